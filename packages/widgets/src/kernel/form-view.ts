import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, FormController } from './form.controller.ts';
import type { FormTexts } from './form.texts.nl.ts';
import type { Plain } from './plain.ts';
import type { Rich, Words } from './words.ts';

/** A form as its fields see it, whatever it asks and wherever it is drawn. */
export type AnyForm = Pick<
  FormController<Answers>,
  | 'answers'
  | 'problems'
  | 'summarised'
  | 'doing'
  | 'notice'
  | 'drawn'
  | 'text'
  | 'list'
  | 'problem'
  | 'set'
  | 'passes'
  | 'onInput'
  | 'onChange'
  | 'onSubmit'
>;

/** What the fields of one form need to draw themselves. */
export interface FormView {
  readonly form: AnyForm;
  readonly texts: FormTexts;
  readonly say: (text: string, words?: Words) => readonly Rich[];
  /** Where no script runs, how the form is sent. */
  readonly plain?: Plain;
  /** Where the form may be kept half-filled. */
  readonly later?: { readonly keep: () => void; readonly open: () => void };
  /** What to do on submit when it is not simply sending. */
  readonly onSubmit?: (event: SubmitEvent) => void;
  /** Brings a field on the page that stands on another step. */
  readonly reveal?: (field: string) => void;
}

/** `FINANCIAL.ownWords` shares its label, hint and sentences with every other `ownWords`. */
export function kindOf(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** What a label asks, without "(optioneel)" behind it. */
export function question(label: string): string {
  return label.replace(/ \([^()]+\)$/, '');
}

export function sentenceFor({ form, texts }: FormView, field: string): string | undefined {
  const problem = form.problem(field);
  return problem && (texts.problems[kindOf(field)]?.[problem.code] ?? texts.problem[problem.code]);
}

export function hintLine(view: FormView, field: string): TemplateResult | typeof nothing {
  const hint = view.texts.hints[kindOf(field)];
  return hint
    ? html`<p class="hint" part="hint" id="${field}-hint">${view.say(hint)}</p>`
    : nothing;
}

/** It stands there also while nothing is wrong: a line that comes or goes takes Orca back to its field (in Firefox). */
export const problemLine = (view: FormView, field: string): TemplateResult =>
  html`<p class="problem" part="error-message" id="${field}-problem">${sentenceFor(view, field) ?? nothing}</p>`;

/** The ids of what is told about a field, for `aria-describedby`. */
export const described = (view: FormView, field: string): string =>
  `${view.texts.hints[kindOf(field)] ? `${field}-hint ` : ''}${field}-problem`;

/** For `aria-invalid`. */
export const invalid = ({ form }: FormView, field: string): 'true' | typeof nothing =>
  form.problem(field) ? 'true' : nothing;
