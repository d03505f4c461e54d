import type { TemplateResult } from 'lit';
import type { DraftForm } from '../generated/types.ts';
import type { Answers, FormController } from './form.controller.ts';
import type { FormTexts } from './form.texts.nl.ts';
import type { SteunpadElement } from './steunpad-element.ts';

/** A form that may be kept half-filled, as the dialog that keeps it sees it. */
export interface Draft<A extends Answers> {
  /** What stands in place of the form: what was kept of it, or the question for a code. */
  page: (() => TemplateResult) | null;
  readonly host: SteunpadElement<FormTexts>;
  readonly form: Pick<
    FormController<A>,
    'answers' | 'key' | 'doing' | 'look' | 'reset' | 'refuse' | 'explain'
  >;
  readonly draft: DraftForm;
}
