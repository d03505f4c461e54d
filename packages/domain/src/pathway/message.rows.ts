import * as effect from './effects.ts';
import * as guard from './guards.ts';
import { row } from './row.ts';

const BY_HAND = {
  from: ['TO_CHECK'],
  event: 'personDecided',
  by: ['CLERK', 'COORDINATOR'],
} as const;

/** Rows 41 and 42: several messages about one death, of which the rules cannot make one. */
export const MESSAGE_ROWS = [
  row({
    row: 41,
    from: ['NEW'],
    event: 'looksKnown',
    to: 'TO_CHECK',
    by: ['SYSTEM'],
    effects: [effect.checkSamePerson],
  }),
  row({
    ...BY_HAND,
    row: 42,
    when: [guard.samePerson],
    guards: [guard.reasonGiven, guard.otherGoesOn],
    to: 'STOPPED',
    effects: [effect.closed('SAME_PERSON'), effect.eraseNotTarget],
  }),
  row({
    ...BY_HAND,
    row: 42,
    when: [guard.otherPersonIn],
    guards: [guard.reasonGiven],
    to: 'TO_INVITE',
    effects: [effect.sendLetter],
  }),
  row({
    ...BY_HAND,
    row: 42,
    when: [guard.otherPersonUnclear],
    guards: [guard.reasonGiven],
    to: 'SAME',
    effects: [effect.checkNotice],
  }),
  row({
    ...BY_HAND,
    row: 42,
    when: [guard.otherPersonOut],
    guards: [guard.reasonGiven],
    to: 'NOT_TARGET',
    effects: [effect.dropBirthDate, effect.eraseNotTarget, effect.checkUnderage],
  }),
];
