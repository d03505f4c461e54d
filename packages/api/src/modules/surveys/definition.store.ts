import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { wrongWith } from '@steunpad/domain/surveys/check-definition.ts';
import type { SurveyDefinition } from '@steunpad/domain/surveys/definition.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import type { Context } from '../../operation/context.ts';

/** There is no survey of this name, here or shipped. */
export class SurveyUnknown extends Refusal {
  readonly code = 'SURVEY_UNKNOWN';

  constructor() {
    super('There is no survey of this name.');
  }
}

/** A definition that cannot be put to anybody yet. */
export class SurveyDefinitionWrong extends Refusal {
  readonly code = 'SURVEY_DEFINITION_WRONG';
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(`The survey cannot be published: ${sentences.length} things are not right.`);
    this.sentences = sentences;
  }
}

/** This version is there already, and says something else. */
export class SurveyVersionPublished extends Refusal {
  readonly code = 'SURVEY_VERSION_PUBLISHED';

  constructor() {
    super('This version was published before and never changes. Give yours the next number.');
  }
}

/** Publishes a version, after it was checked. The same one again changes nothing. */
export async function publishSurvey(
  context: Context,
  given: unknown,
): Promise<SurveyDefinition | SurveyDefinitionWrong | SurveyVersionPublished> {
  const wrong = wrongWith(given);
  if (wrong.length > 0) return new SurveyDefinitionWrong(wrong);
  const definition = given as SurveyDefinition;
  const { db, municipality, now } = context;
  const [same] = await db.$sql<{ readonly same: boolean }>(
    `WITH fresh AS (
       INSERT INTO survey_definition (municipality_id, key, version, definition, published_on)
       VALUES ($1, $2, $3, $4::jsonb, $5) ON CONFLICT DO NOTHING RETURNING true AS same
     )
     SELECT same FROM fresh UNION ALL
     SELECT definition = $4::jsonb FROM survey_definition
     WHERE municipality_id = $1 AND key = $2 AND version = $3`,
    [municipality.code, definition.key, definition.version, JSON.stringify(definition), dayOf(now)],
    'publish-survey',
  );
  return same?.same ? definition : new SurveyVersionPublished();
}

/** One published version; a code names one that is there. */
export async function publishedSurvey(
  { db, municipality }: Context,
  key: string,
  version: number,
): Promise<SurveyDefinition | null> {
  const row = await db.surveyDefinition.findUnique({
    where: {
      municipalityId_key_version: { municipalityId: municipality.code, key, version },
    },
    select: { definition: true },
  });
  return row && (row.definition as unknown as SurveyDefinition);
}

/**
 * The newest version of a survey. One that is shipped is taken over when it is first used: a later release of the
 * programme changes nothing of what people were asked.
 */
export async function newestSurvey(
  context: Context,
  key: string,
): Promise<SurveyDefinition | SurveyUnknown> {
  const { db, municipality } = context;
  const row = await db.surveyDefinition.findFirst({
    where: { municipalityId: municipality.code, key },
    orderBy: { version: 'desc' },
    select: { definition: true },
  });
  const own = row && (row.definition as unknown as SurveyDefinition);
  const shipped = shippedSurvey(key);
  if (!shipped || (own && own.version >= shipped.version)) return own ?? new SurveyUnknown();
  const published = await publishSurvey(context, shipped);
  if (published instanceof Error) throw published;
  return published;
}
