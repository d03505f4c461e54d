import { registrationState } from '@steunpad/domain/meetings/places.ts';
import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { RegistrationState } from './meeting.enums.ts';

/** For organisers; what somebody sees of their own registration is `MyMeetingRegistration`. */
export const MeetingRegistrationType = builder.prismaNode('MeetingRegistration', {
  description: 'Somebody who comes to a meeting, alone or with others.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    state: t.field({
      type: RegistrationState,
      description: 'How it stands.',
      select: { status: true, places: true, granted: true },
      resolve: (row) => registrationState(row),
    }),
    line: t.exposeInt('line', { description: 'The order in which people asked.' }),
    places: t.exposeInt('places', { description: 'How many places were asked.' }),
    granted: t.exposeInt('granted', { description: 'How many of them it has.' }),
    acceptsPart: t.exposeBoolean('acceptsPart', {
      description: 'Whether a part of the places is welcome while the others wait.',
    }),
    beyond: t.exposeBoolean('beyond', { description: 'Over the capacity, by hand.' }),
    walkIn: t.exposeBoolean('walkIn', { description: 'Came without registering.' }),
    attended: t.exposeInt('attended', {
      nullable: true,
      description: 'How many came; 0 is nobody. `null` while that is not known.',
    }),
    name: t.exposeString('name', { description: 'Who registered. Empty after the term.' }),
    organisation: t.exposeString('organisation', { nullable: true, description: 'Of where.' }),
    role: t.exposeString('roleThere', { nullable: true, description: 'What they do there.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where mails go.' }),
    companions: t.exposeStringList('companions', { description: 'Who comes along.' }),
    accessNeeds: t.exposeString('accessNeeds', {
      nullable: true,
      description: 'What they need to come.',
    }),
    question: t.exposeString('question', {
      nullable: true,
      description: 'What they want to know.',
    }),
    language: t.exposeString('language', { description: 'Of the mails.' }),
    registeredAt: t.expose('registeredAt', { type: 'DateTime', description: 'When.' }),
    cancelledAt: t.expose('cancelledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was cancelled.',
    }),
  }),
});
