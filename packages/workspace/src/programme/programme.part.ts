import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { rolesHere } from '../bar.ts';
import { saidDay } from '../days.ts';
import { FormsPart } from '../form/forms-part.ts';
import { ProgrammeNow as Asked } from '../generated/programme.ts';
import type { ProgrammeNowQuery } from '../generated/types.ts';
import { cardTable } from '../table.ts';
import type { Workplace } from '../view.ts';
import {
  beginPhase,
  correctBooking,
  type ProgrammeNow,
  recordAdvance,
  recordCommitment,
  recordFunding,
  recordSpending,
  saveBudgetLine,
  saveDeadline,
  saveProgramme,
  setPhaseEnd,
  settleFunding,
} from './forms.ts';
import { RegularStep } from './regular.ts';
import { regularFormWords, regularPreview } from './regular-form.ts';
import { programmeWords } from './texts.ts';

/** What was promised with the programme, by when, and with which money: read by whoever reports, kept by policy. */
export class ProgrammePart extends FormsPart<ProgrammeNowQuery> {
  readonly #regular: RegularStep;

  constructor(at: Workplace) {
    super(at, (step) =>
      step === 'regularPreview'
        ? regularFormWords(at.settings.language)
        : programmeWords[at.settings.language].forms[step as 'beginPhase'],
    );
    this.#regular = new RegularStep(at, async () => void (await this.open()));
  }

  override get isHalf(): boolean {
    return super.isHalf || this.#regular.isHalf;
  }

  protected look() {
    return this.at.ask(Asked, {});
  }

  get #said() {
    return programmeWords[this.at.settings.language];
  }

  /** Whoever only reports changes nothing. */
  get #mayWrite(): boolean {
    return rolesHere(this.at).includes('POLICY_OFFICER');
  }

  #day(date: string | null): string {
    return date ? saidDay(date, this.at.settings.language, today()) : this.#said.unknownDay;
  }

  #euros(amount: unknown): string {
    return Number(amount).toLocaleString(this.at.settings.language, {
      ...{ style: 'currency', currency: 'EUR' },
    });
  }

  #may(...buttons: readonly TemplateResult[]): TemplateResult | typeof nothing {
    return this.#mayWrite ? html`<p class="actions">${buttons}</p>` : nothing;
  }

  protected list({ programme }: ProgrammeNowQuery): TemplateResult {
    const said = this.#said;
    const whole = this.#may(this.button(saveProgramme, { programme }));
    if (!programme) return html`<p class="note">${said.none}</p>${whole}`;
    return html`${this.#regular.render()} ${this.#goals(programme)} ${whole} ${this.#deadlines(programme)}
      ${this.#phases(programme)} ${this.#fundings(programme)} ${this.#bookings(programme)}`;
  }

  #goals({ goals, withWhom }: ProgrammeNow): TemplateResult {
    const said = this.#said;
    return html`<dl class="facts">
      ${goals.map(({ goal, plan }) => html`<div><dt>${said.goals[goal]}</dt><dd class="own">${plan}</dd></div>`)}
      <div><dt>${said.withWhom}</dt><dd>${withWhom.join(', ') || said.nobody}</dd></div>
    </dl>`;
  }

  #deadlines({ deadlines }: ProgrammeNow): TemplateResult {
    const said = this.#said.deadlines;
    const rows = deadlines.map((each) => ({
      late: each.doneAt === null && each.due < today(),
      cells: [
        each.what,
        this.#day(each.due),
        each.doneAt
          ? said.done
          : this.#may(this.button(saveDeadline, each, { of: each.taskId, name: each.what })),
      ],
    }));
    return html`<section><h2>${said.title}</h2>
      ${rows.length === 0 ? html`<p class="note">${said.none}</p>` : cardTable(said.title, [said.what, said.due, said.standing], rows)}
      ${this.#may(this.button(saveDeadline, {}))}</section>`;
  }

  #phases(programme: ProgrammeNow): TemplateResult {
    const said = this.#said;
    const { code, name, budget, committed, spent, left } = said.lines;
    return html`<section><h2>${said.phasesTitle}</h2>
      ${programme.phases.map((phase) => {
        const amounts = programme.statement.phases.find(({ phaseId }) => phaseId === phase.id);
        const opens = { of: phase.id, name: said.phases[phase.kind] };
        return html`<h3>${said.phases[phase.kind]}, ${this.#day(phase.startsOn)} - ${this.#day(phase.endsOn)}</h3>
          ${
            phase.budgetLines.length === 0
              ? html`<p class="note">${said.lines.none}</p>`
              : cardTable(
                  said.phases[phase.kind],
                  [code, name, budget, committed, spent, left],
                  phase.budgetLines.map((line) => {
                    const counted = amounts?.lines.find((each) => each.code === line.code)?.amounts;
                    return {
                      late: Number(counted?.left ?? 0) < 0,
                      cells: [
                        line.code,
                        line.name,
                        this.#euros(line.budget),
                        ...(counted
                          ? [counted.committed, counted.spent, counted.left].map((each) =>
                              this.#euros(each),
                            )
                          : ['', '', '']),
                      ],
                    };
                  }),
                )
          }
          ${this.#may(this.button(saveBudgetLine, { phase, fundings: programme.fundings }, opens), this.button(setPhaseEnd, phase, opens))}`;
      })}
      ${this.#may(this.button(beginPhase, {}), ...this.#toRegular(programme))}</section>`;
  }

  /** What is regular already takes the step no more. The preview has the focus once it is there. */
  #toRegular({ phases }: ProgrammeNow): readonly TemplateResult[] {
    const begun = phases.filter(({ startsOn }) => startsOn <= today());
    const now = begun.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0];
    if (now?.kind === 'REGULAR') return [];
    return [
      this.button(regularPreview, {}, { saved: this.#regular.show, backTo: 'regular-title' }),
    ];
  }

  #fundings({ fundings }: ProgrammeNow): TemplateResult {
    const said = this.#said.fundings;
    return html`<section><h2>${said.title}</h2>
      ${
        fundings.length === 0
          ? html`<p class="note">${said.none}</p>`
          : cardTable(
              said.title,
              [said.giver, said.amount, said.decision, said.account],
              fundings.map((each) => {
                const opens = { of: each.id, name: each.giver };
                return {
                  cells: [
                    html`${each.giver} <span class="quiet">${said.kinds[each.kind]}</span>`,
                    this.#euros(each.amount),
                    html`${each.decision} <span class="quiet">${this.#day(each.decidedOn)}</span>`,
                    each.settledOn
                      ? html`${said.settled} ${this.#day(each.settledOn)}, ${this.#euros(each.settledAmount)}`
                      : html`${each.accountBy ? this.#day(each.accountBy) : ''} ${this.#may(this.button(recordAdvance, each, opens), this.button(settleFunding, each, opens))}`,
                  ],
                };
              }),
            )
      }
      ${this.#may(this.button(recordFunding, {}))}</section>`;
  }

  #bookings({ bookings, phases }: ProgrammeNow): TemplateResult {
    const said = this.#said.bookings;
    const lines = phases.flatMap(({ kind, budgetLines }) =>
      budgetLines.map(({ id, code, name }) => ({
        ...{ value: id, label: `${code} ${name}`, hint: this.#said.phases[kind] },
      })),
    );
    return html`<section><h2>${said.title}</h2>
      ${
        bookings.edges.length === 0
          ? html`<p class="note">${said.none}</p>`
          : cardTable(
              said.caption,
              [said.what, said.line, said.on, said.amount, said.next],
              bookings.edges.map(({ node }) => ({
                cells: [
                  html`${node.description} <span class="quiet">${said.kinds[node.kind]}, ${node.reference}</span>`,
                  node.line.code,
                  this.#day(node.on),
                  this.#euros(node.amount),
                  this.#may(
                    this.button(correctBooking, node, { of: node.id, name: node.description }),
                  ),
                ],
              })),
            )
      }
      ${lines.length === 0 ? nothing : this.#may(this.button(recordCommitment, { lines }), this.button(recordSpending, { lines }))}</section>`;
  }
}
