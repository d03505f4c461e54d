import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Asked, Trouble } from '../ask.ts';
import { saidDay } from '../days.ts';
import { FormsPart } from '../form/forms-part.ts';
import { MeetingPaper } from '../generated/meeting-paper.ts';
import { OneMeeting } from '../generated/one-meeting.ts';
import type { OneMeetingQuery, MeetingPaper as PaperKind } from '../generated/types.ts';
import { HeldFile } from '../held-file.ts';
import { isFound } from '../person/pathway-now.ts';
import { ROOT } from '../router.ts';
import { cardTable } from '../table.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import {
  admitRegistrations,
  cancelMeeting,
  cancelRegistration,
  changeMeeting,
  checkIn,
  type MeetingNow,
  publishMeeting,
  type Registration,
  registerForMeeting,
  remindInvitees,
  repeatMeeting,
  walkIn,
} from './forms.ts';
import { invitationCameBack, stopInvitations, stopInvitationsTo } from './invitation-forms.ts';
import { InvitationLetters } from './invitation-letters.ts';
import { InviteList } from './invite-list.ts';
import { meetingsWords } from './texts.ts';

const PAPERS: readonly PaperKind[] = ['ATTENDANCE_LIST', 'BADGES', 'RUN_SHEET', 'CERTIFICATES'];

/** A letter that was not printed yet, or of which a reminder may not be. */
const mayWait = ({ channel, invitedAt, remindedAt }: MeetingNow['invitations'][number]) =>
  channel === 'LETTER' && (invitedAt === null || remindedAt !== null);

/** One meeting: how it stands, who comes, the papers, and what can be done now. */
export class MeetingPart extends FormsPart<OneMeetingQuery> {
  readonly #id: string;
  #paper: HeldFile | null = null;
  #paperProblem = '';
  readonly #invite: InviteList;
  readonly #letters: InvitationLetters;

  constructor(at: Workplace, id: string) {
    super(at, (step) => meetingsWords[at.settings.language].forms[step as 'planMeeting']);
    this.#id = id;
    const again = async () => void (await this.open());
    this.#invite = new InviteList(at, id, again);
    this.#letters = new InvitationLetters(at, id, again);
  }

  override get isHalf(): boolean {
    return super.isHalf || this.#invite.isHalf;
  }

  get name(): string | undefined {
    return this.#meeting?.title;
  }

  get #meeting(): MeetingNow | null {
    const node = this.known?.node ?? null;
    return isFound(node) ? node : null;
  }

  get #said() {
    return meetingsWords[this.at.settings.language];
  }

  protected look(): Promise<Asked<OneMeetingQuery>> {
    return this.at.ask(OneMeeting, { id: this.#id });
  }

  override async open(): Promise<Trouble | null> {
    const trouble = await super.open();
    this.at.redraw();
    return trouble;
  }

  close(): void {
    this.#paper?.forget();
    this.#letters.forget();
  }

  protected list(): TemplateResult {
    const said = this.#said;
    const meeting = this.#meeting;
    const back = html`<p><a href="${ROOT}bijeenkomsten">${said.back}</a></p>`;
    if (!meeting) return html`<p>${said.unknown}</p>${back}`;
    return html`${this.#facts(meeting)} ${this.#steps(meeting)} ${this.#people(meeting)}
      ${this.#invited(meeting)} ${this.#papers()} ${back}`;
  }

  #facts(meeting: MeetingNow): TemplateResult {
    const said = this.#said;
    const { language } = this.at.settings;
    const { numbers, evaluation } = meeting;
    const { when, where, state, people } = said.columns;
    const heard =
      evaluation.answered === null
        ? fill(said.fewAnswers, { asked: evaluation.asked })
        : fill(said.answers, { asked: evaluation.asked, answered: evaluation.answered });
    return html`<dl class="facts">
      <div><dt>${state}</dt><dd>${said.states[meeting.state]}</dd></div>
      <div><dt>${when}</dt><dd>${saidDay(meeting.day, language, today())}, ${meeting.from}-${meeting.until}</dd></div>
      <div><dt>${where}</dt><dd>${[meeting.place, meeting.address, meeting.isOnline && said.online].filter(Boolean).join(', ') || said.noPlace}</dd></div>
      <div><dt>${said.forWhom}</dt><dd>${meeting.audiences.map((each) => said.audiences[each]).join(', ')}</dd></div>
      <div><dt>${people}</dt><dd>${fill(said.taken, { taken: numbers.taken, capacity: meeting.capacity })}, ${fill(said.waiting, { waiting: numbers.waiting })}</dd></div>
      ${meeting.state === 'HELD' ? html`<div><dt>${said.came}</dt><dd>${fill(said.cameCount, { came: numbers.attended, missed: numbers.noShows })}</dd></div><div><dt>${said.opinions}</dt><dd>${heard}</dd></div>` : nothing}
    </dl>`;
  }

  #steps(meeting: MeetingNow): TemplateResult {
    const { state } = meeting;
    const isOver = state === 'HELD' || state === 'CANCELLED';
    const setApart = meeting.registrations.filter((each) => each.state === 'SET_APART');
    const door = this.#door(meeting);
    // A form that is left half is of this meeting alone.
    const here = { of: meeting.id };
    return html`<section aria-labelledby="steps-title">
      <h2 id="steps-title">${this.at.texts.person.steps}</h2>
      <p class="actions">
        ${state === 'DRAFT' ? this.button(publishMeeting, meeting, here) : nothing}
        ${setApart.length > 0 ? this.button(admitRegistrations, { meetingId: meeting.id, registrations: setApart }, here) : nothing}
        ${isOver || state === 'DRAFT' ? nothing : this.button(registerForMeeting, door, here)}
        ${state === 'CANCELLED' ? nothing : this.button(changeMeeting, meeting, here)}
        ${state === 'CANCELLED' || state === 'DRAFT' ? nothing : this.button(walkIn, door, here)}
        ${isOver || meeting.invitations.length === 0 ? nothing : this.button(remindInvitees, meeting, here)}
        ${this.button(repeatMeeting, meeting, here)}
        ${isOver ? nothing : this.button(cancelMeeting, meeting, here)}
      </p>
    </section>`;
  }

  #door({ id }: MeetingNow) {
    const municipality = this.at.me.municipalities.find(({ current }) => current)?.code ?? '';
    return { meetingId: id, municipality };
  }

  #people(meeting: MeetingNow): TemplateResult {
    const said = this.#said;
    const { who, places, standing, needs, next } = said.people;
    const { registrations } = meeting;
    return html`<section>
      <h2 id="people">${said.people.title}</h2>
      ${
        registrations.length === 0
          ? html`<p class="note">${said.people.none}</p>`
          : cardTable(
              said.people.caption,
              [who, places, standing, needs, next],
              registrations.map((each) => ({ cells: this.#registration(each, meeting) })),
            )
      }
    </section>`;
  }

  #registration(each: Registration, meeting: MeetingNow): readonly unknown[] {
    const said = this.#said;
    const { id, name, granted, places, state, attended } = each;
    const came = { registrationId: id, granted };
    const opens = { of: id, name };
    const canCome = state === 'PLACED' || state === 'PART';
    const isGone = state === 'CANCELLED' || meeting.state === 'CANCELLED';
    return [
      html`${name || said.people.erased} <span class="quiet">${[each.organisation, each.email].filter(Boolean).join(', ')}</span>`,
      fill(said.people.granted, { granted, places }),
      html`${said.people.states[state]} ${attended === null ? nothing : html`<span class="quiet">${fill(said.people.attended, { came: attended })}</span>`}`,
      html`${each.accessNeeds ?? ''} ${each.question ? html`<span class="own">“${each.question}”</span>` : nothing}`,
      html`${canCome && meeting.state !== 'CANCELLED' ? this.button(checkIn, came, opens) : nothing}
        ${isGone || attended !== null ? nothing : this.button(cancelRegistration, { ...came, ...this.#door(meeting) }, opens)}`,
    ];
  }

  #invited(meeting: MeetingNow): TemplateResult {
    const said = this.#said.invited;
    const { invitations, state } = meeting;
    const { municipality } = this.#door(meeting);
    const isOpen = state === 'PUBLISHED' || state === 'CHANGED' || state === 'FULL';
    return html`<section>
      <h2>${said.title}</h2>
      ${
        invitations.length === 0
          ? html`<p class="note">${said.none}</p>`
          : cardTable(
              said.title,
              [said.who, said.how, said.when, said.reminded, said.next],
              invitations.map((each) => this.#invitation(each, municipality)),
            )
      }
      ${this.#letters.render(invitations.some(mayWait))}
      <p class="actions">${this.button(stopInvitationsTo, { municipality }, { of: meeting.id })}</p>
      ${isOpen ? html`<h3>${this.#said.invite.title}</h3>${this.#invite.render()}` : nothing}
    </section>`;
  }

  #invitation(invitation: MeetingNow['invitations'][number], municipality: string) {
    const said = this.#said.invited;
    const { language } = this.at.settings;
    const { id, invitee, channel, invitedAt, remindedAt } = invitation;
    const day = (at: string | null) => (at ? saidDay(at, language, today()) : said.notYet);
    const opens = { of: id, name: invitee.organisation };
    const isBack = invitee.cameBackAt !== null;
    return {
      late: isBack,
      cells: [
        html`${invitee.organisation} ${isBack ? html`<strong class="problem">${said.cameBack}</strong>` : nothing}`,
        said.channels[channel],
        day(invitedAt),
        remindedAt ? day(remindedAt) : '',
        html`${isBack || !invitedAt ? nothing : this.button(invitationCameBack, invitation, opens)}
          ${this.button(stopInvitations, { municipality, inviteeId: invitee.id }, opens)}`,
      ],
    };
  }

  #papers(): TemplateResult {
    const said = this.#said.papers;
    return html`<section>
      <h2>${said.title}</h2>
      <p class="actions">${PAPERS.map((kind) => html`<button type="button" @click=${() => this.#make(kind)}>${said.kinds[kind]}</button>`)}</p>
      <div role="status">${this.#paper ? html`<a class="button" id="paper" href=${this.#paper.address} target="_blank" rel="noopener">${said.open}</a>` : nothing}
        ${this.#paperProblem ? html`<p class="problem">${this.#paperProblem}</p>` : nothing}</div>
    </section>`;
  }

  async #make(kind: PaperKind): Promise<void> {
    const asked = await this.at.ask(MeetingPaper, { id: this.#id, kind });
    this.#paper?.forget();
    this.#paper = null;
    this.#paperProblem = '';
    const node = asked.status === 'ANSWERED' ? asked.answer.node : null;
    if (node && 'paper' in node && node.paper.__typename === 'Pdf')
      this.#paper = HeldFile.pdf(node.paper.pdf);
    else this.#paperProblem = this.#said.papers.notNow;
    this.at.redraw();
    if (this.#paper) this.at.focusOn('paper');
  }
}
