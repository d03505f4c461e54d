import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { saidDay } from '../days.ts';
import { formAbout } from '../form/step-form.ts';
import { SetLegalBase } from '../generated/set-legal-base.ts';
import type { LegalBasePurpose, SetLegalBaseInput } from '../generated/types.ts';
import { settingsOf } from '../rights.ts';
import { PanelPart } from './panel-part.ts';
import { settingsWords } from './texts.ts';

const PURPOSES: readonly LegalBasePurpose[] = ['LETTERS', 'HANDOVER', 'COHORT'];

/** On which ground data of the registry are used. */
export class Grounds extends PanelPart {
  get #said() {
    return settingsWords[this.at.settings.language].grounds;
  }

  protected override openNamed(name: string): void {
    const purpose = PURPOSES.find((each) => each === name);
    if (purpose) this.#change(purpose);
  }

  protected list(): TemplateResult {
    const said = this.#said;
    const { grounds } = settingsOf(rolesHere(this.at));
    return html`${PURPOSES.map((purpose) => {
      const base = this.#baseFor(purpose);
      return html`<section>
        <h2>${said.purposes[purpose]}</h2>
        ${
          base
            ? html`<p>${base.name}, ${base.article}, ${saidDay(base.date, this.at.settings.language, today())}</p>
              <p><a href=${base.url} target="_blank" rel="noopener noreferrer">${base.url}</a></p>`
            : html`<p class="note">${said.none}</p>`
        }
        ${grounds ? this.button(`ground-${purpose}`, said.change, said.purposes[purpose], () => this.#change(purpose)) : nothing}
      </section>`;
    })}`;
  }

  #baseFor(purpose: LegalBasePurpose) {
    return this.now!.legalBases.find((base) => base.purpose === purpose);
  }

  #change(purpose: LegalBasePurpose): void {
    const said = this.#said;
    const { name = '', article = '', date = '', url = '' } = this.#baseFor(purpose) ?? {};
    const form = formAbout<object>()<SetLegalBaseInput>('setLegalBase', SetLegalBase, {
      subject: () => ({ purpose }),
      fields: [
        { name: 'name', kind: 'line', required: true, most: 200, initial: name },
        { name: 'article', kind: 'line', required: true, most: 120, initial: article },
        { name: 'date', kind: 'day', required: true, initial: date },
        { name: 'url', kind: 'line', required: true, most: 500, initial: url },
      ],
    });
    const words = {
      title: said.purposes[purpose],
      send: said.save,
      done: said.saved,
      fields: said.fields,
    };
    this.show(form, words, `ground-${purpose}`);
  }
}
