import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Trouble } from '../ask.ts';
import { rolesHere } from '../bar.ts';
import { keptAs } from '../form/forms-part.ts';
import { formAbout } from '../form/step-form.ts';
import { StepPanel } from '../form/step-panel.ts';
import { FormTexts } from '../generated/form-texts.ts';
import { RemoveOwnText } from '../generated/remove-own-text.ts';
import { SetOwnText } from '../generated/set-own-text.ts';
import type {
  FormLanguage,
  FormTextsQuery,
  LetterLanguage,
  SetOwnTextInput,
} from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { settingsOf } from '../rights.ts';
import { ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { settingsWords } from './texts.ts';

type FormText = FormTextsQuery['formTexts'][number];

/** `nl_simple` as addresses and pages have it: `nl-simple`. */
const tagOf = (language: FormLanguage) => language.replace('_', '-');

/** What the forms say in the language that was asked for, unless the municipality says it otherwise. */
const shippedIn = ({ translated, shipped }: FormText) => translated ?? shipped;

/** What the forms say, and what the municipality says otherwise, with a look at it while somebody writes. */
export class FormTextsPart implements Part {
  readonly #at: Workplace;
  #texts: readonly FormText[] = [];
  #search = '';
  #language: FormLanguage = 'nl';
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

  get #languages(): readonly FormLanguage[] {
    const { languages } = settingsWords[this.#at.settings.language].letters;
    return Object.keys(languages).map((each) => each.toLowerCase() as FormLanguage);
  }

  async open(): Promise<Trouble | null> {
    const { ask, router } = this.#at;
    const language =
      this.#languages.find((each) => tagOf(each) === router.place.search.get('taal')) ?? 'nl';
    // The form that is open is about a text of the language that was left.
    if (language !== this.#language) this.#panel = null;
    this.#language = language;
    const asked = await ask(FormTexts, { search: this.#search || null, language });
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#texts = asked.answer.formTexts;
    return null;
  }

  render(): TemplateResult {
    const said = this.#said;
    const { website } = settingsOf(rolesHere(this.#at));
    const { language, languages } = settingsWords[this.#at.settings.language].letters;
    const here = `${ROOT}instellingen/formulieren`;
    const tag = tagOf(this.#language);
    return html`${this.#panel?.render(this.#look()) ?? nothing}
      <nav class="chips" aria-label=${language}>
        ${this.#languages.map((each) => html`<a href=${each === 'nl' ? here : `${here}?taal=${tagOf(each)}`} aria-current=${each === this.#language ? 'true' : nothing}>${languages[each.toUpperCase() as LetterLanguage]}</a>`)}
      </nav>
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
                  html`<span class="own" lang=${(text.own ?? text.translated) ? tag : 'nl'} dir="auto">${text.own ?? shippedIn(text)}</span>
                    <span class="quiet">${text.key}${text.own === null ? nothing : html`, <strong>${said.isOwn}</strong>`}${tag === 'nl' || text.own || text.translated ? nothing : html`, ${said.notTranslated}`}</span>`,
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
    const { shipped, translated } = this.#about!;
    const tag = tagOf(this.#language);
    const typed = String(this.#panel!.state.values['text'] ?? '');
    const needed = placeholdersIn(shipped);
    const missing = needed.filter((name) => !typed.includes(name));
    const unknown = placeholdersIn(typed).filter((name) => !needed.includes(name));
    return html`<dl class="facts">
        <div><dt>${said.ours}</dt><dd lang="nl">${shipped}</dd></div>
        ${translated === null ? nothing : html`<div><dt>${said.translated}</dt><dd lang=${tag} dir="auto">${translated}</dd></div>`}
        <div><dt>${said.look}</dt><dd lang=${tag} dir="auto" class="paper-text">${typed.replace(/\{(\w+)\}/g, (_, name: string) => `[${name}]`)}</dd></div>
      </dl>
      <p role="status">
        ${missing.length > 0 ? html`<span class="problem">${fill(said.missing, { names: missing.join(' ') })}</span>` : nothing}
        ${unknown.length > 0 ? html`<span class="problem">${fill(said.unknown, { names: unknown.join(' ') })}</span>` : nothing}
      </p>`;
  }

  #change(text: FormText): void {
    const said = this.#said;
    const language = this.#language;
    this.#about = text;
    const form = formAbout<object>()<SetOwnTextInput>('setOwnText', SetOwnText, {
      subject: () => ({ key: text.key, language }),
      fields: [
        {
          name: 'text',
          kind: 'words',
          required: true,
          most: 500,
          initial: text.own ?? shippedIn(text),
        },
      ],
    });
    const words = { title: said.formTitle, send: said.save, done: said.saved, fields: said.fields };
    this.#panel = new StepPanel<object>(form, {
      at: this.#at,
      about: () => ({}),
      keptFor: keptAs('setOwnText', `${tagOf(language)}-${text.key}`),
      place: `${tagOf(language)}-${text.key}`,
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
    const language = this.#language;
    const input = () => ({ key, language, idempotencyKey: idempotencyKey() });
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
