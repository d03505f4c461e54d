import { setInterval } from 'node:timers/promises';
import { civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { expect, test } from 'vitest';
import type { LetterDocument } from './letter-document.ts';
import { PrintRoomBusy, printAll, printSingle } from './print-room.ts';
import { renderLetters } from './render-letters.ts';

const NOW = new Date('2026-11-28T10:00:00Z');
const letter = (paragraphs: number): LetterDocument => ({
  kind: 'AGREEMENT_LETTER',
  language: 'nl',
  title: 'Wat wij samen hebben afgesproken',
  addressee: null,
  sender: { name: 'Gemeente', lines: [] },
  date: civilDate('2026-11-28'),
  body: 'Een paar woorden die op papier komen te staan.\n\n'.repeat(paragraphs),
});

test('a thread makes the same document as we do', async () => {
  const ours = await renderLetters([letter(3)], { createdAt: NOW });

  expect(await printSingle(letter(3), NOW)).toEqual(ours);
  expect(await printAll([letter(3)], NOW)).toEqual(ours);
});

test('few may wait: the others hear at once that they can try again', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => printSingle(letter(5), NOW)));
  const busy = answers.filter((answer) => answer instanceof PrintRoomBusy);

  expect(busy.length).toBeGreaterThan(30);
  expect(busy.length).toBeLessThan(40);
  expect(await printSingle(letter(5), NOW)).not.toBeInstanceOf(PrintRoomBusy);
});

test('meanwhile this thread goes on with its work', async () => {
  const printing = printAll(
    Array.from({ length: 150 }, () => letter(20)),
    NOW,
  );
  let isPrinting = true;
  void printing.finally(() => {
    isPrinting = false;
  });
  let turns = 0;
  for await (const _ of setInterval(5)) {
    turns += 1;
    if (!isPrinting) break;
  }

  expect((await printing).pages).toBeGreaterThan(149);
  // Laid out in one go on this thread, there would have been one turn.
  expect(turns).toBeGreaterThan(20);
});
