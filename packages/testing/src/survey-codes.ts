import { inviteToSurvey } from '@steunpad/api/modules/surveys/invite.store.ts';
import { surveyCodeOf } from '@steunpad/api/modules/surveys/survey-codes.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { TestServer } from './server.ts';

/** Codes of people who are asked, as they stand in their letters. */
export const surveyCodes = (
  { database }: Pick<TestServer, 'database'>,
  people: number,
  surveyKey = 'years-after',
): Promise<string[]> =>
  asCommand(database, 'GM0193', new Date(), async (context) => {
    const refs = Array.from({ length: people }, () => crypto.randomUUID());
    const invited = await inviteToSurvey(context, { surveyKey, round: '2011', refs });
    if (invited instanceof Error) throw invited;
    return refs.map((ref) => surveyCodeOf(context.municipality, ref));
  });
