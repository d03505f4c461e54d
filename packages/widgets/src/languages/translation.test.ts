import { expect, test } from 'vitest';
import { fill } from '../kernel/words.ts';
import { withOwnTexts } from './own-texts.ts';
import { speaker } from './translation.ts';

const DUTCH = {
  title: 'Steun',
  note: '',
  call: 'Bel {telefoon}.',
  labels: { name: 'Hoe heet u?', message: 'Een bericht (optioneel)' },
  steps: { CALL: { open: 'Wij bellen u.' } },
  data: { head: 'Wat wij weten' },
  next: ['Eerst.', 'Dan.'],
};

/** What stands on the page, with the language that it says of itself. */
function drawn(text: unknown): string {
  if (Array.isArray(text)) return text.map(drawn).join('');
  const template = text as { strings?: readonly string[]; values?: readonly unknown[] };
  if (!template.strings) return String(text);
  return template.strings.map((html, i) => html + drawn(template.values?.[i] ?? '')).join('');
}

test('what is there is said in the language, the rest in Dutch that says so', () => {
  const textsOf = speaker({
    form: { labels: { name: 'Як вас звати?' } },
    steps: { CALL: { open: 'Ми зателефонуємо.' } },
    data: { head: 'Що ми знаємо' },
    'support-request': { next: { 1: 'Потім.' } },
  });
  const texts = textsOf('support-request', DUTCH);

  expect(texts.labels.name).toBe('Як вас звати?');
  expect(texts.steps.CALL.open).toBe('Ми зателефонуємо.');
  expect(texts.data.head).toBe('Що ми знаємо');
  expect(texts.next[1]).toBe('Потім.');
  expect(drawn(texts.title)).toBe('<span lang="nl" dir="ltr">Steun</span>');
  expect(drawn(texts.next[0])).toBe('<span lang="nl" dir="ltr">Eerst.</span>');
  expect(texts.note, 'nothing stays nothing').toBe('');
});

test('Dutch says so around what is filled in, and as a part of a text', () => {
  const { call, labels } = speaker({})('letter-reply', DUTCH);

  expect(drawn(fill(call, { telefoon: '038' }))).toBe('<span lang="nl" dir="ltr">Bel 038.</span>');
  expect(drawn(labels.message.replace(/ \([^()]+\)$/, ''))).toBe(
    '<span lang="nl" dir="ltr">Een bericht</span>',
  );
  expect(`${labels.name}: x`, 'where no element can stand it is a text').toBe('Hoe heet u?: x');
});

test('a form says what is its own rather than what all forms say', () => {
  const textsOf = speaker({ form: { title: 'Форма' }, 'my-support': { title: 'Моє' } });

  expect(textsOf('my-support', DUTCH).title).toBe('Моє');
  expect(textsOf('letter-reply', DUTCH).title).toBe('Форма');
});

test('own words replace what is there, for one form before those for all, and nothing else', () => {
  const own = [
    { key: 'letter-reply.labels.name', text: 'Uw naam' },
    { key: 'form.labels.name', text: 'Naam' },
    { key: 'form.next.0', text: 'Nu.' },
    { key: 'steps.CALL.open', text: 'Bellen' },
    { key: 'data.head', text: 'Uw gegevens' },
    { key: 'my-support.title', text: 'Van een ander' },
    { key: 'form.labels', text: 'geen tak' },
    { key: 'form.title.length', text: 'geen blad' },
    { key: 'form.__proto__.x', text: 'geen prototype' },
    { key: 'form.unknown', text: 'niets' },
  ];

  expect(withOwnTexts(DUTCH, 'letter-reply', own)).toEqual({
    ...DUTCH,
    labels: { ...DUTCH.labels, name: 'Uw naam' },
    steps: { CALL: { open: 'Bellen' } },
    data: { head: 'Uw gegevens' },
    next: ['Nu.', 'Dan.'],
  });
  expect(DUTCH.labels.name).toBe('Hoe heet u?');
});

test('own words take the place of Dutch that says so', () => {
  const texts = speaker({})('letter-reply', DUTCH);

  expect(
    withOwnTexts(texts, 'letter-reply', [{ key: 'letter-reply.title', text: 'Моє' }]).title,
  ).toBe('Моє');
});
