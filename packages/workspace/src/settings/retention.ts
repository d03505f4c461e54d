import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { saidDuration } from '../days.ts';
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
      const within = {
        from: saidDuration(rule.shortest, this.#said),
        to: saidDuration(rule.longest, this.#said),
      };
      return {
        cells: [
          this.#nameOf(rule),
          html`${saidDuration(rule.term, this.#said)} <span class="quiet">${isFixed ? said.fixed : fill(said.between, within)}</span>`,
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
    const within = {
      from: saidDuration(rule.shortest, this.#said),
      to: saidDuration(rule.longest, this.#said),
    };
    const fields = {
      term: { label: said.howMany, hint: fill(said.between, within) },
      unit: { label: said.unit, options: said.units },
    };
    const words = { title: this.#nameOf(rule), send: said.save, done: said.saved, fields };
    this.show(form, words, `rule-${rule.rule}`);
  }
}
