import { html, nothing, type TemplateResult } from 'lit';
import type { DraftForm } from '../generated/types.ts';
import type { Draft } from './draft.ts';
import type { Answers } from './form.controller.ts';
import type { FormTexts } from './form.texts.nl.ts';
import type { FormView } from './form-view.ts';
import { pressButton } from './plain.ts';
import { whenReachable } from './public-api.ts';
import type { SteunpadElement } from './steunpad-element.ts';

/** The address of what keeps a form for later. The build puts the name of the file here. */
const DRAFT_DIALOG = '__DRAFT_DIALOG__';

/** A form that may be kept half-filled. What it takes is fetched when somebody asks for it. */
export class DraftController<A extends Answers> implements Draft<A> {
  page: Draft<A>['page'] = null;

  readonly host: SteunpadElement<FormTexts>;
  readonly form: Draft<A>['form'];
  readonly draft: DraftForm;

  constructor(host: SteunpadElement<FormTexts>, form: Draft<A>['form'], draft: DraftForm) {
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
      await whenReachable(DRAFT_DIALOG);
      await (await import('../drafts/draft-dialog.ts'))[step](this);
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
