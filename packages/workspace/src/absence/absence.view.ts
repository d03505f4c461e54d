import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { OnePanel } from '../form/one-panel.ts';
import { Absences } from '../generated/absences.ts';
import { EndAbsence } from '../generated/end-absence.ts';
import type { AbsencesQuery } from '../generated/types.ts';
import { colleagueOptions } from '../handing/hand-over.ts';
import { fill } from '../texts/texts.ts';
import { troubleNote } from '../trouble.ts';
import type { View, Workplace } from '../view.ts';
import { recordAbsence } from './record-absence.ts';
import { absenceWords } from './texts.ts';

type Absence = AbsencesQuery['absences'][number];

/** Who is away now or soon, and who stands in. */
export class AbsenceView implements View {
  readonly #at: Workplace;
  #known: AbsencesQuery | null = null;
  #trouble: Trouble | null = null;
  readonly #panel: OnePanel;

  constructor(at: Workplace) {
    this.#at = at;
    this.#panel = new OnePanel(
      at,
      () => this.#said.forms.recordAbsence,
      () => this.open(),
    );
  }

  get title(): string {
    return this.#said.title;
  }

  get isHalf(): boolean {
    return this.#panel.isHalf;
  }

  get #said() {
    return absenceWords[this.#at.settings.language];
  }

  async open(): Promise<void> {
    const asked = await this.#at.ask(Absences, {});
    this.#trouble = asked.status === 'ANSWERED' ? null : asked.status;
    if (asked.status === 'ANSWERED') this.#known = asked.answer;
    this.#at.redraw();
  }

  render(): TemplateResult {
    const said = this.#said;
    const { texts } = this.#at;
    const absences = this.#known?.absences;
    return html`<h1 id="title" tabindex="-1">${said.title}</h1>
      <p class="lead">${said.lead}</p>
      ${troubleNote(this.#at, this.#trouble, () => this.open())}
      ${absences ? this.#list(absences) : this.#trouble ? nothing : html`<p role="status">${texts.waiting}</p>`}
      ${
        absences
          ? html`<p class="actions"><button type="button" class="primary" id="record" aria-expanded=${this.#panel.isOpen('recordAbsence') ? 'true' : 'false'} @click=${this.#record}>${said.record}</button></p>
            ${this.#panel.render()}`
          : nothing
      }`;
  }

  #list(absences: readonly Absence[]): TemplateResult {
    const said = this.#said;
    if (absences.length === 0) return html`<p class="note">${said.none}</p>`;
    const { who, when, standIn, end } = said.columns;
    return html`<table class="work" role="table">
      <caption>${said.caption}</caption>
      <thead role="rowgroup"><tr role="row">${[who, when, standIn, end].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
      <tbody role="rowgroup">${absences.map((absence) => this.#row(absence))}</tbody>
    </table>`;
  }

  #row(absence: Absence): TemplateResult {
    const said = this.#said;
    const day = (date: string) => saidDay(date, this.#at.settings.language, today());
    const name = absence.person?.name ?? '';
    return html`<tr role="row">
      <th scope="row" role="rowheader">${name}</th>
      <td role="cell">${fill(said.days, { from: day(absence.from), until: day(absence.until) })}</td>
      <td role="cell">${absence.standIn?.name ?? said.nobody}</td>
      <td role="cell"><button type="button" aria-label="${said.end}: ${name}" @click=${() => this.#end(absence)}>${said.end}</button></td>
    </tr>`;
  }

  readonly #record = (): void => {
    const colleagues = colleagueOptions(this.#known!.colleagues, this.#at);
    this.#panel.show({
      form: recordAbsence,
      about: () => ({ colleagues, me: this.#at.me.id }),
      backTo: 'record',
      saved: ({ absence }) =>
        this.#at.tell(
          this.#said.forms.recordAbsence.done,
          absence ? { undo: () => this.#endIt(absence.id) } : {},
        ),
    });
  };

  async #end({ id, person }: Absence): Promise<void> {
    const said = this.#said;
    const isOver = await this.#endIt(id);
    this.#at.tell(isOver ? fill(said.ended, { name: person?.name ?? '' }) : said.notEnded);
    await this.open();
    this.#at.focusOn('record');
  }

  async #endIt(absenceId: string): Promise<boolean> {
    const input = { absenceId, idempotencyKey: idempotencyKey() };
    const asked = await this.#at.ask(EndAbsence, { input });
    return asked.status === 'ANSWERED' && !('code' in asked.answer.answer);
  }
}
