import type { SurveyVersion } from '@steunpad/domain/surveys/definition.ts';
import { type Response, type RoundResults, resultsOf } from '@steunpad/domain/surveys/results.ts';
import type { Context } from '../../operation/context.ts';
import { publishedSurvey } from './definition.store.ts';

/** What people of one round answered, as far as it is released and there are enough of them. */
export async function resultsOfRound(
  context: Context,
  { surveyKey, version, round }: SurveyVersion & { readonly round: string },
): Promise<RoundResults> {
  const { db, municipality } = context;
  const definition = await publishedSurvey(context, surveyKey, version);
  const responses = await db.surveyResponse.findMany({
    where: { municipalityId: municipality.code, surveyKey, surveyVersion: version, round },
    select: { declined: true, answers: true },
  });
  return resultsOf(definition!, responses as unknown as readonly Response[]);
}
