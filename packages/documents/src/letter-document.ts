import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { Medium, TemplateKind } from '@steunpad/domain/correspondence/template-kind.ts';

/** Who a letter comes from, as it stands above it. */
export interface Sender {
  readonly name: string;
  /** Address, telephone, e-mail: a line each. */
  readonly lines: readonly string[];
  /** For trying out: what it sends goes to nobody. */
  readonly specimen?: boolean;
}

/** What keeps a document from being taken for a real one. */
export type ExampleMark = 'SPECIMEN' | 'UNCHECKED';

/** One letter, leaflet, card or script, ready to be laid out. */
export interface LetterDocument {
  readonly kind: TemplateKind;
  /** What it is printed on, where that is not as its kind: a form that a letter encloses. */
  readonly sheet?: Medium;
  readonly language: Language;
  readonly title: string;
  /** Lines on the envelope; `null` for what is handed over or kept. */
  readonly addressee: readonly string[] | null;
  readonly sender: Sender;
  readonly date: CivilDate;
  readonly place?: string;
  /** Markdown with everything filled in. */
  readonly body: string;
  /** Opens the resident's page. A paragraph that is nothing but the code becomes a box. */
  readonly code?: string;
  /** What the square in that box leads to. */
  readonly qr?: string;
  /** Printed on each page: this is an example. */
  readonly mark?: ExampleMark;
}
