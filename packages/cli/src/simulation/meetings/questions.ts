import { addDays } from '@steunpad/domain/calendar/civil-date.ts';
import { add } from '../ledger.ts';
import { lastDayOf, QUESTIONS, type Visitor } from './evening.ts';
import { codeKey } from './mailbox.ts';
import { expect, type Meetings, type Running } from './state.ts';

const key = () => ({ idempotencyKey: crypto.randomUUID() });

interface Asked {
  readonly visitor: Visitor;
  /** Of the link in their mail. */
  readonly code: string;
  readonly mine: { readonly attended: number | null; readonly surveyCode: string | null };
}

/** A visitor is asked what they thought, if they came: they answer once, say no or do nothing, and some try again. */
export async function askedAfterwards(
  meetings: Meetings,
  running: Running,
  { visitor, code, mine }: Asked,
): Promise<void> {
  const { mailbox, send, world } = meetings;
  const { email, says, answers } = visitor;
  const { surveyCode } = mine;
  const isAsked = surveyCode !== null;
  expect(meetings, isAsked === Boolean(mine.attended), `${email} came or was asked, not both`);
  const mailed = mailbox.surveyCodes.get(codeKey(running.evening.title, email)) ?? null;
  expect(meetings, mailed === surveyCode, `${email} has another code in the mail`);
  if (!isAsked || says === 'NOTHING') return;
  const given = { ...{ code: surveyCode, version: QUESTIONS.version }, ...key() };
  const press = () =>
    says === 'NO' ? send('DeclineSurvey', given) : send('AnswerSurvey', { ...given, answers });
  const isTaken = (answer: { __typename: string }) =>
    ['SurveyAnswered', 'SurveyDeclined'].includes(answer.__typename);
  expect(meetings, isTaken(await press()), `${email} could not answer`);
  expect(meetings, isTaken(await press()), `${email} pressed twice and was told something else`);
  const again = await send('AnswerSurvey', { ...given, ...key(), answers });
  expect(meetings, again.__typename === 'SurveyAlreadyAnswered', `${email} answered twice`);
  const after = await send('MyMeetingRegistration', { code });
  expect(meetings, after.surveyCode === null, `${email} is asked again`);
  running.sent += 1;
  add(world.ledger.counts, says === 'NO' ? 'meetingNo' : 'meetingAnswers');
}

const RESULTS = `query ($id: ID!) { node(id: $id) { ... on Meeting {
  evaluation { asked answered declined isShared questions { answered choices { times } } } } } }`;

/** Three days later an organiser looks at what was said: all of it once ten said something, and nothing before. */
export async function readResults(
  meetings: Meetings,
  { id, evening, sent }: Running,
): Promise<void> {
  const { client, today } = meetings.world;
  if (today !== addDays(lastDayOf(evening), 3) || evening.isCancelled) return;
  const { node } = await client.query(RESULTS, { id });
  const { answered, declined, isShared, questions } = node.evaluation;
  const told = answered === null ? null : answered + declined;
  const isRight = isShared ? told === null || told >= 10 : told === (sent >= 10 ? sent : null);
  expect(meetings, isRight, `of ${sent} answers ${told} are told`);
  for (const question of questions)
    expect(meetings, question.answered >= 10, 'a question tells of fewer than ten');
}
