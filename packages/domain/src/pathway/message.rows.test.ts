import { BIRTH_DATE_DROPPED, closed, eraseAfter, promise } from '../../testing/effects.ts';
import { pathwayEvent } from '../../testing/pathway-events.ts';
import { describeRows, type Example } from '../../testing/rows.ts';
import { TRANSITIONS } from './events.ts';

const CLERKS = ['CLERK', 'COORDINATOR'] as const;
const CHECK_NOTICE = promise('CHECK_NOTICE', '2026-11-30');
const noReason = { reason: ' ' };

const EXAMPLES: readonly Example[] = [
  {
    row: 41,
    sentence: 'who looks like somebody known is looked at before anything is sent',
    from: ['NEW'],
    event: pathwayEvent('looksKnown'),
    by: ['SYSTEM'],
    to: 'TO_CHECK',
    effects: [promise('CHECK_SAME_PERSON', '2026-11-30')],
  },
  {
    row: 42,
    sentence: 'the same person has a pathway already: this one stops, and nothing is sent of it',
    from: ['TO_CHECK'],
    event: pathwayEvent('personDecided', { samePerson: true }),
    by: CLERKS,
    to: 'STOPPED',
    effects: [closed('SAME_PERSON'), eraseAfter('NOTICE_WITHOUT_TARGET', '2026-12-23')],
    needs: {
      reasonGiven: pathwayEvent('personDecided', { samePerson: true, ...noReason }),
      otherGoesOn: pathwayEvent('personDecided', { samePerson: true, otherGoesOn: false }),
    },
  },
  {
    row: 42,
    sentence: 'another person in the target group gets a letter of their own',
    from: ['TO_CHECK'],
    event: pathwayEvent('personDecided'),
    by: CLERKS,
    to: 'TO_INVITE',
    effects: [promise('SEND_LETTER', '2026-12-01', '2026-11-24')],
    needs: { reasonGiven: pathwayEvent('personDecided', noReason) },
  },
  {
    row: 42,
    sentence: 'of another person who is unclear the rest is looked at as of everybody',
    from: ['TO_CHECK'],
    event: pathwayEvent('personDecided', { outcome: 'UNCLEAR' }),
    by: CLERKS,
    to: 'SAME',
    effects: [CHECK_NOTICE],
    needs: { reasonGiven: pathwayEvent('personDecided', { outcome: 'UNCLEAR', ...noReason }) },
  },
  {
    row: 42,
    sentence: 'another person in the target group to whom no letter can be made is looked at first',
    from: ['TO_CHECK'],
    event: pathwayEvent('personDecided', { letterPossible: false }),
    by: CLERKS,
    to: 'SAME',
    effects: [CHECK_NOTICE],
  },
  {
    row: 42,
    sentence: 'another person outside the target group is soon forgotten',
    from: ['TO_CHECK'],
    event: pathwayEvent('personDecided', { outcome: 'OUT', letterPossible: false }),
    by: CLERKS,
    to: 'NOT_TARGET',
    effects: [BIRTH_DATE_DROPPED, eraseAfter('NOTICE_WITHOUT_TARGET', '2026-12-23')],
    needs: { reasonGiven: pathwayEvent('personDecided', { outcome: 'OUT', ...noReason }) },
  },
  {
    row: 42,
    sentence: 'another person under age is looked at as well',
    from: ['TO_CHECK'],
    event: pathwayEvent('personDecided', { outcome: 'OUT', underMinimumAge: true }),
    by: CLERKS,
    to: 'NOT_TARGET',
    effects: [BIRTH_DATE_DROPPED, eraseAfter('NOTICE_WITHOUT_TARGET', '2026-12-23'), CHECK_NOTICE],
  },
];

describeRows(
  TRANSITIONS.filter(({ row }) => row === 41 || row === 42),
  EXAMPLES,
);
