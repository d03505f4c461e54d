import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { fieldIssue } from '../../mutation/input.ts';

export const attempt = (today: CivilDate) =>
  z
    .object({
      result: z.enum([
        'REACHED',
        'NO_ANSWER',
        'BUSY',
        'VOICEMAIL_NEUTRAL',
        'WRONG_NUMBER',
        'OTHER_PERSON',
        'CALL_BACK_AT',
        'REFUSED',
      ]),
      channel: z.enum(['PHONE', 'EMAIL', 'POST']),
      on: z.custom<CivilDate>().superRefine((day, context) => {
        if (day > today) fieldIssue(context, 'INVALID_DATE');
      }),
      dayPart: z.enum(['MORNING', 'AFTERNOON', 'EVENING']),
      wants: z.enum(['SUPPORT', 'INFORMATION', 'LATER']).nullish(),
      until: z.custom<CivilDate>().nullish(),
      callBackOn: z.custom<CivilDate>().nullish(),
      callBackDayPart: z.enum(['MORNING', 'AFTERNOON', 'EVENING']).nullish(),
    })
    .superRefine(({ result, wants, until, callBackOn }, context) => {
      if (result === 'REACHED' && !wants) fieldIssue(context, 'REQUIRED', ['wants']);
      if (wants === 'LATER' && !until) fieldIssue(context, 'REQUIRED', ['until']);
      if (result === 'CALL_BACK_AT' && !callBackOn) fieldIssue(context, 'REQUIRED', ['callBackOn']);
    });

export type AttemptInput = z.output<ReturnType<typeof attempt>>;
