import type { MeetingRegistration } from '@steunpad/database/generated/prisma/client.ts';
import type { Block, BlockDocument } from '@steunpad/documents/blocks.ts';
import { byName, guestsOf } from '@steunpad/domain/meetings/papers.ts';
import { isWaiting } from '@steunpad/domain/meetings/places.ts';
import { say } from '@steunpad/texts/say.ts';
import type { MeetingNumbers } from './meeting-numbers.store.ts';
import { type About, heading, paperOf, paragraph, table, typed } from './paper-texts.ts';

/** Room on the list for people who never registered. */
const EMPTY_LINES = 10;

/**
 * The list at the door: everybody who has a place by name, a line each; then who waits, in their order, so that a place that
 * stays empty goes to the first. What somebody needs or asks is not on it: others read along at a door.
 */
export function attendanceList(
  on: About,
  numbers: MeetingNumbers,
  registrations: readonly MeetingRegistration[],
): BlockDocument {
  const { meeting, language } = on;
  const coming = registrations.filter(({ status }) => status === 'REGISTERED');
  const placed = coming.filter(({ granted }) => granted > 0);
  const waiting = coming.filter(isWaiting);
  const columns = (['came', 'name', 'organisation'] as const).map((column) =>
    say(language, `meetings.list.columns.${column}`),
  );
  return paperOf(on, 'list', [
    paragraph(say(language, 'meetings.list.numbers', { ...numbers, capacity: meeting.capacity })),
    paragraph(say(language, 'meetings.list.keep')),
    heading(say(language, 'meetings.list.here')),
    placed.length > 0
      ? table(
          columns,
          byName(placed.flatMap((row) => linesOf(on, row))).map(({ cells }) => cells),
        )
      : paragraph(say(language, 'meetings.list.nobody')),
    ...(waiting.length > 0 ? waitingList(on, waiting) : []),
    heading(say(language, 'meetings.list.walkIns')),
    table(
      columns,
      Array.from({ length: EMPTY_LINES }, () => ['', '', '']),
    ),
  ]);
}

interface Line {
  /** By which it is ordered: a guest without a name stands behind whom they come with. */
  readonly name: string;
  readonly cells: readonly string[];
}

function linesOf({ language }: About, row: MeetingRegistration): Line[] {
  const whose = row.name || say(language, 'meetings.list.erased');
  const organisation = typed(row.organisation ?? '', '');
  const { attended } = row;
  return guestsOf({ ...row, name: whose }).map(({ name }, i) => {
    const shown = name ?? say(language, 'meetings.list.guest', { name: whose });
    // Only numbers are known: where fewer came nobody is ticked.
    const came =
      attended === null ? '' : attended === 0 ? 'no' : attended >= row.granted ? 'yes' : '';
    return {
      name: name ?? `${whose} ${i}`,
      cells: [
        came && say(language, `meetings.list.${came}`),
        typed(shown, say(language, 'meetings.list.unprintable')),
        organisation,
      ],
    };
  });
}

function waitingList({ language }: About, waiting: readonly MeetingRegistration[]): Block[] {
  return [
    heading(say(language, 'meetings.list.waiting')),
    table(
      [
        '',
        say(language, 'meetings.list.columns.name'),
        say(language, 'meetings.list.columns.organisation'),
        say(language, 'meetings.list.columns.places'),
      ],
      waiting.map(({ name, organisation, places, granted }, i) => [
        `${i + 1}`,
        typed(name, say(language, 'meetings.list.unprintable')),
        typed(organisation ?? '', ''),
        say(language, 'meetings.list.waitingFor', { places: places - granted }),
      ]),
    ),
  ];
}
