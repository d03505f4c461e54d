import { CancelRegistration } from '@steunpad/widgets/generated/cancel-registration.ts';
import { ChangeRegistration } from '@steunpad/widgets/generated/change-registration.ts';
import { MyCertificates } from '@steunpad/widgets/generated/my-certificates.ts';
import { MyMeetingRegistration } from '@steunpad/widgets/generated/my-meeting-registration.ts';
import { StopMeetingMails } from '@steunpad/widgets/generated/stop-meeting-mails.ts';
import type { MyMeetingRegistrationQuery } from '@steunpad/widgets/generated/types.ts';
import { crisisLine } from '@steunpad/widgets/kernel/crisis-line.ts';
import { formFrame } from '@steunpad/widgets/kernel/form-frame.ts';
import { misfilled } from '@steunpad/widgets/kernel/refusals.ts';
import { refused } from '@steunpad/widgets/kernel/sending.ts';
import { textField } from '@steunpad/widgets/kernel/text-field.ts';
import { webAddress } from '@steunpad/widgets/kernel/words.ts';
import { whenOf } from '@steunpad/widgets/meetings/meetings.page.ts';
import {
  checkWhoComes,
  NOBODY,
  type WhoComes,
  whoInput,
} from '@steunpad/widgets/meetings/registration.answers.ts';
import { whoComes } from '@steunpad/widgets/meetings/registration.page.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { pathOf } from '../addresses.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted, textIn } from '../posted.ts';
import { type FormPage, keyIn, newKey, type Shown, type Visit, viewOf } from '../visit.ts';

type Mine = Extract<
  MyMeetingRegistrationQuery['myMeetingRegistration'],
  { __typename: 'MyMeetingRegistration' }
>;

/** What a visitor did, and what the page says of it. */
interface Done {
  readonly said?: string;
  readonly changing?: PlainForm;
}

/** The page behind the link in a mail. Looking at it changes nothing: mail servers open every link; only a press acts. */
export const myRegistration = (code: string): FormPage => ({
  personal: true,
  show: async (visit) => draw(visit, await read(visit, code)),
  async send(visit, posted) {
    const doing = textIn(posted, 'form');
    if (doing === 'change') return change(visit, code, posted);
    if (doing === 'certificate') return certificate(visit, code);
    return cancel(visit, code, posted);
  },
});

/** The page behind "no more mails"; a mail program may press for its reader (RFC 8058). */
export const noMails = (code: string): FormPage => ({
  personal: true,
  show: (visit) => drawNoMails(visit, false),
  async send(visit, posted) {
    const { ask, municipality } = visit;
    const input = { municipality, code, idempotencyKey: keyIn(posted) };
    const answer = (await ask(StopMeetingMails, { input }))?.stopMeetingMails;
    if (!answer) return { content: note(visit.texts.pages.mine.failed) };
    return drawNoMails(visit, true, answer.__typename !== 'MeetingMailsStopped');
  },
});

function drawNoMails(visit: Visit, isDone: boolean, isUnknown = false): Shown {
  const { mine } = visit.texts.pages;
  if (isUnknown) return { content: note(mine.unknown) };
  const view = viewOf(visit, visit.texts.meetings, new PlainForm({}), { key: newKey() });
  return {
    content: html`<div class="sheet">
      <h2 id="no-mails">${mine.noMails}</h2>
      ${
        isDone
          ? html`<p>${mine.noMailsDone}</p>`
          : html`<p>${mine.noMailsText}</p>
              ${formFrame(view, { labelledBy: 'no-mails', fields: [], submit: mine.noMailsSubmit })}`
      }
    </div>`,
  };
}

const note = (text: string): TemplateResult => html`<p class="note warning">${text}</p>`;

async function read({ ask, municipality }: Visit, code: string): Promise<Mine | 'UNKNOWN' | null> {
  const answer = (await ask(MyMeetingRegistration, { input: { municipality, code } }))
    ?.myMeetingRegistration;
  if (!answer) return null;
  return answer.__typename === 'MyMeetingRegistration' ? (answer as Mine) : 'UNKNOWN';
}

const answersOf = (mine: Mine): WhoComes => ({
  ...NOBODY,
  name: mine.name,
  organisation: mine.organisation ?? '',
  role: mine.role ?? '',
  places: String(mine.places),
  acceptsPart: mine.acceptsPart ? ['YES'] : [],
  companions: mine.companions.join('\n'),
  accessNeeds: mine.accessNeeds ?? '',
  question: mine.question ?? '',
});

async function change(visit: Visit, code: string, posted: Posted): Promise<Shown> {
  const before = await read(visit, code);
  if (!before || before === 'UNKNOWN') return draw(visit, before);
  const answers = answersIn(posted, NOBODY);
  const filled = new PlainForm(answers);
  const most = Math.max(before.meeting.mostPlaces, before.places);
  filled.problems = checkWhoComes(answers, most);
  if (filled.summarised) return draw(visit, before, { changing: filled });
  const { ask, municipality } = visit;
  const given = { municipality, code, idempotencyKey: keyIn(posted) };
  const answer = (await ask(ChangeRegistration, { input: { ...given, ...whoInput(answers) } }))
    ?.changeRegistration;
  const { mine: texts } = visit.texts.pages;
  switch (answer?.__typename) {
    case 'RegistrationChanged':
      return draw(visit, answer.mine as Mine, { said: texts.changed });
    case 'InputInvalid':
      filled.take(misfilled(answer.fields, ([field = '']) => field));
      return draw(visit, before, { changing: filled });
    case undefined:
      filled.take(refused('unreachable'));
      return draw(visit, before, { changing: filled });
    default:
      return draw(visit, before, { said: texts.refused });
  }
}

async function cancel(visit: Visit, code: string, posted: Posted): Promise<Shown> {
  const { ask, municipality } = visit;
  const input = { municipality, code, idempotencyKey: keyIn(posted) };
  const answer = (await ask(CancelRegistration, { input }))?.cancelRegistration;
  const { mine: texts } = visit.texts.pages;
  if (answer?.__typename === 'RegistrationWithdrawn') return draw(visit, answer.mine as Mine);
  return draw(visit, await read(visit, code), { said: answer ? texts.refused : texts.failed });
}

/** The certificates as a file. Making one takes a moment, so that a press asks for it and no link that a mail server opens. */
async function certificate(visit: Visit, code: string): Promise<Shown> {
  const { ask, municipality } = visit;
  const answer = (await ask(MyCertificates, { input: { municipality, code } }))
    ?.myMeetingRegistration;
  const made = answer?.__typename === 'MyMeetingRegistration' ? answer.myCertificates : null;
  if (made?.__typename === 'Pdf')
    return {
      file: Buffer.from(made.pdf, 'base64'),
      type: 'application/pdf',
      name: 'bewijs-van-deelname.pdf',
    };
  const { mine: texts } = visit.texts.pages;
  return draw(visit, await read(visit, code), { said: texts.failed });
}

function draw(visit: Visit, mine: Mine | 'UNKNOWN' | null, done: Done = {}): Shown {
  const { texts, language } = visit;
  const { mine: own } = texts.pages;
  if (!mine) return { content: note(own.failed) };
  if (mine === 'UNKNOWN') return { content: note(own.unknown), notFound: true };
  const { meeting, state, granted, places, position, isOpen } = mine;
  const view = viewOf(visit, texts.meetings, new PlainForm({}), {});
  const online = mine.onlineUrl && webAddress(mine.onlineUrl);
  const over = overWith(visit, mine);
  return {
    problem: Boolean(done.changing?.summarised),
    content: html`<div class="sheet">
      <h2 id="title" tabindex="-1">${own.title}</h2>
      ${done.said ? html`<p class="note" role="status">${done.said}</p>` : nothing}
      <p><strong lang=${meeting.language} dir="auto">${meeting.title}</strong></p>
      <p>${whenOf({ ...view, language }, meeting)}</p>
      ${meeting.place ? html`<p lang=${meeting.language} dir="auto">${[meeting.place, meeting.address].filter(Boolean).join(', ')}</p>` : nothing}
      <p class="note">${over ?? view.say(own.states[state], { aantal: String(granted), gevraagd: String(places) })}
        ${position && !over ? view.say(own.position, { plek: String(position) }) : nothing}</p>
      ${online && isOpen ? html`<p>${own.online} <a dir="ltr" href=${online}>${online}</a></p>` : nothing}
      ${afterwards(visit, mine)} ${isOpen ? changing(visit, mine, done) : nothing}
      ${crisisLine(view)}
    </div>`,
  };
}

/** What is said of a meeting that does not take place any more; afterwards nobody is told that there is a place. */
function overWith({ texts }: Visit, { meeting, state }: Mine): string | null {
  const { CANCELLED, HELD } = texts.meetings.states;
  if (meeting.state === 'CANCELLED') return CANCELLED;
  return meeting.state === 'HELD' && state !== 'CANCELLED' ? HELD : null;
}

function changing(visit: Visit, mine: Mine, done: Done): TemplateResult {
  const { texts } = visit;
  const { mine: own } = texts.pages;
  const filled = done.changing ?? new PlainForm(answersOf(mine));
  const change = viewOf(visit, texts.meetings, filled, { form: 'change', key: newKey() });
  const cancel = viewOf(visit, texts.meetings, new PlainForm({}), {
    form: 'cancel',
    key: newKey(),
  });
  const most = { ...mine.meeting, mostPlaces: Math.max(mine.meeting.mostPlaces, mine.places) };
  return html`
    <h3 id="cancel">${own.cancel}</h3>
    <p>${own.cancelText}</p>
    ${formFrame(cancel, { labelledBy: 'cancel', fields: [], submit: own.cancelSubmit })}
    <h3 id="change">${own.change}</h3>
    <p>${own.places}</p>
    ${formFrame(change, {
      labelledBy: 'change',
      fields: html`${textField(change, 'name', { autocomplete: 'name', required: true })} ${whoComes(change, most)}`,
      submit: own.changeSubmit,
    })}
  `;
}

/** What there is for the person who was there. */
function afterwards(visit: Visit, mine: Mine): TemplateResult | typeof nothing {
  if (!mine.attended) return nothing;
  const { texts } = visit;
  const { mine: own } = texts.pages;
  const address = mine.materialUrl && webAddress(mine.materialUrl);
  return html`
    ${
      mine.material || address
        ? html`<h3>${own.after}</h3>
            ${mine.material ? html`<p lang=${mine.meeting.language} dir="auto" class="lines">${mine.material}</p>` : nothing}
            ${address ? html`<p><a href=${address}>${own.afterLink}</a></p>` : nothing}`
        : nothing
    }
    ${
      mine.hasCertificate
        ? html`<h3 id="certificate">${own.certificate}</h3>
            ${formFrame(
              viewOf(visit, texts.meetings, new PlainForm({}), {
                form: 'certificate',
                key: newKey(),
              }),
              { labelledBy: 'certificate', fields: [], submit: own.certificateSubmit },
            )}`
        : nothing
    }
    ${mine.surveyCode ? questions(visit, mine.surveyCode) : nothing}
  `;
}

/** The way to the questions. A press opens them, so that the code stands in no address. */
function questions({ municipality, language, texts }: Visit, code: string): TemplateResult {
  const { mine: own } = texts.pages;
  return html`
    <h3 id="questions">${own.questions}</h3>
    <p>${own.questionsText}</p>
    <p>${own.questionsCode} <strong dir="ltr">${code}</strong></p>
    <form method="post" action=${pathOf(municipality, 'survey', language)} aria-labelledby="questions">
      <input type="hidden" name="code" value=${code}>
      <div class="actions"><button class="primary">${own.questionsSubmit}</button></div>
    </form>
  `;
}
