import { html, type TemplateResult } from 'lit';
import { ROOT } from './router.ts';
import type { View, Workplace } from './view.ts';

/** Which keys there are, and the switch for those that a voice or a screen reader might press by chance. */
export class KeysView implements View {
  readonly #at: Workplace;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get title(): string {
    return this.#at.texts.keys.title;
  }

  async open(): Promise<void> {}

  render(): TemplateResult {
    const { texts, settings } = this.#at;
    const { keys } = texts;
    return html`<h1 id="title" tabindex="-1">${keys.title}</h1>
      <p>${keys.text}</p>
      <table class="key-list">
        <caption>${keys.caption}</caption>
        <thead><tr><th scope="col">${keys.key}</th><th scope="col">${keys.what}</th></tr></thead>
        <tbody>
          ${keys.list.map(({ key, what }) => html`<tr><th scope="row"><kbd>${key}</kbd></th><td>${what}</td></tr>`)}
        </tbody>
      </table>
      <label class="option switch">
        <input type="checkbox" .checked=${settings.keys} @change=${this.#onSwitch} />
        <span>${keys.switch}</span>
      </label>
      <p class="hint">${keys.hint}</p>
      <p><button type="button" @click=${this.#showWays}>${keys.showWays}</button></p>`;
  }

  readonly #onSwitch = (event: Event): void => {
    this.#at.settings.keys = (event.target as HTMLInputElement).checked;
  };

  readonly #showWays = (): void => {
    const { settings, me, router } = this.#at;
    settings.setKnowsTheWays(me.id, false);
    router.go(ROOT);
  };
}
