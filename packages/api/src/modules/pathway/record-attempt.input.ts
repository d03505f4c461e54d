import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { describedEnum } from '../../graphql/described-enum.ts';
import { fieldIssue, pastDay } from '../../mutation/input.ts';
import { ContactPreference, DayPart } from '../people/people.enums.ts';
import { AttemptResult } from './attempt-result.ts';

export const attempt = (now: Date) =>
  z
    .object({
      result: AttemptResult.zod,
      channel: ContactPreference.zod,
      on: pastDay(now),
      dayPart: DayPart.zod,
      wants: Wants.zod.nullish(),
      until: z.custom<CivilDate>().nullish(),
      callBackOn: z.custom<CivilDate>().nullish(),
      callBackDayPart: DayPart.zod.nullish(),
    })
    .superRefine(({ result, wants, until, callBackOn }, context) => {
      if (result === 'REACHED' && !wants) fieldIssue(context, 'REQUIRED', ['wants']);
      if (wants === 'LATER' && !until) fieldIssue(context, 'REQUIRED', ['until']);
      if (result === 'CALL_BACK_AT' && !callBackOn) fieldIssue(context, 'REQUIRED', ['callBackOn']);
    });

export type AttemptInput = z.output<ReturnType<typeof attempt>>;

export const Wants = describedEnum('CallOutcome', 'What a person who was reached wants.', {
  SUPPORT: 'A talk.',
  INFORMATION: 'Only information; a leaflet follows by post.',
  LATER: 'To be contacted later; `until` says from when on.',
});
