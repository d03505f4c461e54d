import { Meetings } from '@steunpad/widgets/generated/meetings.ts';
import { formLanguage } from '@steunpad/widgets/kernel/language.ts';
import { meetingPage } from '@steunpad/widgets/meetings/meeting.page.ts';
import {
  type Meeting,
  meetingsPage,
  takesRegistrations,
  whenOf,
} from '@steunpad/widgets/meetings/meetings.page.ts';
import { BLANK, checkRegistration } from '@steunpad/widgets/meetings/registration.answers.ts';
import { registeredNote, registrationForm } from '@steunpad/widgets/meetings/registration.page.ts';
import { sendRegistration } from '@steunpad/widgets/meetings/send-registration.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage, pathOf } from '../addresses.ts';
import { feedPath, filePath, globalIdOf, uuidOf } from '../meetings/addresses.ts';
import { jsonLdOf } from '../meetings/json-ld.ts';
import { shareTags } from '../meetings/share.ts';
import { PlainForm } from '../plain-form.ts';
import { answersIn, type Posted } from '../posted.ts';
import { type FormPage, keyIn, newKey, ONLY, type Shown, type Visit, viewOf } from '../visit.ts';

export const meetingPath = ({ municipality, language }: Visit, id: string): string =>
  inLanguage(`/f/${municipality}/meetings/${uuidOf(id)}`, language);

async function meetingsOf({ ask, municipality: code }: Visit, meetingId?: string) {
  return (await ask(Meetings, { code, ...(meetingId && { meetingId }) }))?.meetings ?? null;
}

/** The list of meetings; each has a page of its own. */
export const meetings: FormPage = {
  element: 'steunpad-meetings',
  show: list,
  send: list,
};

async function list(visit: Visit): Promise<Shown> {
  const { texts, municipality, language } = visit;
  const own = texts.meetings;
  const all = await meetingsOf(visit);
  if (!all) return { content: html`<p class="note warning">${own.notFetched}</p>` };
  const { say } = viewOf(visit, own, new PlainForm({}), {});
  const ending = html`<p><a href=${feedPath(municipality)} type="text/calendar">${texts.pages.calendar}</a></p>`;
  const pathTo = (id: string) => meetingPath(visit, id);
  const path = `/f/${municipality}/meetings`;
  return {
    content: meetingsPage({ texts: own, say, language, pathOf: pathTo, ending }, all),
    head: shareTags(visit, { path, title: own.title, description: own.intro }),
  };
}

/** The page of one meeting, with the form to register. */
export const meetingOf = (uuid: string): FormPage => {
  const find = async (visit: Visit) => (await meetingsOf(visit, globalIdOf(uuid)))?.[0] ?? null;
  return {
    async show(visit) {
      const meeting = await find(visit);
      return meeting
        ? draw(visit, meeting, form(visit, meeting, new PlainForm(BLANK), newKey()))
        : GONE;
    },
    async send(visit, posted) {
      const meeting = await find(visit);
      return meeting ? register(visit, meeting, posted) : GONE;
    },
  };
};

/** Nobody announced such a meeting. */
const GONE: Shown = { notThere: true };

type Below = { readonly below: TemplateResult | typeof nothing; readonly problem?: boolean };

function form(visit: Visit, meeting: Meeting, filled: PlainForm, key: string): Below {
  const view = viewOf(visit, visit.texts.meetings, filled, { key });
  const below = takesRegistrations(meeting) ? registrationForm(view, meeting) : nothing;
  return { below, problem: filled.summarised };
}

function draw(visit: Visit, meeting: Meeting, { below, problem = false }: Below): Shown {
  const { texts, municipality, language, about, host } = visit;
  const own = texts.meetings;
  const { say } = viewOf(visit, own, new PlainForm({}), {});
  const view = {
    ...{ texts: own, say, language },
    list: pathOf(municipality, 'meetings', language),
    file: filePath(municipality, meeting.id),
  };
  const path = `/f/${municipality}/meetings/${uuidOf(meeting.id)}`;
  const when = whenOf({ texts: own, say, language }, meeting).join('');
  const description = [when, meeting.place, meeting.aim].filter(Boolean).join('. ');
  return {
    content: meetingPage(view, meeting, below),
    head: html`${jsonLdOf(meeting, about, `https://${host}${path}`)}
      ${shareTags(visit, { path, title: meeting.title, description })}`,
    title: meeting.title,
    problem,
    ...(takesRegistrations(meeting) && { typed: ONLY }),
  };
}

async function register(visit: Visit, meeting: Meeting, posted: Posted): Promise<Shown> {
  const { ask, municipality, language, texts } = visit;
  const answers = answersIn(posted, BLANK);
  const filled = new PlainForm(answers);
  const again = (key: string) => draw(visit, meeting, form(visit, meeting, filled, key));
  filled.problems = checkRegistration(answers, meeting.mostPlaces);
  if (filled.summarised) return again(keyIn(posted));
  const sent = filled.take(
    await sendRegistration(ask, answers, {
      municipality,
      idempotencyKey: keyIn(posted),
      meetingId: meeting.id,
      language: formLanguage(language),
    }),
  );
  if (!sent) return again(keyIn(posted, filled));
  const { say } = viewOf(visit, texts.meetings, filled, {});
  const { typed: _, ...shown } = draw(visit, meeting, {
    below: registeredNote({ texts: texts.meetings, say }, sent.told),
  }) as Extract<Shown, { content: unknown }>;
  return shown;
}
