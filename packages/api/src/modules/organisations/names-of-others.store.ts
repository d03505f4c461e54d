import type { ReadinessFacts } from '@steunpad/domain/organisations/readiness-facts.ts';
import { namesIn } from '@steunpad/domain/take-over/details.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
import type { Context } from '../../operation/context.ts';

interface TakenOver {
  readonly kind: 'LETTER' | 'FORM_TEXT' | 'AGENCY' | 'HANDBOOK' | 'SURVEY';
  readonly key: string;
  /** Empty where a piece is in all of them, or in Dutch alone. */
  readonly language: string;
  readonly originName: string;
  readonly originOrganisation: string;
  /** What holds here now. */
  readonly content: string;
}

// What a municipality wrote itself may name whomever it likes.
const TAKEN_OVER = `
  SELECT a.kind, a.key, a.language, origin_name AS "originName",
    origin_organisation AS "originOrganisation",
    coalesce(t.subject || E'\\n\\n' || t.body, o.text, d.body, g.texts ->> a.language,
      s.definition::text) AS content
  FROM adopted_piece a
  LEFT JOIN template_version t ON a.kind = 'LETTER' AND t.municipality_id = a.municipality_id
    AND t.kind::text = a.key AND t.language = a.language AND t.status = 'PUBLISHED'
  LEFT JOIN own_text o ON a.kind = 'FORM_TEXT' AND o.municipality_id = a.municipality_id
    AND o.key = a.key AND o.language = a.language
  LEFT JOIN own_document d ON a.kind = 'HANDBOOK' AND d.municipality_id = a.municipality_id
    AND d.name = a.key AND NOT d.is_hidden
  LEFT JOIN agency_check g ON a.kind = 'AGENCY' AND g.municipality_id = a.municipality_id
    AND g.key = a.key AND NOT g.hidden
  LEFT JOIN LATERAL (
    SELECT definition FROM survey_definition
    WHERE a.kind = 'SURVEY' AND municipality_id = a.municipality_id AND key = a.key
    ORDER BY version DESC LIMIT 1
  ) s ON true
  WHERE a.municipality_id = $1
    AND coalesce(t.body, o.text, d.body, g.texts ->> a.language, s.definition::text) IS NOT NULL
  ORDER BY a.kind, a.key, a.language`;

/** Which texts that were taken over still name the municipality, or its organisation, that they come from. */
export async function namesOfOthers({
  db,
  municipality,
}: Context): Promise<Pick<ReadinessFacts, 'textsNamingAnother' | 'handbookNamingAnother'>> {
  const rows = await db.$sql<TakenOver>(TAKEN_OVER, [municipality.code], 'names-of-others');
  const told = rows.flatMap((row) => {
    const { kind, key, language, originName, originOrganisation } = row;
    const names = namesIn(writtenHere(row), [originName, originOrganisation]);
    const name = kind === 'HANDBOOK' ? key : `${kind} ${key} ${language}`.trim();
    return names.length > 0 ? [{ kind, told: `${name}: ${names.join(', ')}` }] : [];
  });
  const those = (isHandbook: boolean) =>
    told.flatMap((each) => ((each.kind === 'HANDBOOK') === isHandbook ? [each.told] : []));
  return { textsNamingAnother: those(false), handbookNamingAnother: those(true) };
}

/** The handbook that is shipped tells of the pilot in Zwolle: only what somebody added counts. */
function writtenHere({ kind, key, content }: TakenOver): string {
  if (kind !== 'HANDBOOK') return content;
  const shipped = new Set(handoverDocument(key)?.body.split('\n') ?? []);
  return content
    .split('\n')
    .filter((line) => !shipped.has(line))
    .join('\n');
}
