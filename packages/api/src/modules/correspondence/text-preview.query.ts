import { exampleValues } from '@steunpad/documents/example-values.ts';
import { plainText } from '@steunpad/documents/plain-text.ts';
import { languageOfText } from '@steunpad/documents/shipped-templates.ts';
import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import { LANGUAGES, type Language } from '@steunpad/domain/correspondence/language.ts';
import { WRITTEN } from '@steunpad/domain/correspondence/placeholder.ts';
import type { TemplateKind as Kind } from '@steunpad/domain/correspondence/template-kind.ts';
import { builder } from '../../graphql/builder.ts';
import { currentText } from '../organisations/template.store.ts';
import { spokenLanguage } from '../people/languages.ts';
import { LetterLanguage, letterLanguage } from '../people/people.enums.ts';
import { TemplateKind } from './correspondence.enums.ts';
import { municipalityValues, type Values } from './letter-values.ts';
import { senderRow } from './print-one.ts';
import { type Problem, problemsOf, TemplateProblemType } from './template.type.ts';

/** As long as a text may be that is saved: nobody is made to lay out more. */
const MOST = { subject: 200, body: 20_000 } as const;

const Input = builder.inputType('TextPreviewInput', {
  description: 'A text as somebody is writing it.',
  fields: (t) => ({
    kind: t.field({ type: TemplateKind, required: true, description: 'What kind of text.' }),
    language: t.field({ type: LetterLanguage, required: true, description: 'In which language.' }),
    subject: t.string({ description: 'Left out: that of the text in use.' }),
    body: t.string({ description: 'Left out: that of the text in use.' }),
  }),
});

interface Preview {
  readonly subject: string;
  readonly body: string;
  readonly filledSubject: string;
  readonly filledBody: string;
  readonly problems: readonly Problem[];
  readonly kind: Kind;
}

const TextPreviewType = builder.objectRef<Preview>('TextPreview').implement({
  description: 'A text with invented people in it, and all that keeps it from being published.',
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'As it was given, or as it is in use.' }),
    body: t.exposeString('body', { description: 'The same, as Markdown with placeholders.' }),
    filledSubject: t.exposeString('filledSubject', { description: 'With everything filled in.' }),
    filledBody: t.exposeString('filledBody', {
      description: 'The same, as plain text. What nothing fills in stands there as it was written.',
    }),
    languages: t.field({
      type: [LetterLanguage],
      description:
        'In which languages there is a text of this kind: letters and what colleagues read are in Dutch and English, mails to residents and volunteers in all.',
      resolve: ({ kind }) =>
        LANGUAGES.filter((language) => languageOfText(kind, language) === language).map(
          letterLanguage,
        ),
    }),
    problems: t.field({
      type: [TemplateProblemType],
      description: 'Empty when it may be published.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

builder.queryField('textPreview', (t) =>
  t.field({
    type: TextPreviewType,
    description:
      'How a letter, mail or script reads while somebody writes it, also where it is not right yet; in Dutch where there is no text in the language that was asked for (see `languages`). `letterPreview` shows it on paper.',
    complexity: { field: 50 },
    args: { input: t.arg({ type: Input, required: true, description: 'The text.' }) },
    resolve: async (_root, { input }, context) => {
      const { kind } = input;
      const language = languageOfText(kind, spokenLanguage(input.language));
      const current = await currentText(context, kind, language);
      const subject = (input.subject ?? current.subject).slice(0, MOST.subject);
      const body = (input.body ?? current.body).slice(0, MOST.body);
      const row = await senderRow(context);
      const values = { ...municipalityValues(row, language), ...exampleValues(language) };
      const filled = filledAsFar(kind, values, language);
      return {
        ...{ kind, subject, body, problems: problemsOf(kind, { subject, body, language }) },
        ...{ filledSubject: filled(subject), filledBody: plainText(filled(body)).trim() },
      };
    },
  }),
);

/** Fills in what there is a value for, and leaves the rest as it stands: whoever writes sees what is wrong. */
const filledAsFar =
  (kind: Kind, values: Values, language: Language) =>
  (text: string): string =>
    text.replace(WRITTEN, (placeholder) => {
      try {
        const template = { kind, subject: '', body: placeholder };
        return fill(template, values as ValuesFor<Kind>, language).body;
      } catch {
        return placeholder;
      }
    });
