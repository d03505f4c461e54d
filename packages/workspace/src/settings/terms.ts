import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { formAbout } from '../form/step-form.ts';
import { ChangeMunicipality } from '../generated/change-municipality.ts';
import type { ChangeMunicipalityInput } from '../generated/types.ts';
import { settingsOf } from '../rights.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import { PanelPart, type SettingsNow } from './panel-part.ts';
import { settingsWords } from './texts.ts';

type Term = SettingsNow['terms'][number];
type Unit = keyof (typeof settingsWords)['nl']['terms']['units'];

/** What is counted in days though its name does not say so. */
const IN_DAYS = [
  'letterNotBefore',
  'letterTarget',
  'laterNotBefore',
  'eraseErroneous',
  'eraseErroneousAfterLetter',
];

/** Within how many days, weeks or tries something is promised. */
export class TermsPart extends PanelPart {
  get #said() {
    return settingsWords[this.at.settings.language].terms;
  }

  protected list(): TemplateResult {
    const said = this.#said;
    const mayChange = settingsOf(rolesHere(this.at)).change;
    const rows = this.now!.terms.map((term) => ({
      cells: [
        this.#nameOf(term),
        html`${this.#inWords(term, term.value)} ${term.isOwn ? html`<span class="quiet">${fill(said.usual, { value: this.#inWords(term, term.defaultValue) })}</span>` : nothing}`,
        mayChange
          ? this.button(`term-${term.name}`, said.change, this.#nameOf(term), () =>
              this.#change(term),
            )
          : '',
      ],
    }));
    return cardTable(said.caption, [said.what, said.value, said.next], rows);
  }

  #nameOf({ name }: Term): string {
    const names: Readonly<Record<string, string>> = this.#said.names;
    return names[name] ?? name;
  }

  #inWords({ name }: Term, value: number): string {
    const { units, one } = this.#said;
    const named = (Object.keys(units) as Unit[]).find((each) => name.endsWith(each));
    const unit = IN_DAYS.includes(name) ? 'Days' : named;
    return `${value} ${unit ? (value === 1 ? one : units)[unit] : ''}`.trim();
  }

  #change(term: Term): void {
    const said = this.#said;
    const form = formAbout<object>()<ChangeMunicipalityInput, 'value'>(
      'changeMunicipality',
      ChangeMunicipality,
      {
        subject: () => ({}),
        fields: [{ name: 'value', kind: 'line', most: 4, initial: String(term.value) }],
        input: ({ value }) => ({
          terms: [{ name: term.name, value: numberIn(String(value ?? '')) }],
        }),
      },
    );
    const hint = fill(said.usual, { value: this.#inWords(term, term.defaultValue) });
    const fields = { value: { label: said.howMany, hint: `${hint} ${said.empty}` } };
    const words = { title: this.#nameOf(term), send: said.save, done: said.saved, fields };
    this.show(form, words, `term-${term.name}`);
  }
}

/** Empty is the usual again; what is no number is refused beside the field. */
const numberIn = (text: string): number | null => {
  if (text.trim() === '') return null;
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1;
};
