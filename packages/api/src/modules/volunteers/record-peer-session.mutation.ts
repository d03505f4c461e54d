import { builder } from '../../graphql/builder.ts';
import { checked } from '../../mutation/input.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { saveSupervision } from './supervision.store.ts';
import { supervision, supervisionAnswer } from './supervision.type.ts';
import { VolunteerType } from './volunteer.type.ts';

const Input = builder.inputType('RecordPeerSessionInput', {
  description: 'Volunteers learned from each other.',
  fields: (t) => ({
    volunteerIds: t.globalIDList({
      for: VolunteerType,
      required: true,
      description: 'Everybody who was there; at least one, at most 50.',
    }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    on: t.field({ type: 'Date', required: true, description: 'The day.' }),
  }),
});

builder.mutationField('recordPeerSession', (t) =>
  t.errorUnionField({
    types: [
      supervisionAnswer('PeerSessionRecorded', 'It counts for everybody who was there.'),
      InputInvalid,
      NotFound,
      IdempotencyKeyReused,
    ],
    description:
      'Writes down one session of peer supervision with everybody who was there. What was said is never kept.',
    args: { input: t.arg({ type: Input, required: true, description: 'Who and when.' }) },
    resolve: (_root, { input }, context) => {
      const told = checked(supervision(context.now), input);
      if (told instanceof InputInvalid) return told;
      const volunteerIds = told.volunteerIds.map(({ id }) => id);
      const session = { kind: 'PEER_SESSION', on: told.on, volunteerIds } as const;
      return saveSupervision(context, session, input.idempotencyKey);
    },
  }),
);
