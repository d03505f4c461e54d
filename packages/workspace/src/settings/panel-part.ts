import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import type { StepForm } from '../form/step-form.ts';
import { type PanelHost, StepPanel } from '../form/step-panel.ts';
import { MunicipalitySettings } from '../generated/settings.ts';
import type { MunicipalitySettingsQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import type { FormWords } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';

export type SettingsNow = MunicipalitySettingsQuery['municipalitySettings'];

/** A part of the settings: what holds now, and one short form at a time to change it. */
export abstract class PanelPart implements Part {
  protected readonly at: Workplace;
  protected now: SettingsNow | null = null;
  #panel: StepPanel<object> | null = null;
  /** The button that opened the form, to which the focus goes back. */
  #opener = '';

  constructor(at: Workplace) {
    this.at = at;
  }

  get isHalf(): boolean {
    return this.#panel?.state.isTouched ?? false;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.at.ask(MunicipalitySettings, {});
    if (asked.status !== 'ANSWERED') return asked.status;
    this.now = asked.answer.municipalitySettings;
    // An address may name what is to be changed, such as a line of what is missing does.
    const wanted = this.at.router.place.search.get('wijzig');
    if (wanted && !this.#panel) this.openNamed(wanted);
    return null;
  }

  /** Opens the form that an address names. */
  protected openNamed(_name: string): void {}

  protected abstract list(): TemplateResult;

  render(): TemplateResult {
    return html`${this.#panel?.render() ?? nothing} ${this.list()}`;
  }

  /** A button that opens a form, where somebody may change this at all. */
  protected button(id: string, label: string, about: string, open: () => void): TemplateResult {
    return html`<button type="button" id=${id} aria-label="${label}: ${about}" @click=${open}>${label}</button>`;
  }

  protected show(form: StepForm<object>, words: FormWords, opener: string): void {
    this.#opener = opener;
    const host: PanelHost<object> = {
      at: this.at,
      about: () => ({}),
      // The same form stands beside many rows: what opens it tells them apart.
      place: opener,
      keptFor: { about: null, kind: `${form.step}-${opener}`.replace(/[^a-zA-Z]/g, '-') },
      words: () => words,
      onSaved: async () => {
        this.at.tell(words.done);
        await this.#close();
      },
      onStale: async () => void (await this.open()),
      onClose: () => void this.#close(),
    };
    this.#panel = new StepPanel<object>(form, host);
    this.at.focusOn('panel-title');
  }

  async #close(): Promise<void> {
    this.#panel = null;
    const { router } = this.at;
    if (router.place.search.has('wijzig')) router.replace(location.pathname);
    await this.open();
    this.at.focusOn(this.#opener);
  }
}
