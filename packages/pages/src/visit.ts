import { randomUUID } from 'node:crypto';
import type { FormTexts } from '@steunpad/widgets/kernel/form.texts.nl.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import { type Plain, PRESSES } from '@steunpad/widgets/kernel/plain.ts';
import type { Ask } from '@steunpad/widgets/kernel/sending.ts';
import {
  commonWords,
  fill,
  type Municipality,
  type Words,
} from '@steunpad/widgets/kernel/words.ts';
import { html, type TemplateResult } from 'lit';
import type { Texts } from './languages.ts';
import type { PlainForm } from './plain-form.ts';
import type { Posted } from './posted.ts';

/** Somebody who looks at a page or sends a form. */
export interface Visit {
  readonly municipality: string;
  readonly about: Municipality;
  readonly language: Language;
  readonly texts: Texts;
  readonly ask: Ask;
  /** The host that was asked, as a browser calls it. */
  readonly host: string;
}

/** What is answered to a visit. */
export type Shown =
  | {
      readonly content: TemplateResult;
      /** A form that was not accepted. */
      readonly problem?: boolean;
      /** The form that somebody is filling in, by its name: in another language it stands there as it was typed. */
      readonly typed?: string;
      /** The address of a feed with the same. */
      readonly feed?: string;
      /** What else stands in the head. */
      readonly head?: TemplateResult;
      /** What the page is called, where its name says too little. */
      readonly title?: string;
      /** What was asked for is not there. */
      readonly notFound?: boolean;
    }
  /** What the address names is not there. */
  | { readonly notThere: true }
  | { readonly file: Buffer; readonly type: string; readonly name: string }
  | { readonly elsewhere: string };

/** One of the forms, as a page that needs no script. */
export interface FormPage {
  /** What takes over where a script runs; none where the page is all there is. */
  readonly element?: string;
  /** Whether it is opened with a code: then no search engine needs to know it. */
  readonly personal?: boolean;
  readonly show: (visit: Visit) => Promise<Shown> | Shown;
  /** Where a form that was kept is opened with its code. */
  readonly later?: (visit: Visit) => Shown;
  readonly send: (visit: Visit, posted: Posted) => Promise<Shown> | Shown;
}

/** What goes along with a form, by name. */
export type Hidden = Readonly<Record<string, string | readonly string[]>>;

/** What the choice of another language sends: the form as it was typed, not to be taken yet. */
export const TURN = 'turn';

/** What a form is called that has its page to itself. */
export const ONLY = 'only';

export const formId = (name: string): string => `form-${name}`;

/** A field that people do not see and robots fill in. */
export const TRAP = 'website';

/** The form of a page, as the widgets' templates want to see it. */
export function viewOf<Texts>(
  visit: Visit,
  texts: Texts,
  form: PlainForm,
  hidden: Hidden,
  later?: string,
) {
  const { about, language } = visit;
  form.id = formId(String(hidden['form'] ?? ONLY));
  const say = (text: string, words: Words = {}) =>
    fill(text, { ...commonWords(about, language), ...words });
  const { onlyFor } = visit.texts.pages;
  const plain = plainOf(visit, hidden, later);
  // Where nobody chooses between ways, a field is for all.
  const told = 'preference' in form.answers ? withWays(texts, onlyFor) : texts;
  return { form, texts: told, say, language, plain };
}

const WAY_OF = {
  phone: 'PHONE',
  email: 'EMAIL',
  street: 'POST',
  postcode: 'POST',
  town: 'POST',
} as const;

/** Without a script all ways to be reached are asked for at once: each field says for which way it is. */
function withWays<Texts>(texts: Texts, onlyFor: string): Texts {
  const { labels, contactPreferences: ways } = texts as Partial<FormTexts>;
  if (!labels || !ways) return texts;
  const told = Object.entries(WAY_OF).map(([field, way]) => {
    const which = onlyFor.replace('{keuze}', ways[way]);
    return [field, labels[field]?.replace(/$/, ` (${which})`)];
  });
  return { ...texts, labels: { ...labels, ...Object.fromEntries(told) } };
}

export function plainOf({ texts: { pages } }: Visit, hidden: Hidden, later?: string): Plain {
  return { hidden: hiddenFields(hidden, pages.trap), texts: pages, ...(later && { later }) };
}

/** The form that all buttons outside a form belong to. */
export function pressesForm({ texts }: Visit, hidden: Hidden): TemplateResult {
  return html`<form id=${PRESSES} method="post" hidden>${hiddenFields(hidden, texts.pages.trap)}</form>`;
}

function hiddenFields(hidden: Hidden, trap: string): TemplateResult {
  const fields = Object.entries(hidden).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value })),
  );
  // A browser fills in again what it takes for the same form, also for whoever goes back after somebody else.
  const unlike = html`<input type="hidden" name=${randomUUID()} value="">`;
  return html`
    ${unlike} ${fields.map(({ name, value }) => html`<input type="hidden" name=${name} value=${value}>`)}
    <div class="trap" aria-hidden="true">
      <label>${trap} <input name=${TRAP} tabindex="-1" autocomplete="off"></label>
    </div>
  `;
}

/**
 * The key that a page was made with: whoever sends it twice, from wherever, sends one thing.
 * After an answer that was changed since, the next page has a new one.
 */
export function keyIn(posted: Posted, form?: PlainForm): string {
  const key = posted.get('key') ?? '';
  const isFresh = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key);
  return isFresh && form?.notice !== 'changedAfterSending' ? key : randomUUID();
}

export const newKey = (): string => randomUUID();
