import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageOfText, shippedTemplates } from '../../../documents/src/shipped-templates.ts';
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

/** Words of graves and of love, which somebody who grieves hears as such. */
const DOUBLE_MEANING: Readonly<Record<string, RegExp>> = {
  nl: /\brust(?:en|te)?\b(?! laten)|\bliefste?\b(?! snel)|\b(?:heeft|heb)(?: u| ik)? liever\b(?! een (?:vrouw|man))|\bliever heeft|\beeuwig/i,
  en: /\brest(?:s|ed|ing)?\b|\bbeloved\b|\bpass(?:ed|es)? away\b/i,
  uk: /спочи[вн]|упоко/iu,
  ar: /يرقد|مثوى|الراحل/,
  tr: /huzur içinde|yatıyor|rahmet/i,
  pl: /spoczyw|spoczyn/i,
};

/** What is only said to somebody whose own partner died, in each language. */
const OWN_PARTNER: Readonly<Record<string, RegExp>> = {
  nl: /\buw partner|trouwen\?/i,
  en: /\byour (?:own )?partner|being married\?/i,
  uk: /ваш(?:а дружина|чоловік|ої дружини|ого чоловіка)|у вас помер/iu,
  ar: /شريك حياتكم|زوجكم|زوجتكم/,
  tr: /eşiniz/i,
  pl: /Państwa partner/i,
};

/** A word of an office, somebody called by a first name, or "Of kunt u …" that is no question. */
const OFFICIALESE =
  /\b(?:inzake|betreffende|omtrent|teneinde|middels|gelieve|contactgegevens|dagdelen|je|jij|jouw|jullie)\b|(?:^|[.?] )Of (?:kunt|wilt|heeft|krijgt) u [^?]*\./i;

const inEveryLanguage = async () =>
  (
    [
      ['nl', [...dutch]],
      ['en', [...(await textsInCode('en'))]],
      ...TRANSLATED.map((language) => [language, textsIn(language)] as const),
    ] as const
  ).map(([language, texts]) => [language, [...texts, ...mailsIn(language)]] as const);

/** The mails to residents and volunteers, which are texts of their own. */
const mailsIn = (language: string): readonly (readonly [string, string])[] =>
  shippedTemplates()
    .filter((it) => it.language === language && languageOfText(it.kind, 'ar') === 'ar')
    .flatMap(({ kind, subject, body }) => [
      [`mail.${kind}.subject`, subject],
      [`mail.${kind}`, body.replaceAll('{{', '{').replaceAll('}}', '}')],
    ]);

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
  for (const [language, texts] of await inEveryLanguage()) {
    const found = texts.filter(([, text]) => neverUsed(language).test(text));
    expect([language, found]).toEqual([language, []]);
  }
});

test('no text speaks of graves or of love without meaning to', async () => {
  for (const [language, texts] of await inEveryLanguage()) {
    const pattern = DOUBLE_MEANING[language] ?? DOUBLE_MEANING['nl']!;
    expect([language, texts.filter(([, text]) => pattern.test(text))]).toEqual([language, []]);
  }
});

test.each([
  ['nl', 'Het rust, zo lang u wilt.'],
  ['nl', 'Wie heeft u het liefst?'],
  ['nl', 'Ik heb liever iemand anders'],
  ['en', 'You are resting now.'],
])('in %s "%s" is found', (language, text) => {
  expect(DOUBLE_MEANING[language]!.test(text)).toBe(true);
});

test('who asks for somebody else is told nothing of a partner of their own', async () => {
  const forOneselfAlone = ['support-request.anwHead', 'support-request.anw'];
  for (const [language, texts] of await inEveryLanguage()) {
    const pattern = OWN_PARTNER[language] ?? OWN_PARTNER['nl']!;
    const said = texts.filter(([key]) => key.startsWith('support-request.'));
    const found = said.filter(
      ([key, text]) => pattern.test(text) && !forOneselfAlone.includes(key),
    );
    expect([language, found]).toEqual([language, []]);
  }
});

test('Dutch says u, uses no words of an office, and begins no statement as a question', () => {
  const all = [...dutch, ...mailsIn('nl'), ...textsIn('nl-simple'), ...mailsIn('nl-simple')];
  const found = all.filter(([, text]) =>
    OFFICIALESE.test(text.replace('verklaring omtrent gedrag', 'VOG')),
  );

  expect(found).toEqual([]);
});

test('a Polish text leaves no letter between brackets to choose from', () => {
  expect(
    [...textsIn('pl'), ...mailsIn('pl')].filter(([, text]) => /\p{L}\(\p{L}{1,3}\)/u.test(text)),
  ).toEqual([]);
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
  ['Dutch', 18, [...dutch, ...mailsIn('nl')]],
  ['easy Dutch', 14, [...textsIn('nl-simple'), ...mailsIn('nl-simple')]],
] as const)('%s has sentences of at most %i words', (_, most, texts) => {
  const long = texts
    .flatMap(([, text]) => text.split(/\n+|(?<=[.?:])\s/))
    .filter((sentence) => sentence.split(/\s+/).length > most);

  expect(long).toEqual([]);
});

test('a text in another writing has letters of it, and those that are read from right to left say so', () => {
  const letters = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u };
  for (const [language, own] of Object.entries(letters)) {
    const texts = [...textsIn(language), ...mailsIn(language)];
    expect(texts.filter(([, text]) => !own.test(text))).toEqual([]);
  }
  const rtl = LANGUAGES.filter(({ direction }) => direction === 'rtl').map(({ tag }) => tag);
  expect(rtl).toEqual(['ar']);
});

test('numbers in groups stay in their order inside a text that is read from right to left', () => {
  const grouped = [...textsIn('ar'), ...mailsIn('ar')].filter(([, text]) =>
    /\d[ -]\d|\d{4} [A-Z]{2}/.test(text.replace(/\{[^}]+\}/g, '')),
  );

  expect(grouped.length).toBeGreaterThan(1);
  expect(grouped.filter(([, text]) => !/\u2066[\d A-Z-]+\u2069/.test(text))).toEqual([]);
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
