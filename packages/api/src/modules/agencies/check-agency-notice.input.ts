import { unwantedWordsIn } from '@steunpad/domain/correspondence/unwanted-words.ts';
import { containsBsn } from '@steunpad/domain/input/bsn.ts';
import { z } from 'zod';
import { fieldIssue, line } from '../../mutation/input.ts';
import { writtenLanguage } from '../people/languages.ts';
import { LetterLanguage } from '../people/people.enums.ts';

const sentence = line(400).superRefine((text, context) => {
  if (containsBsn(text)) fieldIssue(context, 'CONTAINS_BSN');
  if (unwantedWordsIn(text).length > 0) fieldIssue(context, 'INVALID');
});

/** That a person compared an entry with what the agency itself says, with own words where it has them. */
export const agencyCheck = z.object({
  key: line(100),
  idempotencyKey: z.string(),
  hidden: z.boolean(),
  texts: z
    .array(
      z.object({
        language: LetterLanguage.zod.extract(['NL', 'EN']).transform(writtenLanguage),
        agency: sentence,
        purpose: sentence,
        whatTheyDo: sentence,
        whatYouDo: sentence.nullish().default(null),
      }),
    )
    .nullish()
    .superRefine((texts, context) => {
      const languages = (texts ?? []).map(({ language }) => language);
      for (const [i, language] of languages.entries()) {
        if (languages.indexOf(language) < i) fieldIssue(context, 'DUPLICATE', [i, 'language']);
      }
    })
    .transform(
      (texts) =>
        texts && Object.fromEntries(texts.map(({ language, ...text }) => [language, text])),
    )
    .transform((texts) => texts ?? null),
});
