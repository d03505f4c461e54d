import { idempotencyKey } from '@steunpad/widgets/kernel/idempotency-key.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { InviteToMeeting } from '../generated/invite-to-meeting.ts';
import type { InviteToMeetingMutation } from '../generated/types.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { type ListedInvitee, readInvitees, textOfFile } from './invitees.ts';
import { meetingsWords } from './texts.ts';

type Answer = InviteToMeetingMutation['answer'];
type Invited = Extract<Answer, { mails: number }>;
type Faults = Extract<Answer, { fields: unknown }>['fields'];

/** As many as the API takes at once. */
const MOST = 500;

/** Organisations of a list that are invited: first it says who would be, and nothing goes out. */
export class InviteList {
  readonly #at: Workplace;
  readonly #meetingId: string;
  readonly #done: () => Promise<void>;
  #text = '';
  #rows: readonly ListedInvitee[] = [];
  #would: Invited | null = null;
  #faults: Faults = [];
  #problem = '';
  #isBusy = false;
  /** Of the press that invites: pressed twice it invites once. */
  #key = '';

  constructor(at: Workplace, meetingId: string, done: () => Promise<void>) {
    this.#at = at;
    this.#meetingId = meetingId;
    this.#done = done;
  }

  get isHalf(): boolean {
    return this.#text.trim() !== '';
  }

  get #said() {
    return meetingsWords[this.#at.settings.language].invite;
  }

  render(): TemplateResult {
    const said = this.#said;
    const isWrong = this.#problem !== '' || this.#faults.length > 0;
    return html`<form novalidate @submit=${this.#onLook}>
        <div class="field"><label for="invitees">${said.list}</label>
          <p class="hint" id="invitees-hint">${said.hint}</p>
          <div role="alert" id="invitees-problem">${isWrong ? html`<div class="problem">${this.#problem || this.#faultList()}</div>` : nothing}</div>
          <textarea id="invitees" rows="5" autocomplete="off" spellcheck="false" aria-required="true" aria-invalid=${isWrong ? 'true' : nothing}
            aria-describedby="invitees-hint invitees-problem" .value=${live(this.#text)} @input=${this.#onInput}></textarea></div>
        <div class="field"><label for="invitees-file">${said.file}</label>
          <input type="file" id="invitees-file" accept=".csv,.txt,text/csv,text/plain" @change=${this.#onFile} /></div>
        <p class="actions"><button type="submit" ?disabled=${this.#isBusy}>${said.look}</button></p>
      </form>
      ${this.#would ? this.#wouldBe(this.#would) : nothing}`;
  }

  #faultList(): TemplateResult {
    const said = this.#said;
    const problems: Readonly<Record<string, string>> = this.#at.texts.problems;
    const cells: Readonly<Record<string, string>> = said.cells;
    const line = (row: string | undefined) => this.#rows[Number(row)]?.line ?? '';
    return html`<ul>${this.#faults.map(
      ({ path: [, row, cell = ''], code }) =>
        html`<li>${fill(said.fault, { line: line(row), cell: cells[cell] ?? cell })} ${problems[code] ?? problems['INVALID']}</li>`,
    )}</ul>`;
  }

  #wouldBe({ mails, letters, leftOut }: Invited): TemplateResult {
    const said = this.#said;
    return html`<div class="panel">
      <h3 id="would-invite" tabindex="-1">${fill(said.would, { mails, letters })}</h3>
      ${
        leftOut.length === 0
          ? nothing
          : cardTable(
              said.leftOut,
              [said.who, said.why],
              leftOut.map(({ row, reason }) => ({
                cells: [this.#rows[row]?.invitee.organisation, said.reasons[reason]],
              })),
            )
      }
      <p class="actions">${mails + letters > 0 ? html`<button type="button" class="primary" ?disabled=${this.#isBusy} @click=${() => this.#send(false)}>${said.send}</button>` : nothing}
        <button type="button" class="plain" @click=${this.#leave}>${said.leave}</button></p>
    </div>`;
  }

  /** What was seen was of another list: it is looked at anew. */
  #take(text: string): void {
    this.#text = text;
    this.#would = null;
    this.#faults = [];
    this.#problem = '';
    this.#at.redraw();
  }

  readonly #onInput = (event: Event): void =>
    this.#take((event.target as HTMLTextAreaElement).value);

  readonly #onFile = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    this.#take(textOfFile(await file.arrayBuffer()));
    this.#at.focusOn('invitees');
  };

  readonly #onLook = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.#take(this.#text);
    this.#rows = readInvitees(this.#text);
    if (this.#rows.length === 0) this.#problem = this.#at.texts.problems.REQUIRED;
    else if (this.#rows.length > MOST) this.#problem = fill(this.#said.tooMany, { most: MOST });
    else {
      this.#key = idempotencyKey();
      return this.#send(true);
    }
    this.#at.redraw();
    this.#at.focusOn('invitees');
  };

  async #send(dryRun: boolean): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#at.redraw();
    const invitees = this.#rows.map(({ invitee }) => invitee);
    const key = dryRun ? idempotencyKey() : this.#key;
    const asked = await this.#at.ask(InviteToMeeting, {
      input: { meetingId: this.#meetingId, invitees, dryRun, idempotencyKey: key },
    });
    this.#isBusy = false;
    if (asked.status !== 'ANSWERED')
      this.#problem = this.#at.texts.troubles[asked.status as 'AWAY'] ?? '';
    else await this.#read(asked.answer.answer, dryRun);
    this.#at.redraw();
    if (this.#would) this.#at.focusOn('would-invite');
    else if (this.#problem || this.#faults.length > 0) this.#at.focusOn('invitees');
  }

  async #read(answer: Answer, dryRun: boolean): Promise<void> {
    if ('mails' in answer) {
      this.#problem = '';
      if (dryRun) {
        this.#would = answer;
        return;
      }
      const { mails, letters } = answer;
      this.#take('');
      this.#at.tell(fill(this.#said.done, { mails, letters }), { stays: true });
      return this.#done();
    }
    this.#would = null;
    if ('fields' in answer) this.#faults = answer.fields;
    else {
      const code = 'code' in answer ? answer.code : '';
      const { refusals } = this.#at.texts;
      this.#problem =
        code === 'MEETING_NOT_POSSIBLE_NOW' || code === 'MEETING_GUARD_NOT_MET'
          ? this.#said.notNow
          : ((refusals as Readonly<Record<string, string>>)[code] ?? refusals.OTHER);
    }
  }

  readonly #leave = (): void => {
    this.#would = null;
    this.#at.redraw();
    this.#at.focusOn('invitees');
  };
}
