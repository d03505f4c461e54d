import { agencyLists, noticesFor } from '@steunpad/domain/agencies/agency-notice.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import { salutation } from '@steunpad/domain/correspondence/salutation.ts';
import {
  type TemplateKind as Kind,
  TEMPLATES,
} from '@steunpad/domain/correspondence/template-kind.ts';
import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { exampleValues } from '../../letters/example-values.ts';
import type { RenderedLetters } from '../../letters/render-letters.ts';
import { renderLetters } from '../../letters/render-letters.ts';
import { InputInvalid } from '../../refusals.ts';
import { agencyCatalogue } from '../agencies/agencies.store.ts';
import { SituationInput, situationOf } from '../agencies/agency-notice.type.ts';
import { Gender, NamingUse } from '../notices/notice.enums.ts';
import { LetterLanguage, languageOf, TemplateKind } from './correspondence.enums.ts';
import { senderOf } from './letter-document.ts';
import { municipalityValues, type Values } from './letter-values.ts';
import { currentText } from './template.store.ts';
import { problemsOf } from './template.type.ts';
import { TemplateNotPublishable } from './write-template.store.ts';

export const PdfType = builder.objectRef<RenderedLetters>('Pdf').implement({
  description: 'A document to print.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    pdf: t.string({
      description: 'The document itself, base64.',
      resolve: ({ pdf }) => pdf.toString('base64'),
    }),
    pages: t.exposeInt('pages', { description: 'How many pages.' }),
    checksum: t.exposeString('checksum', { description: 'SHA-256 of the document, hexadecimal.' }),
  }),
});

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
    types: [PdfType, TemplateNotPublishable, InputInvalid],
    description: 'How a letter, leaflet, card or script looks, filled in with invented people.',
    authScopes: { scope: ['letters:read', 'letters:write'] },
    complexity: { field: 200 },
    args: { input: t.arg({ type: PreviewInput, required: true, description: 'What to show.' }) },
    resolve: async (_root, { input }, context) => {
      const { kind } = input;
      const language = languageOf(input.language);
      if (TEMPLATES[kind].medium === 'MAIL') {
        return new InputInvalid([
          { path: ['kind'], code: 'INVALID', message: 'A mail is not printed.' },
        ]);
      }
      const current = await currentText(context, kind, language);
      const text = { subject: input.subject ?? current.subject, body: input.body ?? current.body };
      const problems = problemsOf(kind, { ...text, language });
      if (problems.length > 0) return new TemplateNotPublishable(problems);
      const values = { ...(await ownValues(context)), ...exampleValues(language) };
      return printOne(context, kind, language, text, values as Values, EXAMPLE_ADDRESS);
    },
  }),
);

const EXAMPLE_ADDRESS = ['mevrouw V. van Voorbeeld', 'Voorbeeldstraat 1', '1234 AB  Voorbeeldstad'];

const NameInput = builder.inputType('SurvivorNameInput', {
  description: 'Whom letter 1 addresses. Nothing of it is kept.',
  fields: (t) => ({
    initials: t.string({ description: 'For example `J.M.`.' }),
    surnamePrefix: t.string({ description: 'For example `in het`.' }),
    surname: t.string({ required: true, description: 'Without prefix.' }),
    partnerSurnamePrefix: t.string({ description: 'Of the one who died.' }),
    partnerSurname: t.string({ description: 'Of the one who died.' }),
    namingUse: t.field({
      type: NamingUse,
      required: true,
      defaultValue: 'OWN',
      description: 'Which surname they use.',
    }),
    gender: t.field({
      type: Gender,
      required: true,
      defaultValue: 'UNKNOWN',
      description: 'As the registry has it.',
    }),
  }),
});

const InformationInput = builder.inputType('InformationLetterInput', {
  description: 'For whom letter 1 is, and what their situation is. Nothing of it is kept.',
  fields: (t) => ({
    name: t.field({ type: NameInput, description: 'Left out: a letter to whoever it is for.' }),
    language: t.field({
      type: LetterLanguage,
      required: true,
      defaultValue: 'NL',
      description: 'In which language.',
    }),
    situation: t.field({
      type: SituationInput,
      description: 'Decides which agencies are named. Left out: all that may matter.',
    }),
  }),
});

builder.queryField('informationLetter', (t) =>
  t.field({
    type: PdfType,
    description:
      'Letter 1, to go with the act of death: which agencies hear of it and what they do, which do not, and what support there is. Nothing is kept.',
    authScopes: { scope: ['letters:read', 'notices:write'] },
    complexity: { field: 200 },
    args: {
      input: t.arg({ type: InformationInput, required: true, description: 'For whom.' }),
    },
    resolve: async (_root, { input }, context) => {
      const language = languageOf(input.language);
      const { name } = input;
      const everybody = language === 'nl' ? 'heer of mevrouw' : 'Sir or Madam';
      const addressee = name
        ? {
            initials: name.initials ?? null,
            surnamePrefix: name.surnamePrefix ?? null,
            surname: name.surname,
            partnerSurnamePrefix: name.partnerSurnamePrefix ?? null,
            partnerSurname: name.partnerSurname ?? null,
            namingUse: name.namingUse,
            gender: name.gender,
          }
        : { name: everybody };
      const notices = noticesFor(situationOf(input.situation), await agencyCatalogue(context));
      const values = {
        ...exampleValues(language),
        ...(await ownValues(context)),
        ...agencyLists(notices, language),
        salutation: salutation(addressee, language),
      };
      const text = await currentText(context, 'INFORMATION_LETTER', language);
      return printOne(context, 'INFORMATION_LETTER', language, text, values as Values, null);
    },
  }),
);

async function ownValues({ db, municipality }: Context): Promise<Values> {
  return municipalityValues(
    await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } }),
  );
}

async function printOne(
  { db, municipality, now }: Context,
  kind: Kind,
  language: 'nl' | 'en',
  text: { readonly subject: string; readonly body: string },
  values: Values,
  addressee: readonly string[] | null,
): Promise<RenderedLetters> {
  const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
  const { subject, body } = fill({ kind, ...text }, values as ValuesFor<Kind>, language);
  return renderLetters(
    [
      {
        kind,
        language,
        title: subject,
        addressee,
        sender: senderOf(row),
        date: dayOf(now),
        body,
        ...(values.code && { code: values.code }),
        ...(values.code && values.replyUrl && { qr: values.replyUrl }),
      },
    ],
    { createdAt: now },
  );
}
