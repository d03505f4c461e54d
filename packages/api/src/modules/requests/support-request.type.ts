import { interpreterFor } from '@steunpad/domain/requests/interpreter.ts';
import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { ContactPreference } from '../people/people.enums.ts';
import { RequestChannel, RequestedFor, SupportRequestState } from './request.enums.ts';
import { intakeView } from './resident-request.store.ts';
import { IntakeType } from './resident-request.type.ts';

export const SupportRequestType = builder.prismaNode('SupportRequest', {
  description: 'Somebody asked for support.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    reference: t.exposeString('reference', {
      description: 'What the person was given, to say over the telephone.',
    }),
    channel: t.expose('channel', { type: RequestChannel, description: 'How it reached us.' }),
    requestedFor: t.expose('requestedFor', {
      type: RequestedFor,
      description: 'For whom. If not `SELF`, name and contact are of the person who asked.',
    }),
    state: t.expose('state', { type: SupportRequestState, description: 'What became of it.' }),
    name: t.exposeString('name', { description: 'Whom to ask for.' }),
    contactPreference: t.expose('contactPreference', {
      type: ContactPreference,
      description: 'The way that they chose.',
    }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'E.164. `null` when not given.',
    }),
    email: t.exposeString('email', { nullable: true, description: '`null` when not given.' }),
    street: t.exposeString('street', {
      nullable: true,
      description: 'Street and number. `null` when not given.',
    }),
    postcode: t.exposeString('postcode', { nullable: true, description: '`null` when not given.' }),
    town: t.exposeString('town', { nullable: true, description: '`null` when not given.' }),
    preferredMoment: t.exposeString('preferredMoment', {
      nullable: true,
      description: 'When it suits them, in their own words. `null` when not told.',
    }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What they told, in their own words. `null` when nothing.',
    }),
    language: t.exposeString('language', { description: 'BCP 47 language of the form.' }),
    interpreterLanguage: t.string({
      nullable: true,
      description:
        'BCP 47 language of the interpreter who is needed to talk with them. `null` when none is.',
      select: { language: true },
      resolve: ({ language }) => interpreterFor(language),
    }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime', description: 'When it came in.' }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'Why it was declined. `null` otherwise.',
    }),
    version: t.exposeInt('version', {
      description: 'Goes up at each change; send it back as `expectedVersion`.',
    }),
    needs: t.relation('needs', {
      description: 'What is asked, per part of life. Empty when the person did not know yet.',
      query: { orderBy: { domain: 'asc' } },
    }),
    intake: t.field({
      type: IntakeType,
      nullable: true,
      description: 'What the resident told to prepare the talk. `null` when nothing.',
      select: { intake: true, needs: { orderBy: { domain: 'asc' } } },
      resolve: ({ intake, needs }) => intake && intakeView(intake, needs),
    }),
    pathway: t.relation('pathway', {
      nullable: true,
      description: 'What followed. `null` until it is accepted.',
    }),
  }),
});
