import { readFileSync } from 'node:fs';
import type { Language, LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import type { KeyOf, NamesIn, Same, TextAt, Tree } from './keys.ts';
import { mailsEn } from './mails.texts.en.ts';
import { mailsNl } from './mails.texts.nl.ts';
import { meetingMailsEn } from './meeting-mails.texts.en.ts';
import { meetingMailsNl } from './meeting-mails.texts.nl.ts';
import { ownDataEn } from './own-data.texts.en.ts';
import { ownDataNl } from './own-data.texts.nl.ts';
import { ownDataFieldsEn } from './own-data-fields.texts.en.ts';
import { ownDataFieldsNl } from './own-data-fields.texts.nl.ts';
import { ownDataValuesEn } from './own-data-values.texts.en.ts';
import { ownDataValuesNl } from './own-data-values.texts.nl.ts';
import { papersEn } from './papers.texts.en.ts';
import { papersNl } from './papers.texts.nl.ts';
import { evaluationEn } from './two-languages/evaluation.en.ts';
import { evaluationNl } from './two-languages/evaluation.nl.ts';
import { filesEn } from './two-languages/files.en.ts';
import { filesNl } from './two-languages/files.nl.ts';
import { lettersEn } from './two-languages/letters.en.ts';
import { lettersNl } from './two-languages/letters.nl.ts';
import { matchingEn } from './two-languages/matching.en.ts';
import { matchingNl } from './two-languages/matching.nl.ts';
import { meetingInvitationsEn } from './two-languages/meeting-invitations.en.ts';
import { meetingInvitationsNl } from './two-languages/meeting-invitations.nl.ts';
import { meetingsEn } from './two-languages/meetings.en.ts';
import { meetingsNl } from './two-languages/meetings.nl.ts';
import { programmeEn } from './two-languages/programme.en.ts';
import { programmeNl } from './two-languages/programme.nl.ts';
import { readinessEn } from './two-languages/readiness.en.ts';
import { readinessNl } from './two-languages/readiness.nl.ts';
import { surveysEn } from './two-languages/surveys.en.ts';
import { surveysNl } from './two-languages/surveys.nl.ts';
import { visitsEn } from './visits.texts.en.ts';
import { visitsNl } from './visits.texts.nl.ts';

/** Said to residents and volunteers, in every language. */
const dutchForResidents = {
  mails: mailsNl,
  'meeting-mails': meetingMailsNl,
  'own-data': ownDataNl,
  'own-data-fields': ownDataFieldsNl,
  'own-data-values': ownDataValuesNl,
  papers: papersNl,
  visits: visitsNl,
} as const;

/** Said to colleagues or on paper, in Dutch and English. */
const dutchForColleagues = {
  evaluation: evaluationNl,
  files: filesNl,
  letters: lettersNl,
  matching: matchingNl,
  'meeting-invitations': meetingInvitationsNl,
  meetings: meetingsNl,
  programme: programmeNl,
  readiness: readinessNl,
  surveys: surveysNl,
} as const;

type ForResidents = typeof dutchForResidents;
type Dutch = ForResidents & typeof dutchForColleagues;

const dutch: Dutch = { ...dutchForResidents, ...dutchForColleagues };

const english: Same<Dutch> = {
  evaluation: evaluationEn,
  files: filesEn,
  letters: lettersEn,
  mails: mailsEn,
  'meeting-mails': meetingMailsEn,
  matching: matchingEn,
  'meeting-invitations': meetingInvitationsEn,
  meetings: meetingsEn,
  'own-data': ownDataEn,
  'own-data-fields': ownDataFieldsEn,
  'own-data-values': ownDataValuesEn,
  papers: papersEn,
  programme: programmeEn,
  readiness: readinessEn,
  surveys: surveysEn,
  visits: visitsEn,
};

type ResidentKey = KeyOf<ForResidents>;

/** A text by its place: `own-data.fields.name`. */
export type TextKey = KeyOf<Dutch>;

type LanguageOf<Key extends TextKey> = Key extends ResidentKey ? Language : LetterLanguage;

type Value = string | number;

/** What has to be filled in, by the names in the Dutch text; nothing where it has none. */
type ValuesOf<Key extends TextKey> = [NamesIn<TextAt<Dutch, Key>>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<TextAt<Dutch, Key>>, Value>>];

/** A file of a translator that misses one of the texts does not compile. */
type Complete<
  Tag extends Language,
  _File extends Readonly<Record<ResidentKey, Readonly<Record<Tag, string>>>>,
> = Tag;

type InAFile =
  | Complete<'ar', typeof import('./translations/ar.json')>
  | Complete<'nl-simple', typeof import('./translations/nl-simple.json')>
  | Complete<'pl', typeof import('./translations/pl.json')>
  | Complete<'tr', typeof import('./translations/tr.json')>
  | Complete<'uk', typeof import('./translations/uk.json')>;

type Flat = ReadonlyMap<string, string>;

const spoken = new Map<Language, Flat>([
  ['nl', flat(dutch)],
  ['en', flat(english)],
]);

/** A text in a language, with its placeholders filled in. */
export function say<Key extends TextKey>(
  language: LanguageOf<Key>,
  key: Key,
  ...[values]: ValuesOf<Key>
): string {
  const given: Readonly<Record<string, Value>> = values ?? {};
  return textOf(language, key).replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
}

/** Whether there is a text for something that is named elsewhere, as a column of the database is. */
export const isTextKey = (key: string): key is TextKey => spoken.get('nl')!.has(key);

function textOf(language: Language, key: TextKey): string {
  if (!spoken.has(language)) spoken.set(language, readFile(language as InAFile));
  // Only a language that declares itself partial misses any.
  return spoken.get(language)!.get(key) || spoken.get('nl')!.get(key)!;
}

/** Read once: it is part of the program. */
function readFile(language: InAFile): Flat {
  const file = new URL(`./translations/${language}.json`, import.meta.url);
  const entries: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return new Map(Object.entries(entries).map(([key, entry]) => [key, entry[language] ?? '']));
}

function flat(texts: Tree, path = ''): Flat {
  return new Map(
    Object.entries(texts).flatMap(([name, text]) =>
      typeof text === 'string'
        ? [[path + name, text] as const]
        : [...flat(text, `${path}${name}.`)],
    ),
  );
}
