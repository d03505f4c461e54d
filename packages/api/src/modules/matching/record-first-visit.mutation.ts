import { Refusal } from '@steunpad/domain/kernel.ts';
import { isFirstVisit } from '@steunpad/domain/matching/support-contact.ts';
import {
  GuardNotMet,
  NotForThisRole,
  NotPossibleNow,
} from '@steunpad/domain/pathway/transition.ts';
import { builder } from '../../graphql/builder.ts';
import { once } from '../../mutation/idempotency.store.ts';
import {
  ChangedMeanwhile,
  IdempotencyKeyReused,
  InputInvalid,
  NotFound,
} from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { pathwayAnswer } from '../pathway/pathway-answer.ts';
import { Fit } from './match.enums.ts';
import { saveContact, saveFit } from './support-contact.store.ts';

const Input = builder.inputType('RecordFirstVisitInput', {
  description: 'A coordinator heard of the first visit, or asked both how it was.',
  fields: (t) => ({
    pathwayId: t.globalID({ for: PathwayType, required: true, description: 'Of whom.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
    on: t.field({ type: 'Date', required: true, description: 'When the first visit was.' }),
    volunteer: t.field({ type: Fit, description: 'What the volunteer said, if asked.' }),
    resident: t.field({ type: Fit, description: 'What the resident said, if asked.' }),
  }),
});

type VisitInput = typeof Input.$inferInput;

builder.mutationField('recordFirstVisit', (t) =>
  t.errorUnionField({
    types: [
      pathwayAnswer('FirstVisitRecorded', 'It is saved; a no of either has ended the match.'),
      InputInvalid,
      NotFound,
      NotPossibleNow,
      NotForThisRole,
      GuardNotMet,
      ChangedMeanwhile,
      IdempotencyKeyReused,
    ],
    description:
      'Writes down the first visit, unless the volunteer did, and what both said of it (row 26). A no ends the match and nobody is asked why; with two times yes the check-in is done.',
    args: { input: t.arg({ type: Input, required: true, description: 'When, and how it was.' }) },
    resolve: async (_root, { input }, context) => {
      const answered = await recordFirstVisit(context, input);
      return answered as { readonly pathwayId: string } | IdempotencyKeyReused;
    },
  }),
);

function recordFirstVisit(context: Context, input: VisitInput) {
  const { pathwayId: ref, idempotencyKey: key, on, volunteer, resident } = input;
  const pathwayId = ref.id;
  const told = { pathwayId, on, volunteer, resident };
  const record = { operation: 'recordFirstVisit', key, input: told, answer: { pathwayId } };
  return once(context, record, async () => {
    const { db, municipality } = context;
    const match = await db.match.findFirst({
      where: { municipalityId: municipality.code, pathwayId, endedOn: null },
      include: { contacts: true },
    });
    if (!match) return new NotFound();
    const visit = { kind: 'VISIT', on, minutes: null, cancelled: false } as const;
    if (isFirstVisit(visit, match.contacts)) {
      const refused = await saveContact(context, match, visit, 'COORDINATOR');
      if (refused instanceof Refusal) return refused;
    }
    const fits = { volunteer: volunteer ?? null, resident: resident ?? null };
    return saveFit(context, match, fits, 'COORDINATOR');
  });
}
