import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { Agencies as AgenciesDocument } from '../generated/agencies.ts';
import { CheckAgencyNotice } from '../generated/check-agency-notice.ts';
import type { AgenciesQuery } from '../generated/types.ts';
import type { Part } from '../parts.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { settingsWords } from './texts.ts';

type Agency = AgenciesQuery['agencyNotices'][number];

/** Which agencies hear of a death: each is held against what the agency itself says, once a year. */
export class Agencies implements Part {
  readonly #at: Workplace;
  #agencies: readonly Agency[] = [];

  constructor(at: Workplace) {
    this.#at = at;
  }

  get #said() {
    return settingsWords[this.#at.settings.language].agencies;
  }

  async open(): Promise<Trouble | null> {
    const { ask, settings } = this.#at;
    const asked = await ask(AgenciesDocument, { language: settings.language });
    if (asked.status !== 'ANSWERED') return asked.status;
    // What was never looked at comes first, then what was looked at longest ago.
    this.#agencies = asked.answer.agencyNotices.toSorted((one, other) =>
      (one.checkedOn ?? '').localeCompare(other.checkedOn ?? ''),
    );
    return null;
  }

  render(): TemplateResult {
    const said = this.#said;
    if (this.#agencies.length === 0) return html`<p class="note">${said.none}</p>`;
    const day = (date: string) => saidDay(date, this.#at.settings.language, today());
    return cardTable(
      said.caption,
      [said.agency, said.says, said.checked],
      this.#agencies.map((agency) => ({
        late: agency.checkedOn === null,
        cells: [
          html`${agency.agency} <span class="quiet">${agency.purpose}</span>`,
          html`${agency.whatTheyDo} ${agency.whatYouDo ?? ''}
            ${agency.url ? html`<a href=${agency.url} target="_blank" rel="noopener noreferrer">${said.page}</a>` : html`<span class="quiet">${agency.source}</span>`}`,
          html`<span class="quiet">${agency.checkedOn ? fill(said.checkedOn, { day: day(agency.checkedOn) }) : said.never}</span>
            <button type="button" id="agency-${agency.key}" aria-label="${said.check}: ${agency.agency}" @click=${() => this.#check(agency)}>${said.check}</button>`,
        ],
      })),
    );
  }

  async #check({ key, agency }: Agency): Promise<void> {
    const asked = await this.#at.ask(CheckAgencyNotice, {
      input: { key, hidden: false, idempotencyKey: idempotencyKey() },
    });
    const isDone =
      asked.status === 'ANSWERED' && asked.answer.answer.__typename === 'AgencyNoticeChecked';
    this.#at.tell(isDone ? fill(this.#said.done, { agency }) : this.#said.notDone);
    await this.open();
    this.#at.focusOn(`agency-${key}`);
  }
}
