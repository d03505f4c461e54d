import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
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

const OwnDocumentType = builder.prismaObject('OwnDocument', {
  description: 'What a municipality made of a chapter or document of the hand-over.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As its page is named: `03-who-does-what`.' }),
    body: t.string({
      nullable: true,
      description:
        'Its own words, as Markdown. `null` where it is as shipped, and where it is hidden.',
      select: { body: true, isHidden: true },
      resolve: ({ body, isHidden }) => (isHidden ? null : body),
    }),
    version: t.exposeInt('version', {
      description: 'Counts the own words; 0 where there are none.',
    }),
    date: t.field({
      type: 'Date',
      description: 'The day of that version, or on which it was hidden.',
      select: { changedOn: true },
      resolve: ({ changedOn }) => fromColumn(changedOn),
    }),
    isHidden: t.exposeBoolean('isHidden', { description: 'Whether nobody gets to see it.' }),
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
    ownDocuments: t.field({
      type: [OwnDocumentType],
      description:
        'What it made of chapters and documents of the hand-over: own words, or hidden. What is not here is as shipped.',
      args: {
        names: t.arg.stringList({
          description: 'Only these, as their pages are named: `03-who-does-what`.',
        }),
      },
      // Whole texts: a partner who wants all of them asks alone.
      complexity: { field: 1, multiplier: 50 },
      select: ({ names }) => ({
        ownDocuments: {
          ...(names && { where: { name: { in: names } } }),
          orderBy: { name: 'asc' },
        },
      }),
      resolve: ({ ownDocuments }) => ownDocuments,
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
