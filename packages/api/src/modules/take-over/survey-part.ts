import { wrongWith } from '@steunpad/domain/surveys/check-definition.ts';
import type { SurveyDefinition } from '@steunpad/domain/surveys/definition.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import type { Context } from '../../operation/context.ts';
import { publishSurvey } from '../surveys/definition.store.ts';
import type { Part } from './part.ts';

/**
 * What is asked, as JSON whose properties stand in the order of the alphabet, so that equal surveys are equal text. The
 * key is the name of the piece; the number of a version is each municipality's own.
 */
function asContent({ key: _key, version: _version, ...asked }: SurveyDefinition): string {
  return JSON.stringify(asked, alphabetical, 2);
}

const alphabetical = (_name: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** As a first version; what is not JSON is for the check of definitions to refuse. */
function asDefinition(key: string, content: string): unknown {
  try {
    return { ...JSON.parse(content), key, version: 1 };
  } catch {
    return null;
  }
}

/** The newest published version of each survey, by its key. */
async function newestOf({ db, municipality }: Context) {
  const rows = await db.surveyDefinition.findMany({
    where: { municipalityId: municipality.code },
    orderBy: { version: 'asc' },
    select: { key: true, definition: true },
  });
  return new Map(
    rows.map(({ key, definition }) => [key, definition as unknown as SurveyDefinition]),
  );
}

/** Surveys of its own. What people answered never leaves, and what was published never changes. */
export const SURVEYS: Part = {
  kind: 'SURVEY',
  async read(context) {
    return [...(await newestOf(context)).values()].flatMap((newest) => {
      const shipped = shippedSurvey(newest.key);
      const content = asContent(newest);
      // A later release takes the place of an earlier one at its first use: nobody wrote that here.
      if (shipped && (newest.version < shipped.version || content === asContent(shipped)))
        return [];
      return [{ kind: 'SURVEY', key: newest.key, language: null, content } as const];
    });
  },
  problems:
    () =>
    ({ key, content }) =>
      wrongWith(asDefinition(key, content)),
  shipped(_context, { key }) {
    const shipped = shippedSurvey(key);
    return shipped ? asContent(shipped) : '';
  },
  // A survey fills in nothing.
  blankFor: () => null,
  async write(context, changes) {
    const newest = await newestOf(context);
    for (const { key, content } of changes) {
      const shipped = shippedSurvey(key);
      const asked = content === null ? shipped : (asDefinition(key, content) as SurveyDefinition);
      // One of their own that the other one gave up: what was published here stays.
      if (!asked) continue;
      const version = Math.max(newest.get(key)?.version ?? 0, shipped?.version ?? 0) + 1;
      const published = await publishSurvey(context, { ...asked, version });
      if (published instanceof Error) throw published;
    }
  },
};
