import { today } from '@steunpad/widgets/kernel/today.ts';
import { saidDay } from '../days.ts';
import { formAbout, type Option } from '../form/step-form.ts';
import { HandOverTask } from '../generated/hand-over-task.ts';
import type { ColleaguesQuery } from '../generated/types.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';

export type Colleague = ColleaguesQuery['colleagues'][number];

/** A promise that somebody gives away. */
export interface Giving {
  readonly taskId: string;
  readonly colleagues: readonly Option[];
}

/** For whoever takes it. */
const NOBODY = 'NOBODY';

export const handOver = formAbout<Giving>()('handOverTask', HandOverTask, {
  subject: ({ taskId }) => ({ taskId }),
  fields: [
    {
      name: 'to',
      kind: 'pick',
      required: true,
      options: ({ colleagues }) => [...colleagues, { value: NOBODY }],
    },
    { name: 'reason', kind: 'words', most: 300 },
  ],
  input: ({ to, reason }) => ({
    ...(to !== NOBODY && { to: String(to) }),
    ...(typeof reason === 'string' && reason.trim() && { reason: reason.trim() }),
  }),
});

/** Colleagues to choose from; of those who are away also the person that keeps their promises meanwhile. */
export const colleagueOptions = (
  colleagues: readonly Colleague[],
  { texts, settings }: Workplace,
): readonly Option[] =>
  colleagues.map(({ id, name, roles, awayUntil, standIn }) => {
    const said = texts.handing;
    const day = awayUntil && saidDay(awayUntil, settings.language, today());
    const away =
      day && fill(standIn ? said.awayWith : said.away, { day, name: standIn?.name ?? '' });
    return {
      value: id,
      label: `${name}, ${roles.map((role) => texts.roles[role]).join(', ')}`,
      ...(away && { hint: away }),
    };
  });
