import type { LetterDocument } from '@steunpad/documents/letter-document.ts';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { writtenDuration } from '@steunpad/domain/correspondence/written-duration.ts';
import { ruleOf } from '@steunpad/domain/privacy/retention.ts';
import { greeting } from '@steunpad/texts/greeting.ts';
import { say } from '@steunpad/texts/say.ts';
import { recordAccess } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { fromPartialColumns } from '../../rows/date-columns.ts';
import { documentOf, type Made } from '../correspondence/letter-document.ts';
import { addresseeOf, type Values } from '../correspondence/letter-values.ts';
import type { Batch, Printed } from '../correspondence/letters-elsewhere.ts';
import { translated } from '../organisations/translated.ts';
import { writtenLanguage } from '../people/languages.ts';
import { paperQuestionnaire } from '../surveys/paper.store.ts';
import { surveyCodeOf } from '../surveys/survey-codes.ts';
import type { Member } from './member.ts';

/** What a letter to this person says besides what all letters of the batch say. */
export function invitationValues(
  { municipality }: Context,
  member: Member,
  row: Batch['municipality'],
  legalBase: string,
): Values {
  const language = languageOf(member);
  const { deathYear, deathMonth, deathDay, cohort } = member;
  const { term } = ruleOf('COHORT', municipality.retention ?? {});
  return {
    salutation: greeting(addresseeOf(member), language),
    whenDied: fromPartialColumns(deathYear, deathMonth, deathDay),
    ...(language !== 'nl' && translated(row, language)),
    dataSource: say(language, 'letters.dataSource'),
    retention: say(language, 'letters.retentionOfCohort', {
      term: writtenDuration(term, language),
    }),
    legalBase,
    replyUrl: cohort.page,
  };
}

export const languageOf = ({ partner }: Pick<Member, 'partner'>): LetterLanguage =>
  writtenLanguage(partner.language);

/** Letters to people of a cohort as they are laid out, each with the questionnaire on paper behind it. */
export async function invitationDocuments(
  context: Context,
  letters: readonly Printed[],
  made: Made,
): Promise<ReadonlyMap<string, readonly LetterDocument[]>> {
  if (letters.length === 0) return new Map();
  const { db, municipality } = context;
  const members = await db.cohortMember.findMany({
    where: {
      municipalityId: municipality.code,
      id: { in: [...new Set(letters.map(({ cohortMemberId }) => cohortMemberId!))] },
    },
    select: { id: true, cohort: { select: { surveyKey: true, surveyVersion: true } } },
  });
  const surveyOf = new Map(members.map(({ id, cohort }) => [id, cohort]));
  const papers = new Map<string, string>();
  const documents = new Map<string, readonly LetterDocument[]>();
  for (const letter of letters) {
    const memberId = letter.cohortMemberId!;
    recordAccess(context, 'CohortMember', memberId);
    const code = surveyCodeOf(municipality, memberId);
    const document = documentOf(made, letter, letter.template!, code);
    const { surveyKey, surveyVersion: version } = surveyOf.get(memberId)!;
    const language = document.language as LetterLanguage;
    const key = `${surveyKey} ${version} ${language}`;
    const paper =
      papers.get(key) ?? (await paperQuestionnaire(context, { surveyKey, version, language }));
    papers.set(key, paper);
    documents.set(letter.id, [document, formOf(document, code, paper)]);
  }
  return documents;
}

/** The questionnaire to send back: with the code, and without a name or an address. */
function formOf(letter: LetterDocument, code: string, paper: string): LetterDocument {
  const language = letter.language as LetterLanguage;
  const [, title, questions] = /^# ([^\n]+)\n+(.*)$/s.exec(paper) ?? [null, null, paper];
  return {
    ...letter,
    sheet: 'SCRIPT',
    title: title ?? say(language, 'letters.paperForm'),
    body: `${say(language, 'letters.paperFormCode')}\n\n**${code}**\n\n${questions}`,
  };
}
