import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { normaliseResidentCode } from '@steunpad/domain/input/resident-code.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { type GivenAnswer, readAnswers } from '@steunpad/domain/surveys/answers.ts';
import {
  offersCall,
  questionsOf,
  type SurveyDefinition,
} from '@steunpad/domain/surveys/definition.ts';
import { isDraftOver, weekOf } from '@steunpad/domain/surveys/release.ts';
import { wrongCode } from '../../mutation/code-mutation.ts';
import {
  type InputInvalid,
  ReferenceOrCodeUnknown,
  type TooManyRequests,
} from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import type { Address } from '../correspondence/queue-mail.store.ts';
import { sealed, unsealed } from '../drafts/draft-keys.ts';
import { invalidAnswers } from './answers.input.ts';
import { leaveAddress } from './day-after.store.ts';
import { publishedSurvey } from './definition.store.ts';
import { codeId, draftId, draftSeal, waitingId } from './survey-codes.ts';
import { SEALED_BYTES, sealAnswers, unsealAnswers } from './waiting-answers.ts';

/** Answers came with this code before. */
export class SurveyAlreadyAnswered extends Refusal {
  readonly code = 'SURVEY_ALREADY_ANSWERED';

  constructor() {
    super('With this code answers were sent already. We have them.');
  }
}

/** Nobody is asked anything with this code any more. */
export class SurveyClosed extends Refusal {
  readonly code = 'SURVEY_CLOSED';

  constructor() {
    super('This survey is closed for this code.');
  }
}

/** The answers are to another version than the one that this code opens. */
export class SurveyVersionOther extends Refusal {
  readonly code = 'SURVEY_VERSION_OTHER';
  readonly version: number;

  constructor(version: number) {
    super(`This code opens version ${version} of the survey. Nothing was saved, nothing is lost.`);
    this.version = version;
  }
}

type NotOpen = ReferenceOrCodeUnknown | SurveyAlreadyAnswered | SurveyClosed | TooManyRequests;

/** A survey that somebody opened with a code. */
export interface OpenSurvey {
  readonly definition: SurveyDefinition;
  /** What they kept before; nothing the first time. */
  readonly kept: readonly GivenAnswer[];
}

interface Door {
  readonly code: string;
  readonly definition: SurveyDefinition;
  readonly round: string;
}

/** Opens the survey of a code, in the version that its round was invited to. */
export async function openSurvey(context: Context, typed: string): Promise<OpenSurvey | NotOpen> {
  const door = await openUnanswered(context, typed);
  if (door instanceof Error) return door;
  return { definition: door.definition, kept: await keptUnder(context, door) };
}

/** The questions that stand on a paper with this code, and nothing of whoever has the code. */
export async function questionsOnPaper(
  context: Context,
  typed: string,
): Promise<SurveyDefinition | NotOpen> {
  const door = await openUnanswered(context, typed);
  return door instanceof Error ? door : door.definition;
}

async function openUnanswered(context: Context, typed: string): Promise<Door | NotOpen> {
  const door = await openDoor(context, typed);
  if (door instanceof Error) return door;
  return (await waitingUnder(context, door.code)) ? new SurveyAlreadyAnswered() : door;
}

/** Keeps what is answered so far, in place of what was kept before. Nothing of it is checked but where it belongs. */
export async function keepAnswers(
  context: Context,
  typed: string,
  answers: readonly GivenAnswer[],
): Promise<true | InputInvalid | NotOpen> {
  const door = await openDoor(context, typed);
  if (door instanceof Error) return door;
  if (await waitingUnder(context, door.code)) return new SurveyAlreadyAnswered();
  const known = new Set(questionsOf(door.definition).map(({ id }) => id));
  const unknown = answers.filter(({ question }) => !known.has(question));
  if (unknown.length > 0)
    return invalidAnswers(
      answers,
      unknown.map(({ question }) => ({ question, code: 'INVALID' })),
    );
  const { db, municipality, now } = context;
  const row = {
    sealed: sealed(
      draftSeal(municipality, door.code),
      draftPlace(context),
      keepable(answers),
      SEALED_BYTES,
    ),
    keptWeek: toColumn(weekOf(dayOf(now))),
  };
  const where = rowKey(municipality, draftId(municipality, door.code));
  await db.surveyDraft.upsert({
    where,
    create: { ...where.municipalityId_id, ...row },
    update: row,
  });
  return true;
}

export interface SentAnswers {
  readonly code: string;
  readonly version: number;
  readonly idempotencyKey: string;
  /** Null: no, thank you. */
  readonly answers: readonly GivenAnswer[] | null;
  /** Where a message goes the day after, where they want one. */
  readonly mailTo?: Address | null;
}

/**
 * Takes answers, or a no, once for a code. They wait unreadable until a batch of them is released: nothing beside a person
 * changes now.
 */
export async function takeAnswers(
  context: Context,
  { code: typed, version, idempotencyKey, answers, mailTo }: SentAnswers,
): Promise<true | InputInvalid | SurveyVersionOther | NotOpen> {
  const door = await openDoor(context, typed);
  if (door instanceof Error) return door;
  const { code, definition, round } = door;
  const earlier = await waitingUnder(context, code);
  if (earlier) return earlier.idempotencyKey === idempotencyKey || new SurveyAlreadyAnswered();
  if (version !== definition.version) return new SurveyVersionOther(definition.version);
  const read = readAnswers(definition, answers ?? []);
  if (!('chosen' in read)) return invalidAnswers(answers ?? [], read);
  const { db, municipality, now } = context;
  const waiting = {
    surveyKey: definition.key,
    version,
    round,
    codeId: codeId(municipality, code),
    declined: answers === null,
    chosen: answers === null ? {} : read.chosen,
    open: read.open,
    idempotencyKey,
    week: weekOf(dayOf(now)),
  };
  const fresh = await db.$sql(
    `INSERT INTO survey_waiting (municipality_id, id, sealed) VALUES ($1, $2, decode($3, 'hex'))
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      municipality.code,
      waitingId(municipality, code),
      sealAnswers(municipality, waiting).toString('hex'),
    ],
    'take-survey-answers',
  );
  if (fresh.length === 0) return new SurveyAlreadyAnswered();
  await db.surveyDraft.deleteMany({
    where: { municipalityId: municipality.code, id: draftId(municipality, code) },
  });
  if (mailTo) await leaveAddress(context, mailTo);
  return true;
}

/** Whether whoever holds a code may ask to be contacted, whatever became of it. */
export async function mayAskForCall(
  context: Context,
  typed: string,
): Promise<boolean | ReferenceOrCodeUnknown | TooManyRequests> {
  const row = await codeRow(context, typed);
  if (!row) return unknownCode(context);
  const definition = await publishedSurvey(context, row.surveyKey, row.surveyVersion);
  return offersCall(definition!);
}

async function openDoor(context: Context, typed: string): Promise<Door | NotOpen> {
  const row = await codeRow(context, typed);
  if (!row) return unknownCode(context);
  if (row.answered) return new SurveyAlreadyAnswered();
  if (row.closed) return new SurveyClosed();
  const definition = await publishedSurvey(context, row.surveyKey, row.surveyVersion);
  return { code: row.code, definition: definition!, round: row.round };
}

/** Colleagues who type what stands on paper mistype too; nobody counts that. */
const unknownCode = (context: Context) =>
  context.caller.door === 'PUBLIC'
    ? wrongCode(context, 'SURVEY', new ReferenceOrCodeUnknown())
    : new ReferenceOrCodeUnknown();

async function codeRow({ db, municipality }: Context, typed: string) {
  const code = normaliseResidentCode(typed);
  if (!code) return null;
  const row = await db.surveyCode.findUnique({
    where: rowKey(municipality, codeId(municipality, code)),
  });
  return row && { ...row, code };
}

async function waitingUnder({ db, municipality }: Context, code: string) {
  const row = await db.surveyWaiting.findUnique({
    where: rowKey(municipality, waitingId(municipality, code)),
    select: { sealed: true },
  });
  return row && unsealAnswers(municipality, row.sealed);
}

async function keptUnder(context: Context, { code }: Door): Promise<readonly GivenAnswer[]> {
  const { db, municipality } = context;
  const row = await db.surveyDraft.findUnique({
    where: rowKey(municipality, draftId(municipality, code)),
    select: { sealed: true, keptWeek: true },
  });
  if (!row || isDraftOver(fromColumn(row.keptWeek), context.now)) return [];
  return unsealed(draftSeal(municipality, code), draftPlace(context), row.sealed) as GivenAnswer[];
}

const draftPlace = ({ municipality }: Context) => `${municipality.code} survey draft`;

/** What stands somewhere, right or wrong. */
const keepable = (answers: readonly GivenAnswer[]) =>
  answers.filter(({ values, instead }) => instead || values.some((value) => value !== ''));
