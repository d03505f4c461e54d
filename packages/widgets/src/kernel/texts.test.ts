import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, readEntries, TRANSLATED, textsInCode } from '../../scripts/catalogues.ts';
import { checkAll, findings, synchronised } from '../../scripts/texts.ts';

const dutch = await textsInCode('nl');

/** DOMAIN section 8: words that hurt, or that belong to an office and not to a resident. */
const NEVER_USED: Readonly<Record<string, RegExp>> = {
  nl: /klant|cli[eë]nt|dossier|casus|geval\b|\bzaak|intake|traject|verwerken|plekje|gelukt|moet u|u moet|!/i,
  en: /customer|\bclients?\b|\bcase\b|\bfile number|process your|\bmust\b|success|!/i,
  uk: /клієнт|справ[аиу](?!\p{L})|досьє|опрацьов|обробля|повинні|успішно|!/iu,
  ar: /عميل|زبون|معالجة|يجب|بنجاح|!/,
  tr: /müşteri|danışan|dosyanız|işle(?:nir|riz|nmesi)|zorunda|başarıyla|!/i,
  pl: /klient|\bsprawa\b|akta|przetwarza|musi|pomyślnie|!/i,
};
const neverUsed = (language: string) => NEVER_USED[language] ?? NEVER_USED['nl']!;

const textsIn = (language: string): readonly (readonly [string, string])[] =>
  Object.entries(readEntries(language)).map(([key, entry]) => [key, entry[language]!]);

test('no language misses a text, has one that nobody knows, or one whose Dutch has changed since', async () => {
  const found = await checkAll();

  expect([...found.keys()].sort()).toEqual(['ar', 'en', 'nl-simple', 'pl', 'tr', 'uk']);
  const partial = LANGUAGES.filter((language) => language.partial).map(({ tag }) => tag);
  for (const [language, problems] of found) {
    const fatal = problems.filter(
      (one) => one.problem !== 'missing' || !partial.includes(language),
    );
    expect([language, fatal]).toEqual([language, []]);
  }
});

test.each([
  ['missing', { b: 'B' }, { a: 'A', b: 'B' }],
  ['unknown', { a: 'A', b: 'B {x}', c: 'C' }, { a: 'A', b: 'B {x}', c: 'C' }],
  ['stale', { a: 'A', b: 'B {x}' }, { a: 'earlier', b: 'B {x}' }],
  ['placeholders', { a: 'A', b: 'B {y}' }, { a: 'A', b: 'B {x}' }],
])('a text that is %s is found', (problem, translation, source) => {
  const wanted = new Map([
    ['a', 'A'],
    ['b', 'B {x}'],
    ['empty', ''],
  ]);
  const found = findings(
    wanted,
    new Map(Object.entries(translation)),
    new Map(Object.entries(source)),
  );

  expect(found.map((one) => one.problem)).toContain(problem);
  expect(findings(wanted, wanted, wanted)).toEqual([]);
});

test('synchronising keeps translations, adds what is new without a text, and accepts only what is named', () => {
  const entries = { a: { nl: 'earlier', uk: 'А' }, gone: { nl: 'x', uk: 'х' } };
  const now = new Map([
    ['a', 'A'],
    ['b', 'B'],
  ]);

  expect(synchronised(entries, now, 'uk', () => false)).toEqual({
    a: { nl: 'earlier', uk: 'А' },
    b: { nl: 'B', uk: '' },
  });
  expect(synchronised(entries, now, 'uk', (key) => key === 'a')['a']).toEqual({ nl: 'A', uk: 'А' });
});

test('nothing is translated with a word that is never used', async () => {
  const all = [
    ['nl', [...dutch]] as const,
    ['en', [...(await textsInCode('en'))]] as const,
    ...TRANSLATED.map((language) => [language, textsIn(language)] as const),
  ];
  for (const [language, texts] of all) {
    const found = texts.filter(([, text]) => neverUsed(language).test(text));
    expect([language, found]).toEqual([language, []]);
  }
});

test.each([
  ['nl-simple', 'Dat moet u doen.'],
  ['en', 'Your case is closed.'],
  ['uk', 'Ваша справа закрита.'],
  ['ar', 'يجب أن تتصلوا.'],
  ['tr', 'Müşteri numaranız'],
  ['pl', 'Państwa sprawa'],
])('in %s a word that is never used is found', (language, text) => {
  expect(neverUsed(language).test(text)).toBe(true);
});

test.each([
  ['Dutch', 18, [...dutch]],
  ['easy Dutch', 14, textsIn('nl-simple')],
] as const)('%s has sentences of at most %i words', (_, most, texts) => {
  const long = texts
    .flatMap(([, text]) => text.split(/(?<=[.?:])\s/))
    .filter((sentence) => sentence.split(/\s+/).length > most);

  expect(long).toEqual([]);
});

test('a text in another writing has letters of it, and those that are read from right to left say so', () => {
  const letters = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u };
  for (const [language, own] of Object.entries(letters)) {
    expect(textsIn(language).filter(([, text]) => !own.test(text))).toEqual([]);
  }
  const rtl = LANGUAGES.filter(({ direction }) => direction === 'rtl').map(({ tag }) => tag);
  expect(rtl).toEqual(['ar']);
});

test('numbers in groups stay in their order inside a text that is read from right to left', () => {
  const grouped = textsIn('ar').filter(([, text]) => /\d \d|\d{4} [A-Z]{2}/.test(text));

  expect(grouped.length).toBeGreaterThan(1);
  expect(grouped.filter(([, text]) => !/\u2066[\d A-Z]+\u2069/.test(text))).toEqual([]);
});

test('the guide for web teams says of each language whether somebody has read it', () => {
  const guide = readFileSync(new URL('../../../../docs/embed.md', import.meta.url), 'utf8');
  const told = [...guide.matchAll(/^\| `([\w-]+)` +\| [^|]+\| ([^|]+?) +\|$/gm)].filter(([, tag]) =>
    LANGUAGES.some((language) => language.tag === tag),
  );

  expect(told.map(([, tag, by]) => [tag, by === '**nobody yet**'])).toEqual(
    LANGUAGES.map(({ tag, readBy }) => [tag, readBy === null]),
  );
});
