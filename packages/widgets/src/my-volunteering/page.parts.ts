import { html, type TemplateResult } from 'lit';
import type { MyVolunteeringQuery, MyVolunteeringViewFragment } from '../generated/types.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import type { MyData } from '../kernel/own-data.ts';
import { type Plain, pressButton } from '../kernel/plain.ts';
import { phoneLink } from '../kernel/words.ts';
import type { MyVolunteeringTexts } from './my-volunteering.texts.nl.ts';

/** What is open on the page: one thing at a time. */
export type Opened =
  | {
      readonly what: 'worry' | 'write' | 'contact' | 'rhythm' | 'fit' | 'stop';
      readonly matchId: string;
    }
  | { readonly what: 'pause' | 'leave'; readonly matchId?: undefined }
  | null;

/** Where the focus goes when a part opens: its heading; and when it closes: the button that opened it. */
export function focusAfter(opened: Opened, before: Opened): string {
  if (opened) return HEADING[opened.what] ?? opened.what;
  const what = before?.what === 'write' ? 'worry' : before?.what;
  return `ask-${what}${before?.matchId ? `-${before.matchId}` : ''}`;
}

const HEADING: Readonly<Record<string, string>> = { rhythm: 'rhythm-head', fit: 'fit-head' };

/** What one press does, without anything to fill in. */
export type Press = 'accepted' | 'refused' | 'stop' | 'resume' | 'leave';

/** What the page needs to draw itself and to tell what was pressed. */
export interface Page {
  readonly texts: MyVolunteeringTexts;
  readonly say: FormView['say'];
  readonly language: Language;
  readonly mine: MyVolunteeringViewFragment;
  readonly instructions: MyVolunteeringQuery['worryInstructions'];
  /** What was done a moment ago, to be told first. */
  readonly result: keyof MyVolunteeringTexts['results'] | null;
  readonly opened: Opened;
  readonly contactForm: FormView;
  readonly rhythmForm: FormView;
  readonly fitForm: FormView;
  readonly worryForm: FormView;
  readonly pauseForm: FormView;
  readonly pressForm: FormView;
  readonly data: MyData | null;
  /** Where no script runs, how its buttons are sent. */
  readonly plain?: Plain;
  readonly open: (opened: Opened) => void;
  /** `item` is the proposal or the contact that it is about. */
  readonly press: (press: Press | 'data', item?: string) => void;
  readonly close: () => void;
}

/** Whom to call about a worry: of the instructions the one number that is no crisis line. */
export const dutyLink = ({ instructions, mine }: Page): TemplateResult =>
  phoneLink(
    instructions.find(({ phone }) => phone && !CRISIS_LINES.includes(phone))?.phone ??
      mine.coordinatorPhone,
  );

const CRISIS_LINES = ['112', '113'];

/** Asks once whether something ends. */
export function panel(
  page: Page,
  what: 'stop' | 'leave',
  head: string,
  note: string,
  yes: string,
): TemplateResult {
  const { opened, press, plain } = page;
  const item = opened?.matchId ?? '';
  return html`
    <h4 id=${what} tabindex="-1" ?autofocus=${plain}>${head}</h4>
    <p>${note}</p>
    <p class="actions">
      ${pressButton(plain, { press: `${what}:${item}`, text: yes, look: 'primary', onPress: () => press(what, item) })}
      ${backButton(page)}
    </p>
  `;
}

/** Opens a part of the page, and has the focus again when that closes. */
export function openButton(
  { plain, open }: Page,
  opened: NonNullable<Opened>,
  text: string,
  look?: 'primary' | 'plain',
): TemplateResult {
  const { what, matchId } = opened;
  return pressButton(plain, {
    press: `ask-${what}:${matchId ?? ''}`,
    id: focusAfter(null, opened),
    text,
    ...(look && { look }),
    onPress: () => open(opened),
  });
}

export const backButton = ({ plain, texts, open }: Page): TemplateResult =>
  pressButton(plain, { press: 'back', text: texts.back, onPress: () => open(null) });
