import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import { type Instruction, instructions } from '@steunpad/domain/safeguarding/instructions.ts';
import type * as domain from '@steunpad/domain/safeguarding/safeguarding-signal.ts';
import { instructionSentence } from '@steunpad/texts/visits.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { recordAccess, SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { fromColumn, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { SPOKEN, spokenLanguage } from '../people/languages.ts';
import { VolunteerType } from '../volunteers/volunteer.type.ts';
import { findSignals, type SignalRow } from './signals.store.ts';

export const SignalKind = describedEnum<domain.SignalKind>(
  'SignalKind',
  'What somebody worries about.',
  {
    SUICIDE_RISK: 'That somebody does not want to live.',
    SELF_NEGLECT: 'That somebody does not look after themselves.',
    CHILD_SAFETY: 'The safety of a child.',
    DOMESTIC_VIOLENCE: 'Violence at home.',
    FINANCIAL_ABUSE: 'That somebody takes their money.',
    ADDICTION: 'Alcohol, medicines or drugs.',
    DEBT: 'Debts.',
    OTHER: 'Something else.',
  },
);

export const SignalLevel = describedEnum<domain.SignalLevel>(
  'SignalLevel',
  'How serious it is taken.',
  {
    LOW: 'A professional looks today.',
    HIGH: 'At once; nobody is proposed as a volunteer meanwhile.',
  },
);

const SignalStatus = describedEnum('SignalStatus', 'What is being done about it.', {
  OPEN: 'Nobody looked yet.',
  IN_CARE: 'A professional is on it.',
  CLOSED: 'It was dealt with.',
});

const ActionType = builder.objectRef<SignalRow['actions'][number]>('SafeguardingAction').implement({
  description: 'What a professional did. Never changed afterwards.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'What was done.' }),
    actor: t.exposeString('actor', { description: 'By whom, as an opaque id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

/** No node: nothing but its own field leads to it. */
export const SignalType = builder.objectRef<SignalRow>('SafeguardingSignal').implement({
  description: 'A worry about somebody. For professionals alone, on a track of its own.',
  isTypeOf: (answer) => typeof answer === 'object' && answer !== null && 'raisedRole' in answer,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id, for the mutations about it.' }),
    kind: t.expose('kind', { type: SignalKind, description: 'What about.' }),
    level: t.expose('level', { type: SignalLevel, description: 'How serious.' }),
    status: t.expose('status', { type: SignalStatus, description: 'What is being done.' }),
    note: t.string({
      description: 'At most two lines; empty when none were written.',
      extensions: SHOWS_PERSON,
      resolve: ({ note, pathwayId }, _args, context) => {
        recordAccess(context, 'Pathway', pathwayId);
        return note;
      },
    }),
    raisedRole: t.exposeString('raisedRole', { description: 'In which role it was raised.' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When.' }),
    due: t.field({
      type: 'Date',
      description: 'The working day on which a professional looks.',
      resolve: ({ dueOn }) => fromColumn(dueOn),
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: '`null` while it is open.',
    }),
    actions: t.field({
      type: [ActionType],
      description: 'What was done, oldest first.',
      resolve: ({ actions }) => actions,
    }),
    volunteer: t.prismaField({
      type: VolunteerType,
      nullable: true,
      description:
        'Who visits them and raised it, to call back. `null` when a colleague raised it.',
      resolve: (query, { pathwayId, raisedRole, raisedAt }, _args, { db, municipality }) =>
        db.volunteer.findFirst({
          ...query,
          where: {
            municipalityId: municipality.code,
            ...(raisedRole !== 'VOLUNTEER' && { id: { in: [] } }),
            matches: {
              some: {
                pathwayId,
                startedOn: { lte: raisedAt },
                OR: [{ endedOn: null }, { endedOn: { gte: toColumn(dayOf(raisedAt)) } }],
              },
            },
          },
        }),
    }),
    pathway: t.prismaField({
      type: PathwayType,
      description: 'About whom.',
      resolve: (query, { pathwayId }, _args, { db, municipality }) =>
        db.pathway.findUniqueOrThrow({ ...query, where: rowKey(municipality, pathwayId) }),
    }),
  }),
});

builder.queryField('signals', (t) =>
  t.field({
    type: [SignalType],
    description: 'The worries that are open, the serious and the first due on top; at most 200.',
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, context) => findSignals(context),
  }),
);

const InstructionType = builder
  .objectRef<Instruction & { readonly language: Language }>('SafeguardingInstruction')
  .implement({
    description: 'One thing to do now, in order.',
    fields: (t) => ({
      sentence: t.string({
        description: 'What to do.',
        resolve: ({ language, ...one }) => instructionSentence(one, language),
      }),
      phone: t.string({
        nullable: true,
        description: 'Whom to call for it. `null` when nobody.',
        resolve: ({ phone }) => phone,
      }),
    }),
  });

builder.queryField('worryInstructions', (t) =>
  t.field({
    type: [InstructionType],
    description:
      'What to do first when one worries about somebody: stay, ask, call. Show it before anything is written.',
    authScopes: { publicDoor: true },
    args: {
      language: t.arg.string({
        required: true,
        defaultValue: 'nl',
        description: SPOKEN,
      }),
    },
    resolve: async (_root, args, { db, municipality }) => {
      const language = spokenLanguage(args.language);
      const row = await db.municipality.findUniqueOrThrow({ where: { id: municipality.code } });
      const all = instructions({ phone: row.dutyPhone ?? row.phone });
      return all.map((one) => ({ ...one, language }));
    },
  }),
);
