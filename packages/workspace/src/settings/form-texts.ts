import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { rolesHere } from '../bar.ts';
import { formAbout } from '../form/step-form.ts';
import { StepPanel } from '../form/step-panel.ts';
import { FormTexts } from '../generated/form-texts.ts';
import { RemoveOwnText } from '../generated/remove-own-text.ts';
import { SetOwnText } from '../generated/set-own-text.ts';
import type { FormTextsQuery, SetOwnTextInput } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { settingsOf } from '../rights.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { settingsWords } from './texts.ts';

type FormText = FormTextsQuery['formTexts'][number];

/** What the forms say, and what the municipality says otherwise, with a look at it while somebody writes. */
export class FormTextsPart implements Part {
  readonly #at: Workplace;
  #texts: readonly FormText[] = [];
  #search = '';
  #about: FormText | null = null;
  #panel: StepPanel<object> | null = null;

  constructor(at: Workplace) {
    this.#at = at;
  }

  get isHalf(): boolean {
    return this.#panel?.state.isTouched ?? false;
  }

  get #said() {
    return settingsWords[this.#at.settings.language].formTexts;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.#at.ask(FormTexts, { search: this.#search || null, language: 'nl' });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#texts = asked.answer.formTexts;
    return null;
  }

  render(): TemplateResult {
    const said = this.#said;
    const { website } = settingsOf(rolesHere(this.#at));
    return html`${this.#panel?.render(this.#look()) ?? nothing}
      <form role="search" class="search" @submit=${this.#onSearch}>
        <label for="text-search">${said.search}</label>
        <input id="text-search" type="search" maxlength="100" autocomplete="off" .value=${live(this.#search)} />
        <button type="submit">${said.find}</button>
      </form>
      ${
        this.#texts.length === 0
          ? html`<p class="note" role="status">${said.none}</p>`
          : cardTable(
              said.caption,
              [said.text, said.next],
              this.#texts.map((text) => ({
                cells: [
                  html`<span class="own" lang="nl">${text.own ?? text.shipped}</span>
                    <span class="quiet">${text.key}${text.own === null ? nothing : html`, <strong>${said.isOwn}</strong>`}</span>`,
                  website
                    ? html`<span class="actions">
                        <button type="button" aria-label="${said.change}: ${text.key}" @click=${() => this.#change(text)}>${said.change}</button>
                        ${text.own === null ? nothing : html`<button type="button" class="plain" aria-label="${said.restore}: ${text.key}" @click=${() => this.#restore(text)}>${said.restore}</button>`}
                      </span>`
                    : nothing,
                ],
              })),
            )
      }`;
  }

  /** The words as a form shows them, while they are typed. */
  #look(): TemplateResult {
    const said = this.#said;
    const { shipped } = this.#about!;
    const typed = String(this.#panel!.state.values['text'] ?? '');
    const needed = placeholdersIn(shipped);
    const missing = needed.filter((name) => !typed.includes(name));
    const unknown = placeholdersIn(typed).filter((name) => !needed.includes(name));
    return html`<dl class="facts">
        <div><dt>${said.ours}</dt><dd lang="nl">${shipped}</dd></div>
        <div><dt>${said.look}</dt><dd lang="nl" class="paper-text">${typed.replace(/\{(\w+)\}/g, (_, name: string) => `[${name}]`)}</dd></div>
      </dl>
      <p role="status">
        ${missing.length > 0 ? html`<span class="problem">${fill(said.missing, { names: missing.join(' ') })}</span>` : nothing}
        ${unknown.length > 0 ? html`<span class="problem">${fill(said.unknown, { names: unknown.join(' ') })}</span>` : nothing}
      </p>`;
  }

  #change(text: FormText): void {
    const said = this.#said;
    this.#about = text;
    const form = formAbout<object>()<SetOwnTextInput>('setOwnText', SetOwnText, {
      subject: () => ({ key: text.key, language: 'nl' }),
      fields: [
        {
          name: 'text',
          kind: 'words',
          required: true,
          most: 500,
          initial: text.own ?? text.shipped,
        },
      ],
    });
    const words = { title: said.formTitle, send: said.save, done: said.saved, fields: said.fields };
    this.#panel = new StepPanel<object>(form, {
      at: this.#at,
      about: () => ({}),
      keptFor: null,
      place: text.key,
      words: () => words,
      onSaved: async () => {
        this.#at.tell(words.done);
        await this.#close();
      },
      onStale: async () => {},
      onClose: () => void this.#close(),
    });
    this.#at.focusOn('panel-title');
  }

  async #close(): Promise<void> {
    this.#panel = null;
    await this.open();
    this.#at.focusOn('text-search');
  }

  async #restore({ key, own }: FormText): Promise<void> {
    const { ask } = this.#at;
    const input = () => ({ key, language: 'nl' as const, idempotencyKey: idempotencyKey() });
    const asked = await ask(RemoveOwnText, { input: input() });
    const isDone =
      asked.status === 'ANSWERED' && asked.answer.answer.__typename === 'OwnTextRemoved';
    const undo = () => ask(SetOwnText, { input: { ...input(), text: own! } });
    if (isDone) this.#at.tell(this.#said.restored, { undo });
    else this.#at.tell(this.#said.notRestored);
    await this.open();
    this.#at.focusOn('text-search');
  }

  readonly #onSearch = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    this.#search = value.trim();
    await this.open();
    this.#at.redraw();
  };
}

const placeholdersIn = (text: string): readonly string[] => [
  ...new Set(text.match(/\{\w+\}/g) ?? []),
];
