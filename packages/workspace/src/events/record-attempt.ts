import { inAmsterdam } from '@steunpad/widgets/kernel/amsterdam.ts';
import { today } from '@steunpad/widgets/kernel/today.ts';
import { stepForm, type Values } from '../form/step-form.ts';
import { RecordAttempt } from '../generated/record-attempt.ts';

/** Which part of the day it is now in the Netherlands. */
export function dayPartNow(now = new Date()): 'MORNING' | 'AFTERNOON' | 'EVENING' {
  const hour = inAmsterdam(now).getUTCHours();
  return hour < 12 ? 'MORNING' : hour < 18 ? 'AFTERNOON' : 'EVENING';
}

const isReached = ({ result }: Values) => result === 'REACHED';
const isCallBack = ({ result }: Values) => result === 'CALL_BACK_AT';

/** In the order of the digits by which the call panel chooses them: what happens most comes first. */
export const RESULTS = [
  'REACHED',
  'NO_ANSWER',
  'VOICEMAIL_NEUTRAL',
  'WRONG_NUMBER',
  'CALL_BACK_AT',
  'BUSY',
  'OTHER_PERSON',
  'REFUSED',
] as const;

const DAY_PARTS = ['MORNING', 'AFTERNOON', 'EVENING'] as const;

export const recordAttempt = stepForm('recordAttempt', RecordAttempt, {
  events: ['attemptNotReached', 'callBackAsked', 'reached'],
  fields: [
    { name: 'result', kind: 'choice', options: RESULTS, required: true },
    {
      name: 'wants',
      kind: 'choice',
      options: ['SUPPORT', 'INFORMATION', 'LATER'],
      required: true,
      when: isReached,
    },
    {
      name: 'until',
      kind: 'day',
      required: true,
      when: (values) => isReached(values) && values['wants'] === 'LATER',
    },
    { name: 'callBackOn', kind: 'day', required: true, when: isCallBack },
    { name: 'callBackDayPart', kind: 'choice', options: DAY_PARTS, when: isCallBack },
    { name: 'on', kind: 'day', required: true, initial: today },
    { name: 'dayPart', kind: 'choice', options: DAY_PARTS, required: true, initial: dayPartNow },
    { name: 'channel', kind: 'choice', options: ['PHONE', 'EMAIL', 'POST'], initial: 'PHONE' },
  ],
});
