import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { RESULTS } from '../events/record-attempt.ts';
import { idOf } from '../form/form-view.ts';
import type { StepForm, Values } from '../form/step-form.ts';
import { type PanelHost, StepPanel } from '../form/step-panel.ts';
import { CallScript } from '../generated/call-script.ts';
import { isMeant } from '../keys.ts';
import { phoneNumber } from '../person/phone.ts';
import { troubleNote } from '../trouble.ts';
import { drawScript } from './script.ts';

/** A call: the number, what to say to this person, and how it went by one digit. */
export class CallPanel extends StepPanel {
  readonly #host: PanelHost;
  #script: string | null = null;
  #isMissing = false;
  #trouble: Trouble | null = null;

  constructor(form: StepForm, host: PanelHost, given: Values | null = null) {
    super(form, host, given);
    this.#host = host;
  }

  /** Asked with each call, so that a script that was changed is the one that is read. */
  async askScript(): Promise<void> {
    const { at, about } = this.#host;
    const language = about().partner?.language === 'en' ? 'EN' : 'NL';
    const asked = await at.ask(CallScript, { pathwayId: about().id, language });
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status !== 'ANSWERED') return;
    const { callScript } = asked.answer;
    this.#script = callScript.__typename === 'CallScript' ? callScript.text : null;
    this.#isMissing = this.#script === null;
  }

  override render(): TemplateResult {
    const { at, about } = this.#host;
    const { texts, settings } = at;
    const phone = about().partner?.phone;
    return html`<div class="call" @keydown=${this.#onDigit}>
      ${super.render(html`
        <div class="number">${phone ? phoneNumber(phone, at) : texts.person.noPhone}</div>
        ${troubleNote(at, this.#trouble, () => this.askScript().then(() => at.redraw()))}
        ${
          this.#script
            ? html`<details class="script" open><summary>${texts.call.script}</summary>${drawScript(this.#script)}</details>`
            : nothing
        }
        ${this.#isMissing ? html`<p class="note">${texts.call.noScript}</p>` : nothing}
        <p class="hint">${settings.keys ? texts.call.digits : texts.call.digitsOff}</p>`)}
    </div>`;
  }

  /** Digits count only in here, never while somebody types, and not for whoever switched them off. */
  readonly #onDigit = (event: KeyboardEvent): void => {
    const { at } = this.#host;
    const result = RESULTS[Number(event.key) - 1];
    const isChoice = (event.composedPath()[0] as HTMLInputElement).type === 'radio';
    if (!at.settings.keys || !result || !/^\d$/.test(event.key)) return;
    if (!isChoice && !isMeant(event)) return;
    event.preventDefault();
    this.state.set('result', result);
    // Where nothing more has to be asked, Enter is all that is left to press.
    const more = this.state.asked.find(
      ({ name, required }) => required && !this.state.values[name],
    );
    at.focusOn(more ? idOf(more.name) : 'send');
  };
}
