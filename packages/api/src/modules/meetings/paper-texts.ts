import type { Meeting, Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { type Block, type BlockDocument, plain } from '@steunpad/documents/blocks.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import { timeOf } from '@steunpad/domain/calendar/amsterdam-clock.ts';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import { say } from '@steunpad/texts/say.ts';
import { writtenLanguage } from '../people/languages.ts';

/** A meeting and who holds it, for what is printed about it. */
export interface About {
  readonly meeting: Meeting;
  readonly row: Municipality;
  readonly language: LetterLanguage;
  readonly now: Date;
}

export const about = (meeting: Meeting, row: Municipality, now: Date): About => ({
  meeting,
  row,
  language: writtenLanguage(meeting.language),
  now,
});

export const whenOf = ({ meeting: { startsAt, endsAt }, language }: About): string =>
  say(language, 'meetings.when', {
    day: writtenDate(dayOf(startsAt), language),
    from: timeOf(startsAt),
    until: timeOf(endsAt),
  });

/**
 * A text that somebody typed as it goes on a list. Letters that the typeface lacks keep no list back: the place says that
 * something is missing, and it is written by hand.
 */
export const typed = (text: string, instead: string): string =>
  lacking([text]).length > 0 ? instead : text;

/** A paper about a meeting, with its title and what it is for. */
export const paperOf = (
  { meeting, language, now }: About,
  kind: 'list' | 'runSheet',
  blocks: BlockDocument['blocks'],
): BlockDocument => ({
  title: say(language, `meetings.${kind}.title`, { meeting: meeting.title }),
  summary: say(language, `meetings.${kind}.summary`),
  date: dayOf(now),
  language,
  blocks,
});

export const heading = (text: string): Block => ({ type: 'HEADING', level: 2, runs: plain(text) });
export const paragraph = (text: string): Block => ({ type: 'PARAGRAPH', runs: plain(text) });
export const list = (items: readonly string[]): Block => ({
  type: 'LIST',
  start: null,
  items: items.map((text) => ({ runs: plain(text), below: [] })),
});
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'TABLE',
  head: head.map(plain),
  rows: rows.map((cells) => cells.map(plain)),
});
