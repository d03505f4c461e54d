import { html, nothing, type TemplateResult } from 'lit';
import type { Answers, FormController } from './form.controller.ts';
import type { FormTexts } from './form.texts.nl.ts';
import type { Later } from './later-on.ts';
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
  readonly later?: Pick<Later<Answers>, 'keep' | 'open'>;
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

export function problemLine(view: FormView, field: string): TemplateResult | typeof nothing {
  const sentence = sentenceFor(view, field);
  return sentence
    ? html`<p class="problem" part="error-message" id="${field}-problem">${sentence}</p>`
    : nothing;
}

/** The ids of what is told about a field, for `aria-describedby`. */
export function described(view: FormView, field: string): string | typeof nothing {
  const ids = [
    view.texts.hints[kindOf(field)] && `${field}-hint`,
    view.form.problem(field) && `${field}-problem`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
