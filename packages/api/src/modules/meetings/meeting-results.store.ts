import type { Meeting } from '@steunpad/database/generated/prisma/client.ts';
import { isShared, MEETING_SURVEY } from '@steunpad/domain/meetings/survey-round.ts';
import type { RoundResults } from '@steunpad/domain/surveys/results.ts';
import type { Context } from '../../operation/context.ts';
import { resultsOfRound } from '../surveys/results.store.ts';

/** What visitors of a meeting thought, as far as enough of them answered. */
export interface MeetingResults extends RoundResults {
  /** Of how many registrations anybody came: those were asked. */
  readonly asked: number;
  readonly isShared: boolean;
}

export async function resultsOfMeeting(
  context: Context,
  { id, surveyRound: round, surveyVersion: version }: Meeting,
): Promise<MeetingResults> {
  const { db, municipality } = context;
  if (round === null || version === null)
    return { asked: 0, isShared: false, sent: null, questions: [] };
  const asked = await db.meetingRegistration.count({
    where: { municipalityId: municipality.code, meetingId: id, attended: { gt: 0 } },
  });
  const results = await resultsOfRound(context, { surveyKey: MEETING_SURVEY, version, round });
  return { ...results, asked, isShared: isShared(round) };
}
