import type { IncomingMessage, ServerResponse } from 'node:http';
import { Municipality } from '@steunpad/widgets/generated/municipality.ts';
import { crisisLine } from '@steunpad/widgets/kernel/crisis-line.ts';
import type { Language } from '@steunpad/widgets/kernel/language.ts';
import type { Ask } from '@steunpad/widgets/kernel/sending.ts';
import { html } from 'lit';
import { type PageName, pathOf } from './addresses.ts';
import { sendAsset } from './assets.ts';
import { adoption } from './forms/adoption.ts';
import { agencyOverview } from './forms/agency-overview.ts';
import { downloads } from './forms/downloads.ts';
import { intakeForm } from './forms/intake-form.ts';
import { letterReply } from './forms/letter-reply.ts';
import { listingsPages } from './forms/listings.ts';
import { meetingOf, meetings } from './forms/meetings.ts';
import { myRegistration, noMails } from './forms/my-registration.ts';
import { mySupport } from './forms/my-support.ts';
import { myVolunteering } from './forms/my-volunteering.ts';
import { noInvitations } from './forms/no-invitations.ts';
import { supportRequest } from './forms/support-request.ts';
import { survey } from './forms/survey.ts';
import { volunteerSignup } from './forms/volunteer-signup.ts';
import { type HandoverAddress, handoverAddress } from './handover/addresses.ts';
import { answerHandover } from './handover/answer-handover.ts';
import { languageIn, textsIn } from './languages.ts';
import { type MeetingAddress, meetingAddress } from './meetings/addresses.ts';
import { sendCalendar, sendMeetingFile } from './meetings/calendar.ts';
import { newsFeedOf, sendNewsFeed } from './news-feed.ts';
import { drawNotice, drawPage } from './page.ts';
import { PlainForm } from './plain-form.ts';
import { type IsPageOf, type Posted, readPosted } from './posted.ts';
import { HEADERS, redirect, send } from './respond.ts';
import { type FormPage, type Shown, TRAP, type Visit, viewOf } from './visit.ts';

/** Runs a persisted operation of the widgets as their own door would, for whoever sent this request: seemingly a robot, or not. */
export type AskFor = (request: IncomingMessage, isSuspect: boolean) => Ask;

const FORMS: Readonly<Record<PageName, FormPage>> = {
  'support-request': supportRequest,
  'intake-form': intakeForm,
  'letter-reply': letterReply,
  'my-support': mySupport,
  'agency-overview': agencyOverview,
  adoption,
  'volunteer-signup': volunteerSignup,
  'my-volunteering': myVolunteering,
  ...listingsPages,
  downloads,
  survey,
  meetings,
};

/**
 * Chromium keeps a page that was left as it was, with what was typed, for whoever goes back: also one with `no-store`,
 * but none with a status other than 200.
 */
const NOT_KEPT = 203;

/** Every form as a page of its own, that works without a script. Answers whether it took the request. */
export function createPages(askFor: AskFor, isPageOf: IsPageOf) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const address = URL.parse(request.url ?? '/', 'http://localhost');
    if (!address?.pathname.startsWith('/f/')) return false;
    const language = languageIn(address.searchParams.get('lang'));
    const meant = spelled(address.pathname);
    if (sendAsset(response, address.pathname)) return true;
    if (meant) redirect(response, 308, meant + address.search);
    else await answer(request, response, address, language, { askFor, isPageOf });
    return true;
  };
}

/** An address as it is spelled here, for the person who typed it from paper in other letters or with a slash behind it. */
function spelled(path: string): string | null {
  const meant = path
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '')
    .toLowerCase()
    .replace(/(?<=^\/f\/)gm/, 'GM');
  const [isOurs, , name = null] = ADDRESS.exec(meant) ?? [];
  const isThere = isOurs && (name === null || Object.hasOwn(FORMS, name));
  return (isThere || handoverAddress(meant) || newsFeedOf(meant)) && meant !== path ? meant : null;
}

/** What an address names: a municipality, one of its forms, whether the part of it for going on later, or something else. */
function addressed(path: string) {
  const none = { name: null, later: null, form: null };
  const handover = handoverAddress(path);
  if (handover) return { ...none, municipality: handover.municipality, other: handover };
  const feed = newsFeedOf(path);
  if (feed) return { ...none, municipality: feed, other: 'NEWS_FEED' as const };
  const meeting = meetingAddress(path);
  if (meeting) {
    const { municipality } = meeting;
    const page = meetingForm(meeting);
    return page
      ? { municipality, name: 'meetings' as const, later: null, form: page, other: null }
      : { ...none, municipality, other: meeting };
  }
  const [, municipality = '', name = null, later = null] = ADDRESS.exec(path) ?? [];
  const form = name && Object.hasOwn(FORMS, name) ? FORMS[name as PageName] : null;
  return { municipality, name, later, form, other: null };
}

function meetingForm(address: MeetingAddress): FormPage | null {
  switch (address.is) {
    case 'MEETING':
      return meetingOf(address.id);
    case 'MINE':
      return myRegistration(address.code);
    case 'NO_MAILS':
      return noMails(address.code);
    case 'NO_INVITATIONS':
      return noInvitations(address.code);
    default:
      return null;
  }
}

const ADDRESS = /^\/f\/(GM\d{4})(?:\/([a-z-]+)(\/later)?)?$/;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
  language: Language,
  { askFor, isPageOf }: { readonly askFor: AskFor; readonly isPageOf: IsPageOf },
): Promise<void> {
  const own = textsIn(language);
  const { pages: texts } = own;
  const { municipality, name, later, form, other } = addressed(pathname);
  const known = municipality
    ? await askFor(request, false)(Municipality, { code: municipality, language })
    : null;
  const refuse = (status: number, ...said: readonly string[]) => {
    const about = known?.municipality ?? null;
    const back = form && !later ? (name as PageName) : null;
    send(response, status, drawNotice({ language, texts: own, municipality, about, back, said }));
  };
  if (!municipality || (name && !form) || (later && !form?.later)) {
    return refuse(404, texts.notFound);
  }
  const allowed = form ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'];
  if (!allowed.includes(request.method ?? '')) {
    response.setHeader('allow', allowed.join(', '));
    return refuse(405, texts.notFound, texts.nothingSent);
  }
  const posts = request.method === 'POST';
  const posted = posts ? await readPosted(request, isPageOf) : null;
  if (typeof posted === 'number') {
    const why = posted === 413 ? texts.tooLong : texts.notFromHere;
    return refuse(posted, why, texts.nothingSent);
  }

  // A person whose browser filled that in is no robot: only the limits are stricter.
  const ask = askFor(request, Boolean(posted?.get(TRAP)));
  if (!known?.municipality) {
    return known ? refuse(404, texts.notFound) : refuse(503, texts.notNow);
  }
  const about = known.municipality;
  const around = { about, municipality, ask, searchParams };
  if (other) {
    const isThere = await answerOther(response, other, around);
    return isThere ? undefined : refuse(404, texts.notFound);
  }
  const visit: Visit = {
    municipality,
    about,
    language,
    texts: textsIn(language, about.texts),
    ask,
    host: request.headers.host ?? '',
  };
  if (!form || !name) return send(response, 200, drawPage({ ...visit, ...list(visit) }));
  const isThere = await answerForm(response, visit, {
    name: name as PageName,
    form,
    later,
    posted,
  });
  if (!isThere) refuse(404, texts.notFound);
}

interface Sent {
  readonly name: PageName;
  readonly form: FormPage;
  readonly later: string | null;
  /** What was filled in, or nothing where somebody only looks. */
  readonly posted: Posted | null;
}

/** Answers with a form, or what became of it; `false` when what it is about is not there. */
async function answerForm(
  response: ServerResponse,
  visit: Visit,
  { name, form, later, posted }: Sent,
): Promise<boolean> {
  const show = (later && form.later) || form.show;
  const shown = await (posted ? form.send(visit, posted) : show(visit));
  if ('notThere' in shown) return false;
  const what = posted ? 'answer' : later ? 'later' : 'form';
  sendShown(response, shown, visit, { name, form, what });
  return true;
}

interface Around {
  readonly about: NonNullable<Visit['about']>;
  readonly municipality: string;
  readonly ask: Ask;
  readonly searchParams: URLSearchParams;
}

/** What is no form and has no language of its own. */
/** Answers whether it is there. */
async function answerOther(
  response: ServerResponse,
  other: HandoverAddress | MeetingAddress | 'NEWS_FEED',
  { about, municipality, ask, searchParams }: Around,
): Promise<boolean> {
  if (other !== 'NEWS_FEED' && 'is' in other && other.is === 'FILE')
    return sendMeetingFile(response, { code: municipality, id: other.id }, ask);
  if (other === 'NEWS_FEED') await sendNewsFeed(response, about, municipality, ask);
  else if ('is' in other) await sendCalendar(response, municipality, ask);
  else await answerHandover(response, other, about, searchParams, ask);
  return true;
}

interface Which {
  readonly name: PageName;
  readonly form: FormPage;
  readonly what: 'form' | 'later' | 'answer';
}

function sendShown(
  response: ServerResponse,
  shown: Exclude<Shown, { readonly notThere: true }>,
  visit: Visit,
  { name, form, what }: Which,
): void {
  if ('elsewhere' in shown) {
    const { municipality, language } = visit;
    return void redirect(response, 303, pathOf(municipality, name, language));
  }
  if ('file' in shown) {
    response.writeHead(200, {
      ...HEADERS,
      'content-type': shown.type,
      'content-disposition': `attachment; filename="${shown.name}"`,
    });
    return void response.end(shown.file);
  }
  const { element, personal = false } = form;
  const texts = visit.texts.pages;
  const page = drawPage({
    ...visit,
    ...shown,
    texts,
    name: shown.title ?? texts.names[name],
    personal: personal || what !== 'form',
    // After something was sent the page itself knows how it stands, and no element does.
    ...(what !== 'answer' && { untouched: true, ...(element && { element }) }),
  });
  send(response, shown.problem ? 422 : shown.notFound ? 404 : NOT_KEPT, page);
}

/** What there is here, by names that say enough to whoever came for it. */
function list(visit: Visit) {
  const { municipality, language } = visit;
  const texts = visit.texts.pages;
  const { say } = viewOf(visit, texts, new PlainForm({}), {});
  const doors = Object.entries(texts.doors).map(
    ([name, text]) =>
      html`<li><a href=${pathOf(municipality, name as PageName, language)}>${say(text)}</a></li>`,
  );
  const content = html`
    <div class="sheet">
      <h2>${texts.choose}</h2>
      <ul class="doors">${doors}</ul>
      ${crisisLine({ texts: visit.texts['support-request'], say })}
    </div>
  `;
  return { texts, name: texts.all, content, untouched: true };
}
