import { today } from '@steunpad/widgets/kernel/today.ts';
import { saidDay } from '../days.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';

/** What the rules promise next to somebody, in a sentence or two. */
export function whatFollows({ openTasks = [] }: PathwayNow, at: Workplace): string {
  const [next] = openTasks;
  if (!next) return '';
  const { call, tasks, dayParts } = at.texts;
  const day = (date: string) => saidDay(date, at.settings.language, today());
  const due = day(next.due);
  if (next.kind !== 'CALL')
    return fill(call.after, { what: tasks[next.kind].what.toLowerCase(), due });
  const again = fill(call.next, { from: day(next.notBefore ?? today()), due });
  return next.dayPart ? `${again} ${fill(call.nextPart, { part: dayParts[next.dayPart] })}` : again;
}
