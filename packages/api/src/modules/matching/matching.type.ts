import type * as domain from '@steunpad/domain/matching/match-proposal.ts';
import { OtherAskedFirst, ProposalOver } from '@steunpad/domain/matching/match-proposal.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { ChangedMeanwhile, IdempotencyKeyReused, NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { NotReady } from '../correspondence/not-ready.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { VolunteerType } from '../volunteers/volunteer.type.ts';
import { answerProposal } from './answer-proposal.store.ts';
import { HardRule } from './matching.enums.ts';
import { ChoiceNeedsReason, HardRuleBroken, proposeMatch } from './propose-match.store.ts';

builder.objectType(HardRuleBroken, {
  name: 'HardRuleBroken',
  description: 'A hard rule stands in the way; nobody can overrule it. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    rules: t.field({
      type: [HardRule],
      description: 'Which.',
      resolve: ({ rules }) => [...rules],
    }),
  }),
});
builder.objectType(ChoiceNeedsReason, {
  name: 'ChoiceNeedsReason',
  description: 'Somebody who was not among the proposals needs a reason. Nothing was saved.',
  interfaces: [RefusalInterface],
});

builder.objectType(OtherAskedFirst, {
  name: 'OtherAskedFirst',
  description: 'The other of the two is asked now. Saying no is possible at any time.',
  interfaces: [RefusalInterface],
});

const ProposalState = describedEnum<domain.ProposalState>(
  'ProposalState',
  'How a proposal stands.',
  {
    ASK_VOLUNTEER: 'The volunteer is asked.',
    ASK_RESIDENT: 'The volunteer said yes; the resident is asked.',
    ACCEPTED: 'Both said yes.',
    REFUSED: 'One of them said no. Why is never asked.',
    EXPIRED: 'Nobody answered in time.',
    WITHDRAWN: 'It was taken back.',
  },
);

builder.objectType(ProposalOver, {
  name: 'ProposalOver',
  description: 'It was answered, refused, taken back or too late before. Nothing was saved.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    // Another name than that of `NotPossibleNow`: one question has to be able to ask for both.
    proposalState: t.expose('state', { type: ProposalState, description: 'How it stands.' }),
  }),
});

const ProposalType = builder.prismaNode('MatchProposal', {
  description: 'One volunteer proposed to one resident.',
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    state: t.expose('state', { type: ProposalState, description: 'How it stands.' }),
    volunteer: t.relation('volunteer', { description: 'Who was asked.' }),
    pathway: t.relation('pathway', { type: PathwayType, description: 'For whom.' }),
  }),
});

builder.prismaObjectField(PathwayType, 'proposals', (t) =>
  t.relation('proposals', {
    type: ProposalType,
    description: 'Volunteers who were proposed, the last first; the one of `ACCEPTED` comes along.',
    query: { orderBy: { id: 'desc' } },
  }),
);

const proposalAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly proposalId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      proposal: t.prismaField({
        type: ProposalType,
        description: 'As it is now.',
        resolve: (query, { proposalId }, _args, { db, municipality }) =>
          db.matchProposal.findUniqueOrThrow({ ...query, where: rowKey(municipality, proposalId) }),
      }),
    }),
  });

const key = { type: 'UUID', required: true, description: 'Made once per press.' } as const;
const STEP_REFUSALS = [
  NotFound,
  NotPossibleNow,
  NotForThisRole,
  GuardNotMet,
  ChangedMeanwhile,
  IdempotencyKeyReused,
  HardRuleBroken,
] as const;

const ProposeInput = builder.inputType('ProposeMatchInput', {
  description: 'A coordinator chooses a volunteer for somebody who waits.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'For whom.' }),
    volunteerId: t.globalID({ for: VolunteerType, required: true, description: 'Who is asked.' }),
    idempotencyKey: t.field(key),
    choiceReason: t.string({
      description: 'Needed for the person who was not among the proposals.',
    }),
  }),
});

builder.mutationField('proposeMatch', (t) =>
  t.errorUnionField({
    types: [
      proposalAnswer('MatchProposed', 'The volunteer is asked first, and has five days.'),
      ...STEP_REFUSALS,
      ChoiceNeedsReason,
      NotReady,
    ],
    description:
      'Asks a volunteer for somebody who waits (row 24), once somebody hears of worries (`readiness`). Another than was proposed needs a reason; a hard rule cannot be overruled.',
    args: { input: t.arg({ type: ProposeInput, required: true, description: 'The choice.' }) },
    resolve: (_root, { input }, context) =>
      proposeMatch(context, {
        pathwayId: input.pathwayId.id,
        volunteerId: input.volunteerId.id,
        choiceReason: input.choiceReason?.trim() || null,
        key: input.idempotencyKey,
      }),
  }),
);

const Side = describedEnum('ProposalSide', 'Whose answer it is.', {
  VOLUNTEER: 'Of the volunteer, who is asked first.',
  RESIDENT: 'Of the resident.',
});

const AnswerInput = builder.inputType('AnswerProposalInput', {
  description: 'What the volunteer or the resident answered. No reason is asked.',
  fields: (t) => ({
    proposalId: t.globalID({ for: ProposalType, required: true, description: 'Which proposal.' }),
    idempotencyKey: t.field(key),
    side: t.field({ type: Side, required: true, description: 'Who answered.' }),
    accept: t.boolean({ required: true, description: 'Yes or no.' }),
  }),
});

builder.mutationField('answerProposal', (t) =>
  t.errorUnionField({
    types: [
      proposalAnswer('ProposalAnswerRecorded', 'The answer holds; both yes makes a match.'),
      ...STEP_REFUSALS,
      ProposalOver,
      OtherAskedFirst,
    ],
    description:
      'Records what one side answered to a proposal (rows 24, 25 and 26). Certificate, training, room and worries are looked at again when both say yes.',
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    resolve: (_root, { input }, context) =>
      answerProposal(context, input.proposalId.id, {
        side: input.side,
        accept: input.accept,
        key: input.idempotencyKey,
      }),
  }),
);
