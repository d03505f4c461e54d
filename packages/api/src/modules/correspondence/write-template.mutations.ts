import { languageOfText } from '@steunpad/documents/shipped-templates.ts';
import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { checked, line, lines } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { spokenLanguage } from '../people/languages.ts';
import { LetterLanguage } from '../people/people.enums.ts';
import { TemplateKind } from './correspondence.enums.ts';
import { TemplateProblemType, TemplateVersionType } from './template.type.ts';
import { publishTemplate, saveTemplate, TemplateNotPublishable } from './write-template.store.ts';

builder.objectType(TemplateNotPublishable, {
  name: 'TemplateNotPublishable',
  description: 'Something in the text keeps it from being published. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    problems: t.field({
      type: [TemplateProblemType],
      description: 'All of it.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const templateAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly templateId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      template: t.prismaField({
        type: TemplateVersionType,
        description: 'The text as it is now.',
        resolve: (query, { templateId }, _args, { db, municipality }) =>
          db.templateVersion.findUniqueOrThrow({
            ...query,
            where: rowKey(municipality, templateId),
          }),
      }),
    }),
  });

const SaveInput = builder.inputType('SaveTemplateInput', {
  description: 'A text of a municipality, as a draft.',
  fields: (t) => ({
    idempotencyKey: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once per filled-in form.',
    }),
    kind: t.field({ type: TemplateKind, required: true, description: 'What kind of text.' }),
    language: t.field({ type: LetterLanguage, required: true, description: 'In which language.' }),
    subject: t.string({ required: true, description: 'Title of a letter, subject of a mail.' }),
    body: t.string({ required: true, description: 'Markdown with placeholders.' }),
    changeReason: t.string({ required: true, description: 'Why it is written.' }),
  }),
});

const text = z.object({
  subject: line(200),
  body: lines(20_000),
  changeReason: line(500),
});

builder.mutationField('saveTemplate', (t) =>
  t.errorUnionField({
    types: [
      templateAnswer('TemplateSaved', 'The draft is saved; `problems` says what it still misses.'),
      InputInvalid,
      IdempotencyKeyReused,
    ],
    description: 'Saves a text as the next draft of its kind and language.',
    args: { input: t.arg({ type: SaveInput, required: true, description: 'The text.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(text, input);
      if (told instanceof InputInvalid) return told;
      const { idempotencyKey, kind } = input;
      const language = spokenLanguage(input.language);
      if (languageOfText(kind, language) !== language) {
        return new InputInvalid([
          { path: ['language'], code: 'INVALID', message: 'This text is in Dutch or English.' },
        ]);
      }
      return saveTemplate(context, { idempotencyKey, kind, language, ...told });
    },
  }),
);

const PublishInput = builder.inputType('PublishTemplateInput', {
  description: 'A draft goes into use.',
  fields: (t) => ({
    templateId: t.globalID({
      for: TemplateVersionType,
      required: true,
      description: 'Which text.',
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

builder.mutationField('publishTemplate', (t) =>
  t.errorUnionField({
    types: [
      templateAnswer('TemplatePublished', 'It is in use from the next batch on.'),
      NotFound,
      TemplateNotPublishable,
      IdempotencyKeyReused,
    ],
    description:
      'Puts a text into use. A missing or unknown placeholder, a subject that gives the matter away or a word that is not used refuses it.',
    args: { input: t.arg({ type: PublishInput, required: true, description: 'Which text.' }) },
    resolve: (_root, { input }, context) =>
      publishTemplate(context, input.templateId.id, input.idempotencyKey),
  }),
);
