import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { registryFormWords } from '../desk/texts.registry.ts';
import { FormsPart } from '../form/forms-part.ts';
import { CohortMembers } from '../generated/cohort-members.ts';
import { Cohorts } from '../generated/cohorts.ts';
import type { CohortMembersQuery, CohortsQuery } from '../generated/types.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { DrawFile } from './draw-file.ts';
import { recordCohortCheck, stopInvitation } from './forms.ts';
import { researchWords } from './texts.ts';

type Cohort = CohortsQuery['cohorts'][number];

/** People bereaved years ago: who was drawn, whom to look up, and whose letters stop. */
export class CohortsPart extends FormsPart<CohortsQuery> {
  readonly #draw: DrawFile;
  #found: CohortMembersQuery['cohortMembers'] | null = null;

  constructor(at: Workplace) {
    super(at, (step) =>
      step === 'recordCohortCheck'
        ? registryFormWords[at.settings.language]
        : researchWords[at.settings.language].forms[step as 'stopInvitation'],
    );
    this.#draw = new DrawFile(at, async () => {
      await this.open();
      at.redraw();
    });
  }

  override get isHalf(): boolean {
    return super.isHalf || this.#draw.isHalf;
  }

  get #said() {
    return researchWords[this.at.settings.language].cohorts;
  }

  protected look() {
    return this.at.ask(Cohorts, {});
  }

  protected list({ cohorts, cohortChecksDue }: CohortsQuery): TemplateResult {
    const said = this.#said;
    return html`${this.#draw.render()}
      <section><h2>${said.drawn}</h2>
        ${cohorts.length === 0 ? html`<p class="note">${said.none}</p>` : cohorts.map((each) => this.#cohort(each))}</section>
      <section><h2>${said.due}</h2>
        ${
          cohortChecksDue.length === 0
            ? html`<p class="note">${said.noneDue}</p>`
            : cardTable(
                said.due,
                [said.who, said.number, said.next],
                cohortChecksDue.map(({ eventId, eventSource, member }) => ({
                  cells: [
                    html`${member.name} <span class="quiet">${member.address.join(', ')}</span>`,
                    `${eventId} (${eventSource})`,
                    this.button(recordCohortCheck, member, {
                      ...{ of: member.id, name: member.name, isKept: false },
                    }),
                  ],
                })),
              )
        }</section>
      ${this.#members()}`;
  }

  #cohort({ fromYear, toYear, drawn, drawnAt, sender, ...each }: Cohort): TemplateResult {
    const said = this.#said;
    const years = fromYear === toYear ? String(fromYear) : `${fromYear}-${toYear}`;
    const count = (reason: string, number: number) => ({ cells: [reason, String(number)] });
    return html`<h3>${fill(said.lossIn, { years })}</h3>
      <p>${fill(said.drawnOn, { drawn, day: saidDay(drawnAt, this.at.settings.language, today()) })}, ${said.senders[sender]}.
        <span class="quiet">${each.ground}</span></p>
      ${cardTable(
        said.letters,
        [said.standing, said.count],
        each.invitations.map(({ state, count: number }) => count(said.states[state], number)),
      )}
      <details><summary>${said.leftOut}</summary>
        ${cardTable(
          said.leftOut,
          [said.why, said.count],
          each.leftOut.map(({ reason, count: number }) => count(said.reasons[reason], number)),
        )}</details>`;
  }

  /** Somebody writes or calls: they are found by name, and nothing more goes to them. */
  #members(): TemplateResult {
    const said = this.#said;
    return html`<section><h2>${said.stop}</h2>
      <form role="search" class="search" @submit=${this.#onSearch}>
        <label for="named">${said.named}</label>
        <input id="named" type="search" maxlength="100" autocomplete="off" />
        <button type="submit">${this.at.texts.today.find}</button>
      </form>
      <div role="status">${this.#found?.length === 0 ? html`<p class="note">${said.notFound}</p>` : nothing}</div>
      ${
        this.#found && this.#found.length > 0
          ? cardTable(
              said.stop,
              [said.who, said.standing, said.next],
              this.#found.map((each) => ({
                cells: [
                  html`${each.name} <span class="quiet">${each.address.join(', ')}</span>`,
                  said.states[each.state],
                  each.state === 'STOPPED'
                    ? ''
                    : this.button(stopInvitation, each, {
                        ...{ of: each.id, name: each.name, isKept: false },
                      }),
                ],
              })),
            )
          : nothing
      }</section>`;
  }

  readonly #onSearch = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    const asked = await this.at.ask(CohortMembers, { named: value.trim() });
    this.#found = asked.status === 'ANSWERED' ? asked.answer.cohortMembers : null;
    this.at.redraw();
  };
}
