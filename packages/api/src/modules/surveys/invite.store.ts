import type { SurveyVersion } from '@steunpad/domain/surveys/definition.ts';
import type { Context } from '../../operation/context.ts';
import { newestSurvey, type SurveyUnknown } from './definition.store.ts';
import { codeId, draftId, surveyCodeOf, waitingId } from './survey-codes.ts';

export interface SurveyRound {
  readonly surveyKey: string;
  /** What the results are told apart by, such as the year of loss. */
  readonly round: string;
  /** The ids of the invitations. */
  readonly refs: readonly string[];
}

/**
 * Lets the codes of a whole round open the newest version of a survey. All of them at once: they are written in the order
 * of their hashes by one statement, so that neither the order of rows nor a transaction says whose code is which.
 */
export async function inviteToSurvey(
  context: Context,
  { surveyKey, round, refs }: SurveyRound,
): Promise<SurveyVersion | SurveyUnknown> {
  const survey = await newestSurvey(context, surveyKey);
  if (survey instanceof Error) return survey;
  const { db, municipality } = context;
  const ids = refs.map((ref) => codeId(municipality, surveyCodeOf(municipality, ref))).toSorted();
  await db.$sql(
    `INSERT INTO survey_code (municipality_id, id, survey_key, survey_version, round)
     SELECT $1, id, $3, $4, $5 FROM unnest($2::uuid[]) AS code (id) ORDER BY id ON CONFLICT DO NOTHING`,
    [municipality.code, ids, surveyKey, survey.version, round],
    'invite-to-survey',
  );
  return { surveyKey, version: survey.version };
}

/**
 * Which of these invitations were answered or declined, also where that is not released yet. It is asked when reminders
 * are decided, in one go, and nothing of it is kept beside a person.
 */
export async function respondedAmong(
  { db, municipality }: Context,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const byId = new Map<string, string>();
  for (const ref of refs) {
    const code = surveyCodeOf(municipality, ref);
    byId.set(codeId(municipality, code), ref).set(waitingId(municipality, code), ref);
  }
  const found = await db.$sql<{ readonly id: string }>(
    `SELECT id FROM survey_code WHERE municipality_id = $1 AND id = ANY($2::uuid[]) AND answered
     UNION ALL SELECT id FROM survey_waiting WHERE municipality_id = $1 AND id = ANY($2::uuid[])`,
    [municipality.code, [...byId.keys()]],
    'survey-responded',
  );
  return new Set(found.map(({ id }) => byId.get(id)!));
}

/** Of these invitations those whose code still opens the questions: it was given out, and nothing was sent with it yet. */
export async function openAmong(
  { db, municipality }: Context,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const codes = refs.map((ref) => surveyCodeOf(municipality, ref));
  const found = await db.$sql<{ readonly i: number }>(
    `SELECT (given.i - 1)::int AS i FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS given (code, waiting, i)
     JOIN survey_code c ON c.municipality_id = $1 AND c.id = given.code AND NOT c.answered AND NOT c.closed
     WHERE NOT EXISTS (SELECT FROM survey_waiting w WHERE w.municipality_id = $1 AND w.id = given.waiting)`,
    [
      municipality.code,
      codes.map((code) => codeId(municipality, code)),
      codes.map((code) => waitingId(municipality, code)),
    ],
    'survey-still-open',
  );
  return new Set(found.map(({ i }) => refs[i]!));
}

/**
 * Codes that open nothing any more: somebody died, moved away or objected. What was kept half-filled goes; what was
 * answered stays, as nobody knows whose it is.
 */
export async function closeSurveyCodes(
  { db, municipality }: Context,
  refs: readonly string[],
): Promise<void> {
  const codes = refs.map((ref) => surveyCodeOf(municipality, ref));
  await db.surveyDraft.deleteMany({
    where: {
      municipalityId: municipality.code,
      id: { in: codes.map((code) => draftId(municipality, code)) },
    },
  });
  await db.surveyCode.updateMany({
    where: {
      municipalityId: municipality.code,
      id: { in: codes.map((code) => codeId(municipality, code)) },
      answered: false,
    },
    data: { closed: true },
  });
}
