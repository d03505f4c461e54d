import { Refusal } from '@steunpad/domain/kernel.ts';
import { v7 as uuid } from 'uuid';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';

/** What people wrote: a theme, and in how many answers that may be quoted it is. */
export interface Finding {
  readonly surveyKey: string;
  readonly theme: string;
  readonly answers: number;
}

/** A version that names a finding as its reason. */
export interface FindingChange {
  readonly id: string;
  readonly theme: string;
  readonly changed: string;
  readonly language: string | null;
  readonly version: number;
  readonly answers: number;
  readonly at: Date;
}

/** Nobody wrote about it, or two people have not looked at it yet. */
export class FindingUnknown extends Refusal {
  readonly code = 'FINDING_UNKNOWN';

  constructor() {
    super('No answer with this theme was looked at by two people yet.');
  }
}

/** The themes of a survey, those of most answers first. */
export const findingsOf = (
  { db, municipality }: Context,
  surveyKey: string,
): Promise<readonly Finding[]> =>
  db.$sql<Finding>(
    `SELECT survey_key AS "surveyKey", theme, count(*)::int AS answers
     FROM survey_open_answer, unnest(themes) AS theme
     WHERE municipality_id = $1 AND survey_key = $2 AND second_by IS NOT NULL
     GROUP BY 1, 2 ORDER BY 3 DESC, 2`,
    [municipality.code, surveyKey],
    'survey-findings',
  );

export const changesBecauseOf = (
  { db, municipality }: Context,
  { surveyKey, theme }: Pick<Finding, 'surveyKey' | 'theme'>,
): Promise<readonly FindingChange[]> =>
  db.findingChange.findMany({
    where: { municipalityId: municipality.code, surveyKey, theme },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

const changesOfTexts = new WeakMap<Context, Promise<readonly FindingChange[]>>();

/** Read once in an operation: a list of versions asks it for each of them. */
function textsChanged(context: Context): Promise<readonly FindingChange[]> {
  const { db, municipality } = context;
  const known =
    changesOfTexts.get(context) ??
    db.findingChange.findMany({
      where: { municipalityId: municipality.code, language: { not: null } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
  changesOfTexts.set(context, known);
  return known;
}

/** The themes that are the reason of a version of a letter, mail or script. */
export async function reasonsOf(
  context: Context,
  text: Pick<ChangeTold, 'changed' | 'language' | 'version'>,
): Promise<string[]> {
  const mine = (await textsChanged(context)).filter(
    ({ changed, language, version }) =>
      changed === text.changed && language === text.language && version === text.version,
  );
  return [...new Set(mine.map(({ theme }) => theme))];
}

export interface ChangeTold {
  readonly surveyKey: string;
  readonly theme: string;
  readonly changed: string;
  readonly language: string | null;
  readonly version: number;
}

/** Records that a published version was made because of a finding. The same once more changes nothing. */
export async function recordFindingChange(
  context: Context,
  told: ChangeTold,
): Promise<Finding | FindingUnknown | NotFound> {
  const { db, municipality, caller, now } = context;
  const found = await findingsOf(context, told.surveyKey);
  const finding = found.find(({ theme }) => theme === told.theme);
  if (!finding) return new FindingUnknown();
  if (!(await isPublished(context, told))) return new NotFound();
  const municipalityId = municipality.code;
  const known = await db.findingChange.count({ where: { ...told, municipalityId } });
  if (known > 0) return finding;
  await db.findingChange.create({
    data: {
      ...{ ...told, municipalityId, id: uuid(), answers: finding.answers },
      ...{ actor: actorOf(caller, 'COORDINATOR'), at: now },
    },
  });
  return finding;
}

/** A draft changes nothing for anybody yet. */
async function isPublished(
  { db, municipality }: Context,
  { changed, language, version }: ChangeTold,
): Promise<boolean> {
  const [row] = await db.$sql<{ readonly there: boolean }>(
    `SELECT EXISTS (SELECT FROM template_version WHERE municipality_id = $1 AND kind::text = $2
         AND language = $3 AND version = $4::int AND published_at IS NOT NULL)
       OR ($3::text IS NULL AND EXISTS (SELECT FROM survey_definition
         WHERE municipality_id = $1 AND key = $2 AND version = $4::int)) AS there`,
    [municipality.code, changed, language, version],
    'is-published',
  );
  return row!.there;
}

/** A text or survey in a version that is or was in use. */
export interface PublishedVersion {
  readonly changed: string;
  readonly language: string | null;
  readonly version: number;
}

/** What a finding may have changed: by its number alone, the newest version of each first. */
export const publishedVersions = ({ db, municipality }: Context): Promise<PublishedVersion[]> =>
  db.$sql<PublishedVersion>(
    `SELECT kind::text AS changed, language, version FROM template_version
       WHERE municipality_id = $1 AND published_at IS NOT NULL
     UNION ALL SELECT key, NULL, version FROM survey_definition WHERE municipality_id = $1
     ORDER BY changed, language, version DESC LIMIT 500`,
    [municipality.code],
    'published-versions',
  );
