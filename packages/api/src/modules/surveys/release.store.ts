import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { monthOf, releasable } from '@steunpad/domain/surveys/release.ts';
import type { Context } from '../../operation/context.ts';
import { unsealAnswers, type WaitingAnswers } from './waiting-answers.ts';

interface Row {
  readonly id: string;
  readonly sealed: string;
}

/**
 * Releases the answers that wait, batch by batch, together with the marks that their codes were used. Answers of before
 * are written anew with them, in random order and by one statement: no row, transaction or order tells a batch from
 * another, and within a batch nothing tells one person from the others.
 */
export async function releaseAnswers(context: Context): Promise<number> {
  const { db, municipality } = context;
  const rows = await db.$sql<Row>(
    `SELECT id, encode(sealed, 'hex') AS sealed FROM survey_waiting WHERE municipality_id = $1 FOR UPDATE`,
    [municipality.code],
    'survey-waiting',
  );
  const waiting = rows.map(({ id, sealed }) => ({
    id,
    ...unsealAnswers(municipality, Buffer.from(sealed, 'hex')),
  }));
  let released = 0;
  for (const batch of releasable(waiting)) {
    await takeOut(context, batch);
    await writeAnew(context, batch);
    released += batch.length;
  }
  return released;
}

type Batch = readonly (WaitingAnswers & { readonly id: string })[];

async function takeOut({ db, municipality }: Context, batch: Batch): Promise<void> {
  const municipalityId = municipality.code;
  await db.surveyWaiting.deleteMany({
    where: { municipalityId, id: { in: batch.map(({ id }) => id) } },
  });
  await db.surveyCode.updateMany({
    where: { municipalityId, id: { in: batch.map((answers) => answers.codeId) } },
    data: { answered: true },
  });
}

async function writeAnew({ db, municipality, now }: Context, batch: Batch): Promise<void> {
  const { surveyKey, version } = batch[0]!;
  const month = monthOf(dayOf(now));
  const responses = batch.map(({ round, declined, chosen }) => ({
    survey_version: version,
    round,
    month,
    declined,
    answers: chosen,
  }));
  await db.$sql(
    `WITH before AS (
       DELETE FROM survey_response WHERE municipality_id = $1 AND survey_key = $2
       RETURNING survey_version, round, month, declined, answers
     )
     INSERT INTO survey_response (municipality_id, id, survey_key, survey_version, round, month, declined, answers)
     SELECT $1, gen_random_uuid(), $2, response.* FROM (
       SELECT * FROM before UNION ALL
       SELECT * FROM jsonb_to_recordset($3::jsonb)
         AS fresh (survey_version int, round text, month date, declined boolean, answers jsonb)
     ) AS response ORDER BY random()`,
    [municipality.code, surveyKey, JSON.stringify(responses)],
    'release-responses',
  );
  const open = batch.flatMap((answers) => answers.open);
  if (open.length === 0) return;
  await db.$sql(
    `WITH before AS (
       DELETE FROM survey_open_answer WHERE municipality_id = $1 AND survey_key = $2
       RETURNING id, survey_version, question, written, redacted, first_by, second_by, themes
     )
     INSERT INTO survey_open_answer
       (municipality_id, id, survey_key, survey_version, question, written, redacted, first_by, second_by, themes)
     SELECT $1, id, $2, survey_version, question, written, redacted, first_by, second_by, themes FROM (
       SELECT * FROM before UNION ALL
       SELECT gen_random_uuid(), $3::int, question, text, NULL, NULL, NULL, '{}'
       FROM jsonb_to_recordset($4::jsonb) AS fresh (question text, text text)
     ) AS answer ORDER BY random()`,
    [municipality.code, surveyKey, version, JSON.stringify(open)],
    'release-open-answers',
  );
}
