import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { formAbout } from '../form/step-form.ts';
import { SetRetentionTerm } from '../generated/set-retention-term.ts';
import type { SetRetentionTermInput } from '../generated/types.ts';
import { settingsOf } from '../rights.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import { PanelPart, type SettingsNow } from './panel-part.ts';
import { settingsWords } from './texts.ts';

type Rule = SettingsNow['retentionTerms'][number];

const UNITS = ['D', 'W', 'M', 'Y'] as const;

/** How long what is kept. What the law fixes is shown, and cannot be changed. */
export class Retention extends PanelPart {
  get #said() {
    return settingsWords[this.at.settings.language].retention;
  }

  protected list(): TemplateResult {
    const said = this.#said;
    const { grounds } = settingsOf(rolesHere(this.at));
    const rows = this.now!.retentionTerms.map((rule) => {
      const isFixed = rule.shortest === rule.longest;
      const within = { from: this.#inWords(rule.shortest), to: this.#inWords(rule.longest) };
      return {
        cells: [
          this.#nameOf(rule),
          html`${this.#inWords(rule.term)} <span class="quiet">${isFixed ? said.fixed : fill(said.between, within)}</span>`,
          grounds && !isFixed
            ? this.button(`rule-${rule.rule}`, said.change, this.#nameOf(rule), () =>
                this.#change(rule),
              )
            : nothing,
        ],
      };
    });
    return cardTable(said.caption, [said.what, said.value, said.next], rows);
  }

  #nameOf({ rule }: Rule): string {
    const names: Readonly<Record<string, string>> = this.#said.names;
    return names[rule] ?? rule;
  }

  #inWords(term: string): string {
    const [, number, unit] = /^P(\d+)([DWMY])$/.exec(term) ?? [];
    const { units, one } = this.#said;
    const said = number === '1' ? one : units;
    return unit ? `${number} ${said[unit as keyof typeof said]}` : term;
  }

  #change(rule: Rule): void {
    const said = this.#said;
    const [, number = '', unit = 'M'] = /^P(\d+)([DWMY])$/.exec(rule.term) ?? [];
    const form = formAbout<object>()<SetRetentionTermInput, 'unit'>(
      'setRetentionTerm',
      SetRetentionTerm,
      {
        subject: () => ({ rule: rule.rule }),
        fields: [
          { name: 'term', kind: 'line', required: true, most: 4, initial: number },
          { name: 'unit', kind: 'choice', required: true, options: UNITS, initial: unit },
        ],
        input: (values) => ({ term: `P${String(values['term']).trim()}${values['unit']}` }),
      },
    );
    const within = { from: this.#inWords(rule.shortest), to: this.#inWords(rule.longest) };
    const fields = {
      term: { label: said.howMany, hint: fill(said.between, within) },
      unit: { label: said.unit, options: said.units },
    };
    const words = { title: this.#nameOf(rule), send: said.save, done: said.saved, fields };
    this.show(form, words, `rule-${rule.rule}`);
  }
}
