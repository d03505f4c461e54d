import { numbersOf } from '@steunpad/api/modules/meetings/meeting-numbers.store.ts';
import { resultsOfMeeting } from '@steunpad/api/modules/meetings/meeting-results.store.ts';
import { textOfChoice } from '@steunpad/api/modules/surveys/results.type.ts';
import { NotFound } from '@steunpad/api/mutation/refusals.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { rowKey } from '@steunpad/api/rows/row-key.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { textIn } from '@steunpad/domain/surveys/definition.ts';
import type { QuestionResult } from '@steunpad/domain/surveys/results.ts';
import type { Terminal } from '../terminal.ts';

/** Tells who registered for a meeting and came, and what they thought, once ten of them said something. */
export async function tellResults(terminal: Terminal, context: Context, id: string): Promise<void> {
  const { db, municipality } = context;
  const meeting = await db.meeting.findUnique({ where: rowKey(municipality, id) });
  if (!meeting) throw new NotFound();
  const { taken, beyond, waiting, attended, walkIns, noShows } = await numbersOf(context, id);
  const { asked, sent, isShared, questions } = await resultsOfMeeting(context, meeting);
  const registered = taken + beyond + waiting;
  const said = sent
    ? `answered ${sent.answered}, said no, thank you ${sent.declined}`
    : 'Fewer than ten answered: nothing is shown, so that nobody can tell whose an answer is.';
  const lines = [
    `${dayOf(meeting.startsAt)}  ${meeting.title}`,
    `registered ${registered}, came ${attended} (${walkIns} without registering), stayed away ${noShows}`,
    `asked ${asked} of those who came; ${said}`,
    ...(isShared && sent ? ['Together with the other small meetings of the year.'] : []),
    ...questions.flatMap(linesOf),
  ];
  const numbers = { registered, attended, walkIns, noShows, asked, isShared, sent };
  const counted = questions.map(({ question, ...counts }) => ({
    question: question.id,
    ...counts,
  }));
  terminal.result(lines.join('\n'), { ...numbers, questions: counted });
}

function linesOf({ question, answered, average, choices }: QuestionResult): readonly string[] {
  const mean = average === null ? '' : `, ${average.toFixed(1)} on average`;
  return [
    '',
    `${textIn(question.text, 'nl')}  (${answered} answered${mean})`,
    ...choices.map(
      ({ value, times }) => `${String(times).padStart(5)}  ${textOfChoice(question, value, 'nl')}`,
    ),
  ];
}
