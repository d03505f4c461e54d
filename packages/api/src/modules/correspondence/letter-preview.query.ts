import { exampleValues } from '@steunpad/documents/example-values.ts';
import { TEMPLATES } from '@steunpad/domain/correspondence/template-kind.ts';
import { builder } from '../../graphql/builder.ts';
import { InputInvalid, TooManyRequests } from '../../mutation/refusals.ts';
import { currentText } from '../organisations/template.store.ts';
import { writtenLanguage } from '../people/languages.ts';
import { LetterLanguage } from '../people/people.enums.ts';
import { TemplateKind } from './correspondence.enums.ts';
import { municipalityValues } from './letter-values.ts';
import { PDF_POINTS, PdfType } from './pdf.type.ts';
import { NotPrintable, printOne, senderRow } from './print-one.ts';
import { problemsOf } from './template.type.ts';
import { TemplateNotPublishable } from './write-template.store.ts';

const PreviewInput = builder.inputType('LetterPreviewInput', {
  description: 'What to show with invented people.',
  fields: (t) => ({
    kind: t.field({ type: TemplateKind, required: true, description: 'What kind of text.' }),
    language: t.field({
      type: LetterLanguage,
      required: true,
      defaultValue: 'NL',
      description: 'In which language.',
    }),
    subject: t.string({ description: 'Left out: that of the text in use.' }),
    body: t.string({ description: 'Left out: that of the text in use.' }),
  }),
});

builder.queryField('letterPreview', (t) =>
  t.errorUnionField({
    types: [PdfType, TemplateNotPublishable, NotPrintable, InputInvalid, TooManyRequests],
    description: 'How a letter, leaflet, card or script looks, filled in with invented people.',
    complexity: { field: PDF_POINTS },
    args: { input: t.arg({ type: PreviewInput, required: true, description: 'What to show.' }) },
    resolve: async (_root, { input }, context) => {
      const { kind } = input;
      const language = writtenLanguage(input.language);
      if (TEMPLATES[kind].medium === 'MAIL') {
        return new InputInvalid([
          { path: ['kind'], code: 'INVALID', message: 'A mail is not printed.' },
        ]);
      }
      const current = await currentText(context, kind, language);
      const text = { subject: input.subject ?? current.subject, body: input.body ?? current.body };
      const problems = problemsOf(kind, { ...text, language });
      if (problems.length > 0) return new TemplateNotPublishable(problems);
      const row = await senderRow(context);
      const values = { ...municipalityValues(row, language), ...exampleValues(language) };
      return printOne(context, row, { kind, language, text, values, addressee: EXAMPLE_ADDRESS });
    },
  }),
);

const EXAMPLE_ADDRESS = ['mevrouw V. van Voorbeeld', 'Voorbeeldstraat 1', '1234 AB  Voorbeeldstad'];
