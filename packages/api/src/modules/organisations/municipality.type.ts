import { builder } from '../../graphql/builder.ts';
import { translated } from './translated.ts';

export const OwnTextType = builder.prismaObject('OwnText', {
  description: 'A text of a form as a municipality says it.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Which text: `support-request.title`, or `form.labels.name` for every form.',
    }),
    language: t.exposeString('language', {
      description: 'BCP 47, exactly as the forms have it.',
    }),
    text: t.exposeString('text', { description: 'Plain text, never markup.' }),
  }),
});

const MunicipalityType = builder.prismaObject('Municipality', {
  description: 'What a municipality tells its residents: whom to call, who calls them.',
  fields: (t) => ({
    code: t.expose('id', { type: 'MunicipalityCode', description: 'Its gemeentecode.' }),
    name: t.exposeString('name', { description: 'Its name as residents say it.' }),
    organisationName: t.exposeString('organisationName', {
      description: 'The organisation that gives the support.',
    }),
    contactName: t.exposeString('contactName', {
      description: 'First name of the person who calls and signs.',
    }),
    phone: t.exposeString('phone', { description: 'Number to call, as it is shown.' }),
    email: t.exposeString('email', { description: 'Address to write to.' }),
    openingHours: t.string({
      description: 'When the number is answered, to follow a number in a sentence.',
      args: {
        language: t.arg.string({
          required: true,
          defaultValue: 'nl',
          description: 'BCP 47; in Dutch when the municipality has no words in it.',
        }),
      },
      select: { openingHours: true, translations: true },
      resolve: (row, { language }) => translated(row, language).openingHours ?? row.openingHours,
    }),
    languages: t.stringList({
      description: 'BCP 47: the languages other than Dutch in which `openingHours` is known.',
      select: { translations: true },
      resolve: ({ translations }) => Object.keys(translations as object),
    }),
    texts: t.field({
      type: [OwnTextType],
      description: 'What it says in its own words in the forms, in one language. Often nothing.',
      args: {
        language: t.arg.string({
          required: true,
          defaultValue: 'nl',
          description: 'BCP 47, exactly as the forms have it.',
        }),
      },
      select: ({ language }) => ({
        ownTexts: { where: { language }, orderBy: { key: 'asc' } },
      }),
      resolve: ({ ownTexts }) => ownTexts,
    }),
    ownDocument: t.string({
      nullable: true,
      description:
        'A chapter or document of the hand-over in its own words, as Markdown. `null` where it is as shipped.',
      args: {
        name: t.arg.string({
          required: true,
          description: 'As its page is named: `03-who-does-what`.',
        }),
      },
      select: ({ name }) => ({ ownDocuments: { where: { name } } }),
      resolve: ({ ownDocuments }) => ownDocuments[0]?.body ?? null,
    }),
    privacyUrl: t.exposeString('privacyUrl', {
      description: 'Page that tells what is kept and how long.',
    }),
  }),
});

builder.queryField('municipality', (t) =>
  t.prismaField({
    type: MunicipalityType,
    nullable: true,
    description: 'A municipality, or `null` when it is not the one that you ask for or in.',
    authScopes: { publicDoor: true },
    args: {
      code: t.arg({ type: 'MunicipalityCode', required: true, description: 'Its gemeentecode.' }),
    },
    resolve: (query, _root, { code }, { db }) =>
      db.municipality.findUnique({ ...query, where: { id: code } }),
  }),
);
