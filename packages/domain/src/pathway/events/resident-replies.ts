import { addDays, addMonths, type CivilDate } from '../../calendar/civil-date.ts';
import { onWorkingDay } from '../../calendar/working-days.ts';
import type { Occasion } from '../../kernel.ts';
import { requirement } from '../../table.ts';
import { TERMS } from '../../terms.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import { BEFORE_ACTIVE, type Effect } from '../pathway.ts';

interface Facts {
  readonly reply: 'YES' | 'LATER' | 'INFORMATION' | 'NO';
  /** Whether day and place of the talk are agreed already. */
  readonly talkArranged: boolean;
  /** With `LATER`: from when on. */
  readonly until: CivilDate | null;
}

const MAY_REPLY = ['TO_CHECK', 'TO_INVITE', 'INVITED', 'CALL_DUE', 'LATER', 'UNREACHED'] as const;
/** With a letter that has a code: all four answers of it count until the person is forgotten. */
const HAS_LETTER = ['INVITED', 'CALL_DUE', 'LATER', 'UNREACHED'] as const;

const yes = (f: Facts) => f.reply === 'YES';
const later = (f: Facts) => f.reply === 'LATER';
const onlyInformation = (f: Facts) => f.reply === 'INFORMATION';
const no = (f: Facts) => f.reply === 'NO';
const talkArranged = (f: Facts) => f.talkArranged;
const talkNotArranged = (f: Facts) => !f.talkArranged;

const dateWithinTwoWeeksAndAYear = requirement(
  'dateWithinTwoWeeksAndAYear',
  'The day has to be two weeks or more from today, and within a year.',
  ({ until }: Facts, { today, terms = TERMS }: Occasion) =>
    until !== null &&
    until >= addDays(today, terms.laterNotBefore) &&
    until <= addMonths(today, terms.laterNotAfterMonths),
);

const snooze = ({ until }: Facts, { today }: Occasion): Effect =>
  effect.timer('SNOOZE', onWorkingDay(until ?? today));

export const residentReplies: EventDefinition<Facts> = {
  words: 'Recording a reply',
  rows: [
    {
      row: 12,
      from: [...MAY_REPLY, 'NOT_TARGET'],
      when: [yes, talkArranged],
      to: 'TALK_PLANNED',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [effect.cancelLetters, effect.handOver, effect.holdTalk],
    },
    {
      row: 12,
      from: [...MAY_REPLY, 'NOT_TARGET'],
      when: [yes, talkNotArranged],
      to: 'CALL_DUE',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [effect.cancelLetters, effect.handOver, effect.contact],
    },
    {
      row: 13,
      from: HAS_LETTER,
      when: [later],
      guards: [dateWithinTwoWeeksAndAYear],
      to: 'LATER',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [effect.cancelLetters, snooze],
    },
    {
      row: 15,
      from: BEFORE_ACTIVE,
      when: [no],
      to: 'DECLINED',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [
        effect.cancelLetters,
        effect.endMatch('RESIDENT_STOPPED'),
        effect.objectToContact,
        effect.eraseDeclined,
      ],
    },
    {
      row: 19,
      from: HAS_LETTER,
      when: [onlyInformation],
      to: 'CLOSED',
      by: ['RESIDENT', 'COORDINATOR'],
      effects: [
        effect.cancelLetters,
        effect.sendInformation,
        effect.closed('NEED_MET'),
        effect.eraseDeclined,
      ],
    },
  ],
};
