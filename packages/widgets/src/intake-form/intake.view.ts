import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import type { IntakeFormTexts } from './intake-form.texts.nl.ts';

export interface IntakeView extends FormView {
  readonly texts: IntakeFormTexts;
}

export type Page = IntakeView & { readonly language: Language };
