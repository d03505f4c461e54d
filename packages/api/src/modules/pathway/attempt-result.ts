import type * as domain from '@steunpad/domain/calls/call-attempt.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const AttemptResult = describedEnum<domain.AttemptResult>(
  'AttemptResult',
  'What came of one try to reach somebody.',
  {
    REACHED: 'The resident spoke; `wants` says what they want.',
    NO_ANSWER: 'Nobody answered.',
    BUSY: 'The line was busy.',
    VOICEMAIL_NEUTRAL: 'A neutral message was left: first name, neutral name, number.',
    WRONG_NUMBER: 'The number is of somebody else: it is dropped, and a card goes out.',
    OTHER_PERSON: 'Somebody else answered: nothing was said of what it is about.',
    CALL_BACK_AT: 'The resident asks to be called at another moment.',
    REFUSED: 'The resident wants no contact.',
  },
);
