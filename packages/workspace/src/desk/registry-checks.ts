import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { recordRegistryCheck } from '../events/record-registry-check.ts';
import { OnePanel } from '../form/one-panel.ts';
import { LookedUp } from '../generated/looked-up.ts';
import { RegistryDue } from '../generated/registry-due.ts';
import type { LookedUpQuery, RegistryDueQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { isFound } from '../person/pathway-now.ts';
import { pathwayAddress } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { registryCheckForm } from './registry-check-form.ts';
import { registryFormWords } from './texts.registry.ts';
import { deskWords } from './texts.ts';

type Someone = Extract<NonNullable<LookedUpQuery['node']>, { id: string }>;

/** Whom to look up in the registry before their letter is printed, and the form for what it says of one of them. */
export class RegistryChecks implements Part {
  readonly #at: Workplace;
  readonly #panel: OnePanel;
  #due: RegistryDueQuery['registryChecksDue'] = [];
  #person: Someone | null = null;

  constructor(at: Workplace) {
    this.#at = at;
    this.#panel = new OnePanel(
      at,
      () => registryFormWords[at.settings.language],
      async () => {
        if (!this.#panel.isOpen(registryCheckForm.step)) {
          this.#person = null;
          at.router.replace(location.pathname);
        }
        await this.open();
      },
    );
  }

  get isHalf(): boolean {
    return this.#panel.isHalf;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.#at.ask(RegistryDue, {});
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#due = asked.answer.registryChecksDue;
    const id = this.#at.router.place.search.get('persoon');
    return id && id !== this.#person?.id ? this.#lookUp(id) : null;
  }

  async #lookUp(id: string): Promise<Trouble | null> {
    const asked = await this.#at.ask(LookedUp, { id });
    if (asked.status !== 'ANSWERED') return asked.status;
    const { node } = asked.answer;
    this.#person = isFound(node) ? node : null;
    if (this.#person)
      this.#panel.show({
        form: registryCheckForm,
        about: () => ({ id }),
        backTo: 'title',
        keptFor: { about: id },
      });
    return null;
  }

  render(): TemplateResult {
    const said = deskWords[this.#at.settings.language].registry;
    return html`${this.#person ? this.#stands(this.#person) : nothing} ${this.#panel.render()}
      ${this.#due.length === 0 ? html`<p class="note">${said.none}</p>` : this.#list()}`;
  }

  /** What stands here of somebody, to hold beside the registry. */
  #stands({ id, partner }: Someone): TemplateResult {
    const said = deskWords[this.#at.settings.language].registry;
    const { fields } = registryFormWords[this.#at.settings.language];
    const address = [partner.street, partner.postcode, partner.town].filter(Boolean).join(', ');
    const doubts = partner.underInvestigation.map(
      (each) => fields.underInvestigation.options[each as 'NAME'] ?? each,
    );
    const yes = (is: boolean | null | undefined) => fields.secrecy.options[is ? 'YES' : 'NO'];
    return html`<section aria-labelledby="stands">
      <h2 id="stands"><a href=${pathwayAddress(id)}>${partner.name}</a></h2>
      <dl class="facts">
        <div><dt>${fields.where.label}</dt><dd>${address || said.unknown}</dd></div>
        ${partner.lettersLines && partner.lettersLines.length > 0 ? html`<div><dt>${fields.letters.label}</dt><dd>${partner.lettersLines.join(', ')}</dd></div>` : nothing}
        <div><dt>${fields.secrecy.label}</dt><dd>${yes(partner.disclosureRestricted)}</dd></div>
        <div><dt>${fields.notThere.label}</dt><dd>${yes(partner.notLivingAtAddress)}</dd></div>
        <div><dt>${fields.doubts.label}</dt><dd>${doubts.join(', ') || said.nothing}</dd></div>
      </dl>
    </section>`;
  }

  #list(): TemplateResult {
    const said = deskWords[this.#at.settings.language].registry;
    return cardTable(
      fill(said.caption, { count: this.#due.length }),
      [said.who, said.where, said.next],
      this.#due.map(({ eventSource, eventId, pathway: { id, partner } }) => ({
        cells: [
          html`<a href=${pathwayAddress(id)}>${partner.name}</a>`,
          `${eventId} (${eventSource})`,
          html`<a class="button" href=${recordRegistryCheck.at(id)} aria-label="${said.record}: ${partner.name}">${said.record}</a>`,
        ],
      })),
    );
  }
}
