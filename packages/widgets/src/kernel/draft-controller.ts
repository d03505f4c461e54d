import { html, nothing, type TemplateResult } from 'lit';
import type { DraftForm } from '../generated/types.ts';
import type { Answers, FormController } from './form.controller.ts';
import type { FormTexts } from './form.texts.nl.ts';
import type { FormView } from './form-view.ts';
import { pressButton } from './plain.ts';
import { fetchDraftDialog } from './public-api.ts';
import type { SteunpadElement } from './steunpad-element.ts';

type Form<A extends Answers> = Pick<
  FormController<A>,
  'answers' | 'key' | 'doing' | 'look' | 'reset' | 'refuse' | 'explain'
>;

/** A form that may be kept half-filled. What it takes is fetched when somebody asks for it. */
export class DraftController<A extends Answers> {
  /** What stands in place of the form: what was kept of it, or the question for a code. */
  page: (() => TemplateResult) | null = null;

  readonly host: SteunpadElement<FormTexts>;
  readonly form: Form<A>;
  readonly draft: DraftForm;

  constructor(host: SteunpadElement<FormTexts>, form: Form<A>, draft: DraftForm) {
    this.host = host;
    this.form = form;
    this.draft = draft;
  }

  readonly keep = () => this.#go('keepForm');
  readonly open = () => this.#go('askCode');

  async #go(step: 'keepForm' | 'askCode'): Promise<void> {
    if (this.form.doing) return;
    this.form.look();
    try {
      await (await fetchDraftDialog())[step](this);
    } catch {
      this.form.refuse('unreachable');
    }
  }
}

/** For the person who cannot finish now, beside the button that sends. */
export const laterButton = ({ texts, plain, later }: FormView): TemplateResult | typeof nothing =>
  later || plain?.later
    ? pressButton(plain, {
        press: 'later',
        text: texts.later,
        inForm: true,
        look: 'plain',
        onPress: () => void later?.keep(),
      })
    : nothing;

/** For who began before, above the questions. */
export function haveCode({ texts, plain, later }: FormView): TemplateResult | typeof nothing {
  if (plain?.later) return html`<p><a href=${plain.later}>${texts.haveCode}</a></p>`;
  return later
    ? html`<p><button type="button" id="have-code" class="plain" part="button" @click=${later.open}>${texts.haveCode}</button></p>`
    : nothing;
}
