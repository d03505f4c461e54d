import { exampleValues } from '@steunpad/documents/example-values.ts';
import { agencyLists, noticesFor } from '@steunpad/domain/agencies/agency-notice.ts';
import { placeholdersIn } from '@steunpad/domain/correspondence/placeholder.ts';
import { salutation } from '@steunpad/domain/correspondence/salutation.ts';
import { supportPageOf } from '@steunpad/domain/organisations/support-page.ts';
import { builder } from '../../graphql/builder.ts';
import { TooManyRequests } from '../../mutation/refusals.ts';
import { agencyCatalogue } from '../agencies/agencies.store.ts';
import { SituationInput, situationOf } from '../agencies/agency-notice.type.ts';
import { currentText } from '../organisations/template.store.ts';
import { writtenLanguage } from '../people/languages.ts';
import { Gender, LetterLanguage, NamingUse, NobleTitle } from '../people/people.enums.ts';
import { municipalityValues, type Values } from './letter-values.ts';
import { NotReady } from './not-ready.ts';
import { PDF_POINTS, PdfType } from './pdf.type.ts';
import { NotPrintable, printOne, senderRow } from './print-one.ts';

const NameInput = builder.inputType('SurvivorNameInput', {
  description: 'Whom letter 1 addresses. Nothing of it is kept.',
  fields: (t) => ({
    initials: t.string({ description: 'For example `J.M.`.' }),
    surnamePrefix: t.string({ description: 'For example `in het`.' }),
    surname: t.string({ required: true, description: 'Without prefix.' }),
    nobleTitle: t.field({ type: NobleTitle, description: 'Left out for the person who has none.' }),
    partnerSurnamePrefix: t.string({ description: 'Of the same partner as `partnerSurname`.' }),
    partnerSurname: t.string({ description: 'As in `receiveDeathNotice`.' }),
    partnerNobleTitle: t.field({ type: NobleTitle, description: 'Of the same partner.' }),
    partnerBondStands: t.boolean({
      required: true,
      defaultValue: false,
      description: 'As in `receiveDeathNotice`.',
    }),
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
    name: t.field({ type: NameInput, description: 'Left out: a letter that names nobody.' }),
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

/** What a real letter may not have an invented value for, as `readiness` names it. */
const MISSING: Readonly<Record<string, string>> = {
  signatoryName: 'NO_SIGNATORY',
  signatoryFunction: 'NO_SIGNATORY',
  replyUrl: 'NO_REPLY_PAGE',
};

builder.queryField('informationLetter', (t) =>
  t.errorUnionField({
    types: [PdfType, NotReady, NotPrintable, TooManyRequests],
    description:
      'Letter 1, to go with the act of death: which agencies hear of it and what they do, which do not, and what support there is. Nothing is kept. It says on each page that it is an example until every agency in it was checked.',
    complexity: { field: PDF_POINTS },
    args: {
      input: t.arg({ type: InformationInput, required: true, description: 'For whom.' }),
    },
    resolve: async (_root, { input }, context) => {
      const language = writtenLanguage(input.language);
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
            nobleTitle: name.nobleTitle ?? null,
            partnerNobleTitle: name.partnerNobleTitle ?? null,
            partnerBondStands: name.partnerBondStands,
          }
        : { name: everybody };
      const notices = noticesFor(situationOf(input.situation), await agencyCatalogue(context));
      const row = await senderRow(context);
      const page = supportPageOf(row);
      const { signatoryName, signatoryFunction, replyUrl } = exampleValues(language);
      const values: Values = {
        ...(row.specimen && { signatoryName, signatoryFunction, replyUrl }),
        ...municipalityValues(row, language),
        ...(page && { replyUrl: page }),
        ...agencyLists(notices, language),
        salutation: salutation(addressee, language) ?? salutation({ name: everybody }, language),
      };
      const text = await currentText(context, 'INFORMATION_LETTER', language);
      const missing = placeholdersIn(text.subject + text.body).filter((name) => !(name in values));
      if (missing.length > 0) {
        return new NotReady([...new Set(missing.map((name) => MISSING[name] ?? name))]);
      }
      const mark = notices.some(({ checkedOn }) => checkedOn === null) ? 'UNCHECKED' : undefined;
      return printOne(context, row, {
        kind: 'INFORMATION_LETTER',
        language,
        text,
        values,
        addressee: null,
        mark,
      });
    },
  }),
);
