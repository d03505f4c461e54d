import { Refusal } from '@steunpad/domain/kernel.ts';
import { raiseSignal } from '@steunpad/domain/safeguarding/raise-signal.ts';
import { v7 as uuid } from 'uuid';
import { occasionOf } from '../../operation/context.ts';
import { SignalKind } from '../safeguarding/signal.type.ts';
import { writeSignal } from '../safeguarding/signals.store.ts';
import { ownMatch, refusedTo, volunteerStep } from './volunteer-step.ts';

volunteerStep('raiseMyWorry', {
  description:
    'A volunteer worries about somebody whom they visit (row 37). Show `worryInstructions` first, and its numbers again with the answer. It is on the professionals’ list at once, due today when it is about suicide, a child or violence; a mail to the person who is on duty goes out with it, and may be late. Nobody but a professional can ever read it, the volunteer neither.',
  done: [
    'MyWorryRaised',
    'It is kept and on the list of the professionals. That somebody reads it now is not known.',
  ],
  fields: (t) => ({
    matchId: t.field({ type: 'UUID', required: true, description: 'About whom.' }),
    kind: t.field({ type: SignalKind, required: true, description: 'What about.' }),
    note: t.string({
      required: true,
      defaultValue: '',
      description: 'At most two lines and 240 characters.',
    }),
  }),
  work: async ({ matchId, kind, note }, opened, context) => {
    const match = await ownMatch(context, opened, matchId);
    if (match instanceof Refusal) return match;
    const signal = raiseSignal({ kind, note }, occasionOf(context, 'VOLUNTEER'));
    if (signal instanceof Refusal) return refusedTo(signal);
    return refusedTo(await writeSignal(context, match.pathwayId, uuid(), signal));
  },
});
