import { builder } from '../../graphql/builder.ts';
import { fromPartialColumns } from '../../rows/date-columns.ts';
import { ContactPreference, DayPart, Investigated } from './people.enums.ts';

builder.prismaObject('BereavedPartner', {
  description: 'The surviving partner, as the registry or the person told.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: "Name to use, in the order of the person's own choice.",
    }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'E.164. `null` when no number is known: the registry has none.',
    }),
    email: t.exposeString('email', { nullable: true, description: '`null` when none is known.' }),
    street: t.exposeString('street', {
      nullable: true,
      description: 'Street and number, or a houseboat or caravan in words. `null` when not known.',
    }),
    lettersLines: t.exposeStringList('lettersLines', {
      description:
        'Where letters go when that is not where they live, as lines below the name. Empty when it is.',
    }),
    underInvestigation: t.field({
      type: [Investigated],
      description: 'What the registry had under investigation when it last told.',
      resolve: ({ underInvestigation }) => underInvestigation as never[],
    }),
    notLivingAtAddress: t.exposeBoolean('notLivingAtAddress', {
      description: 'Whether the registry established that they do not live at their address.',
    }),
    suspended: t.exposeBoolean('suspended', {
      description: 'Whether the registry keeps up their record no more: nobody writes.',
    }),
    postcode: t.exposeString('postcode', { nullable: true, description: '`null` when not known.' }),
    town: t.exposeString('town', { nullable: true, description: '`null` when not known.' }),
    contactPreference: t.expose('contactPreference', {
      type: ContactPreference,
      nullable: true,
      description: 'The way that they chose. `null` when not asked yet.',
    }),
    language: t.exposeString('language', { description: 'BCP 47 language to write in.' }),
    birthDate: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'As far as the registry knows. `null` outside the target group and for the person who asked themselves.',
      resolve: ({ birthYear, birthMonth, birthDay }) =>
        birthYear === null ? null : fromPartialColumns(birthYear, birthMonth, birthDay),
    }),
    bestDayParts: t.expose('bestDayParts', {
      type: [DayPart],
      description: 'When it suits them best; the first is the best. Empty when not told.',
    }),
    interpreterLanguage: t.exposeString('interpreterLanguage', {
      nullable: true,
      description: 'BCP 47 language of the interpreter who is needed. `null` when none is.',
    }),
    daysToAvoid: t.exposeStringList('daysToAvoid', {
      description: 'Month and day, such as `04-02`, on which nobody calls. Never why.',
    }),
    disclosureRestricted: t.exposeBoolean('disclosureRestricted', {
      description: 'Whether nothing may go to third parties (art. 3.21 Wet BRP).',
    }),
    secrecyDoubtedAt: t.expose('secrecyDoubtedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the registry last said that there is no secrecy while it stands here: look which is right, then `liftSecrecy` or leave it. `null` when they agree.',
    }),
  }),
});
