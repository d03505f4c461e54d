import { originInWords } from '@steunpad/domain/organisations/embed-site.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { builder } from '../../graphql/builder.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { OwnTextType } from './municipality.type.ts';
import { LegalBasePurpose, TargetRule } from './organisations.enums.ts';
import { type RetentionTerm, retentionTerms } from './retention-term.store.ts';
import type { Translations } from './translated.ts';

interface Term {
  readonly name: keyof typeof TERMS;
  readonly own: number | undefined;
}

const TermType = builder.objectRef<Term>('Term').implement({
  description: 'A number that says when something is promised or how often it is tried.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As `changeMunicipality` takes it.' }),
    value: t.int({
      description: 'What holds: its own, or the default.',
      resolve: ({ name, own }) => own ?? TERMS[name],
    }),
    defaultValue: t.int({
      description: 'What holds where a municipality sets nothing.',
      resolve: ({ name }) => TERMS[name],
    }),
    isOwn: t.boolean({
      description: 'Whether the municipality set it.',
      resolve: ({ own }) => own !== undefined,
    }),
  }),
});

interface Translation {
  readonly language: string;
  readonly openingHours?: string;
  readonly signatoryFunction?: string;
}

const TranslationType = builder.objectRef<Translation>('MunicipalityTranslation').implement({
  description: 'What a municipality says of itself in another language than Dutch.',
  fields: (t) => ({
    language: t.exposeString('language', { description: 'BCP 47.' }),
    openingHours: t.exposeString('openingHours', {
      nullable: true,
      description: 'When the number is answered. `null` when it is known in Dutch alone.',
    }),
    signatoryFunction: t.exposeString('signatoryFunction', {
      nullable: true,
      description: 'The function of the person who signs. `null` when it is known in Dutch alone.',
    }),
  }),
});

const RetentionTermType = builder.objectRef<RetentionTerm>('RetentionTerm').implement({
  description: 'How long something is kept.',
  fields: (t) => ({
    rule: t.exposeString('key', { description: 'As `setRetentionTerm` takes it.' }),
    term: t.exposeString('term', { description: 'What holds, as an ISO 8601 duration.' }),
    shortest: t.exposeString('shortest', { description: 'The shortest that may be set.' }),
    longest: t.exposeString('longest', { description: 'The longest that may be set.' }),
    erases: t.exposeString('erases', { description: 'What is destroyed after it, in English.' }),
    basis: t.exposeString('basis', {
      description: 'The law or the list that it is based on, or that it is a choice; in English.',
    }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the municipality set it. `null` where the default holds.',
    }),
  }),
});

const LegalBaseType = builder.prismaObject('LegalBase', {
  description: 'On which ground data of the registry are used for one purpose.',
  fields: (t) => ({
    purpose: t.expose('purpose', { type: LegalBasePurpose, description: 'For what.' }),
    name: t.exposeString('name', { description: 'Name of the ordinance or decision.' }),
    article: t.exposeString('article', { description: 'Which article of it.' }),
    date: t.field({
      type: 'Date',
      description: 'The day of the decision.',
      select: { date: true },
      resolve: ({ date }) => fromColumn(date),
    }),
    url: t.exposeString('url', { description: 'Page where it can be read.' }),
  }),
});

export const MunicipalitySettings = builder.prismaObject('Municipality', {
  variant: 'MunicipalitySettings',
  description:
    'All that a municipality set of itself, also what residents do not read: for the person who manages the settings.',
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
    openingHours: t.exposeString('openingHours', {
      description: 'When the number is answered, in Dutch.',
    }),
    privacyUrl: t.exposeString('privacyUrl', {
      description: 'Page that tells what is kept and how long.',
    }),
    targetRule: t.expose('targetRule', {
      type: TargetRule,
      description: 'Whom support is offered by itself.',
    }),
    minimumAge: t.exposeInt('minimumAge', {
      description: 'The youngest age, on the day of the death, at which support is offered.',
    }),
    postalAddress: t.exposeStringList('postalAddress', {
      description: 'Return address on letters, one line each. Empty when it is not set.',
    }),
    signatoryName: t.exposeString('signatoryName', {
      nullable: true,
      description: 'The person who signs the letters.',
    }),
    signatoryFunction: t.exposeString('signatoryFunction', {
      nullable: true,
      description: 'In which function, in Dutch.',
    }),
    neutralCallerName: t.exposeString('neutralCallerName', {
      nullable: true,
      description: 'What a caller says at a voicemail: a name that gives nothing away.',
    }),
    privacyContact: t.exposeString('privacyContact', {
      nullable: true,
      description: 'Where to object and to ask what is kept.',
    }),
    dutyPhone: t.exposeString('dutyPhone', {
      nullable: true,
      description: 'Number of the professional who hears of a worry about safety at once.',
    }),
    dutyEmail: t.exposeString('dutyEmail', {
      nullable: true,
      description: 'Mail address of the same professional.',
    }),
    mailFrom: t.exposeString('mailFrom', {
      nullable: true,
      description: 'Sender of its mails. `null`: the address of the installation.',
    }),
    replyTo: t.exposeString('replyTo', {
      nullable: true,
      description: 'Where answers to mails go. `null`: to `email`.',
    }),
    requestEmails: t.exposeStringList('requestEmails', {
      description: 'Colleagues who hear by mail that a request came in, without a word of it.',
    }),
    replyUrl: t.exposeString('replyUrl', {
      nullable: true,
      description: 'Page with the form that letters point to.',
    }),
    supportUrl: t.exposeString('supportUrl', {
      nullable: true,
      description: 'Page where support is asked, for letters without a code.',
    }),
    retentionDecidedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the terms for keeping were decided. `null`: not yet.',
      select: { retentionDecidedOn: true },
      resolve: ({ retentionDecidedOn }) => retentionDecidedOn && fromColumn(retentionDecidedOn),
    }),
    dpiaConfirmedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the data protection impact assessment was confirmed. `null`: not yet.',
      select: { dpiaConfirmedOn: true },
      resolve: ({ dpiaConfirmedOn }) => dpiaConfirmedOn && fromColumn(dpiaConfirmedOn),
    }),
    terms: t.field({
      type: [TermType],
      description: 'Every term with what holds here.',
      select: { terms: true },
      resolve: ({ terms }) =>
        (Object.keys(TERMS) as (keyof typeof TERMS)[]).map((name) => ({
          name,
          own: (terms as Partial<Record<keyof typeof TERMS, number>>)[name],
        })),
    }),
    translations: t.field({
      type: [TranslationType],
      description: 'What it says in other languages; empty when all is in Dutch.',
      select: { translations: true },
      resolve: ({ translations }) =>
        Object.entries(translations as Translations).map(([language, said]) => ({
          language,
          ...said,
        })),
    }),
    embedSites: t.stringList({
      description:
        'The websites that may carry its forms, as origins; `sandboxed-frames` for pages that have none.',
      select: { embedSites: { orderBy: { origin: 'asc' } } },
      resolve: ({ embedSites }) => embedSites.map(({ origin }) => originInWords(origin)),
    }),
    legalBases: t.relation('legalBases', {
      type: LegalBaseType,
      description: 'The grounds that were set, at most one for each purpose.',
      query: { orderBy: { purpose: 'asc' } },
    }),
    ownTexts: t.relation('ownTexts', {
      type: OwnTextType,
      description: 'What the forms say in its own words, in every language.',
      query: { orderBy: [{ language: 'asc' }, { key: 'asc' }] },
    }),
    retentionTerms: t.field({
      type: [RetentionTermType],
      description: 'How long what is kept.',
      resolve: (_row, _args, context) => retentionTerms(context),
    }),
  }),
});

builder.queryField('municipalitySettings', (t) =>
  t.prismaField({
    type: MunicipalitySettings,
    description: 'The settings of the municipality of the token.',
    resolve: (query, _root, _args, { db, municipality }) =>
      db.municipality.findUniqueOrThrow({ ...query, where: { id: municipality.code } }),
  }),
);

/** The answer to a change of settings: all of them as they are now. */
export const settingsAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly code: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      settings: t.prismaField({
        type: MunicipalitySettings,
        description: 'The settings as they are now.',
        resolve: (query, { code }, _args, { db }) =>
          db.municipality.findUniqueOrThrow({ ...query, where: { id: code } }),
      }),
    }),
  });
