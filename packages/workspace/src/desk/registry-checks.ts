import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { RegistryDue } from '../generated/registry-due.ts';
import type { RegistryDueQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { pathwayAddress } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { deskWords } from './texts.ts';

/** Whom to look up in the registry before their letter is printed. */
export class RegistryChecks implements Part {
  readonly #at: Workplace;
  #due: RegistryDueQuery['registryChecksDue'] = [];

  constructor(at: Workplace) {
    this.#at = at;
  }

  async open(): Promise<Trouble | null> {
    const asked = await this.#at.ask(RegistryDue, {});
    if (asked.status !== 'ANSWERED') return asked.status;
    this.#due = asked.answer.registryChecksDue;
    return null;
  }

  render(): TemplateResult {
    const said = deskWords[this.#at.settings.language].registry;
    if (this.#due.length === 0) return html`<p class="note">${said.none}</p>`;
    return cardTable(
      fill(said.caption, { count: this.#due.length }),
      [said.who, said.where, said.next],
      this.#due.map(({ eventSource, eventId, pathway: { id, partner } }) => ({
        cells: [
          html`<a href=${pathwayAddress(id)}>${partner.name}</a>`,
          `${eventId} (${eventSource})`,
          html`<a class="button" href="${pathwayAddress(id)}?step=RECORD_REGISTRY_CHECK" aria-label="${said.record}: ${partner.name}">${said.record}</a>`,
        ],
      })),
    );
  }
}
