import { html, type TemplateResult } from 'lit';
import { Agencies } from '../generated/agencies.ts';
import { checkboxes, radios } from '../kernel/choices.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { FormController, type Sent } from '../kernel/form.controller.ts';
import { formFrame } from '../kernel/form-frame.ts';
import type { FormView } from '../kernel/form-view.ts';
import type { Language } from '../kernel/language.ts';
import { SteunpadElement } from '../kernel/steunpad-element.ts';
import { type AgencyOverviewTexts, agencyOverviewTextsNl } from './agency-overview.texts.nl.ts';
import { type Agency, overviewPage } from './overview.page.ts';
import { overviewStyles } from './overview.styles.ts';
import { BLANK, type SituationAnswers, situationOf } from './situation.answers.ts';

/**
 * Which agencies hear of a death by themselves and which one tells oneself, for the reader's own situation.
 * The answers never leave the browser: the whole list is fetched, and chosen from here.
 *
 * @fires steunpad-ready - The form can be used.
 * @fires steunpad-step - Another page is shown. Detail: `{ step }`.
 * @fires steunpad-error - The form cannot work, or the list cannot be fetched. Detail: `{ reason }`.
 * @slot - What to show until the form is ready, and when it cannot be used: a phone number and an address.
 * @csspart form, field, label, hint, option, button, submit-button, link - Parts of the form.
 * @csspart error-summary, error-message, notice, crisis - What is told beside the questions.
 * @cssprop [--steunpad-font-size=max(100%, 16px)] - Size of the text; everything grows with it.
 * @cssprop [--steunpad-background-color=#fff] - Colour of the sheet.
 */
export class AgencyOverviewElement extends SteunpadElement<AgencyOverviewTexts> {
  static override styles = [SteunpadElement.styles, overviewStyles];

  readonly #form = new FormController<SituationAnswers>(this, {
    blank: () => BLANK,
    check: () => [],
    send: () => this.#show(),
    doing: () => 'fetching',
    guarded: false,
    keeps: true,
  });
  #fetched: { readonly language: Language; readonly agencies: readonly Agency[] } | null = null;
  #shown = false;

  protected override readonly dutch = agencyOverviewTextsNl;

  protected override forget(): void {
    this.#shown = false;
    this.#form.reset();
  }

  protected override content(texts: AgencyOverviewTexts): TemplateResult {
    if (this.#shown && this.#fetched) {
      return overviewPage({
        texts,
        say: this.say,
        spoken: this.#fetched.language === 'en' ? 'en' : 'nl',
        agencies: this.#fetched.agencies,
        situation: situationOf(this.#form.answers),
        presses: {
          print: () => print(),
          change: () => {
            this.#shown = false;
            this.announce('steunpad-step', { step: 'form' });
            this.focusOn('title');
          },
        },
      });
    }
    const view: FormView = { form: this.#form, texts, say: this.say };
    return html`
      <div class="sheet">
        <h2 id="title" tabindex="-1">${texts.title}</h2>
        <p>${texts.intro}</p>
        <p>${texts.privacy}</p>
        ${formFrame(view, {
          labelledBy: 'title',
          fields: html`
            ${radios(view, 'relationship', { options: texts.relationships })}
            ${checkboxes(view, 'facts', { options: texts.facts })}
          `,
          submit: texts.submit,
        })}
        ${crisisLine(view)}
      </div>
    `;
  }

  async #show(): Promise<Sent> {
    const { language, municipality: code } = this;
    if (this.#fetched?.language !== language) {
      const agencies = (await this.ask(Agencies, { code, language }))?.agencyNotices;
      if (!agencies) return this.refused('unreachable');
      this.#fetched = { language, agencies };
    }
    this.#shown = true;
    this.announce('steunpad-step', { step: 'list' });
    this.focusOn('list');
    return { status: 'accepted' };
  }
}
