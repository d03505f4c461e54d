import { shippedTemplates } from '@steunpad/documents/shipped-templates.ts';
import { unwantedWordsIn } from '@steunpad/domain/correspondence/unwanted-words.ts';
import { RETENTION_RULES } from '@steunpad/domain/privacy/retention-rules.ts';
import { describe, expect, test } from 'vitest';
import { type Block, blocksOf, linesOf, type Run, textOf } from './blocks.ts';
import { handoverDocuments, parseDocument } from './handover-document.ts';

const all = handoverDocuments();
const readByResidents = new Set(['privacy-statement', 'work-guidance-resident']);
/** Words of the law and of offices, which a policy officer needs and no resident reads. */
const OF_OFFICES = /^(?:verwerk|.*verwerk|traject|.*traject|geval|zaak|.*dossier|intake)/i;

const wordsOf = (line: string) => line.split(/\s+/).filter(Boolean);
const sentencesOf = (line: string) =>
  line
    .split(/(?<=[.?:;][”’"]?) +(?=[\p{Lu}“"‘])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
const proseOf = (blocks: readonly Block[]) =>
  linesOf(blocks.filter(({ type }) => type !== 'TABLE')).flatMap(sentencesOf);

test('the handbook has its chapters and the documents are there', () => {
  expect(all.filter(({ isChapter }) => isChapter)).toHaveLength(12);
  expect(all.length).toBeGreaterThan(35);
  for (const of of ['name', 'title'] as const)
    expect(new Set(all.map((document) => document[of])).size).toBe(all.length);
});

describe.each(all.map((document) => [document.name, document] as const))('%s', (_, document) => {
  const blocks = blocksOf(document.body);
  const lines = linesOf(blocks);

  test('can be read at one go', () => {
    const lengths = proseOf(blocks).map((sentence) => wordsOf(sentence).length);
    const most = readByResidents.has(document.name) ? 24 : 42;

    expect(proseOf(blocks).filter((_sentence, i) => lengths[i]! > most)).toEqual([]);
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(average).toBeLessThan(readByResidents.has(document.name) ? 13 : 17);
  });

  test('uses no word that makes a number or a patient of somebody', () => {
    // Of ministries it is the name.
    const found = lines
      .map((line) => line.replaceAll(/(?:Sociale|Binnenlandse) Zaken/g, ''))
      .flatMap(unwantedWordsIn);
    // The title of another document may stand anywhere.
    const isUnwanted = (word: string) =>
      word !== 'Verwerkingsregister' &&
      (readByResidents.has(document.name) || !OF_OFFICES.test(word));

    expect(found.filter(isUnwanted)).toEqual([]);
  });

  test('is whole: nothing is left to be written', () => {
    const text = lines.join('\n');

    expect(text).not.toMatch(/lorem|TODO|TBD|\bXX+\b|\[(?:invullen|naam|datum)|volgt nog|\.\.\./i);
    expect(blocks.some(({ type }) => type === 'HEADING')).toBe(true);
    expect(wordsOf(text).length).toBeGreaterThan(250);
    // A blank is told by its name.
    expect([...text.matchAll(/\{\{|\}\}/g)].length).toBe(2 * blanksIn(text).length);
  });

  test('goes down one level of headings at a time, and none is empty', () => {
    let level = 1;
    for (const [i, block] of blocks.entries()) {
      if (block.type !== 'HEADING') continue;
      expect(block.level - level).toBeLessThanOrEqual(1);
      level = block.level;
      const next = blocks[i + 1];
      expect([textOf(block.runs), next === undefined]).toEqual([textOf(block.runs), false]);
      if (next?.type === 'HEADING') expect(next.level).toBeGreaterThan(level);
    }
  });

  test('every row of a table has all its cells', () => {
    for (const block of blocks) {
      if (block.type !== 'TABLE') continue;
      expect(block.head.map(textOf).filter((cell) => cell === '').length).toBeLessThanOrEqual(1);
      for (const row of block.rows) expect(row.length).toBe(block.head.length);
    }
  });

  test('names a source where it speaks of a law, and has no other than it names', () => {
    const text = lines.join('\n');
    const named = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));

    for (const number of named) expect(document.sources[number - 1]).toBeDefined();
    const articles = lines.filter((line) => /\bartikel \d/i.test(line) && IS_LAW.test(line));
    expect(articles.filter((line) => !/\[\d+\]/.test(line))).toEqual([]);
  });

  test('claims of Zwolle what the texts about it say, and no other place', () => {
    expect(lines.join('\n')).not.toMatch(/\b(?:Deventer|Kampen|Hardenberg|Amersfoort)\b/);
  });
});

/** Of agreements between two parties the articles are its own. */
const IS_LAW = /\b(?:wet|avg|wmo|uavg|awb|gemeentewet|verordening)\b/i;

const blanksIn = (text: string) => [...text.matchAll(/\{\{[^{}\n]{2,120}\}\}/g)];

/** The parts of a text in italics: titles of other documents. */
function italicsIn(blocks: readonly Block[]): readonly string[] {
  const runs = blocks.flatMap((block): readonly Run[] => {
    if (block.type === 'TABLE') return [block.head, ...block.rows].flat(2);
    if (block.type !== 'LIST') return block.runs;
    return block.items.flatMap((item) => item.runs);
  });
  return runs.filter(({ italic }) => italic).map(({ text }) => text);
}

test('a title that is named is that of a document or a letter', () => {
  const letters = shippedTemplates().map(({ subject }) => subject);
  const titles = new Set([...all.map(({ title }) => title), ...letters]);
  const named = all.flatMap(({ name, body }) =>
    italicsIn(blocksOf(body)).map((title) => [name, title] as const),
  );

  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, title]) => !titles.has(title))).toEqual([]);
});

/** As the texts say a term: `P26W` is 26 weken. */
function inDutch(term: string): string {
  const [, number, unit] = /^P(\d+)([DWMY])$/.exec(term)!;
  const one = { D: 'dag', W: 'week', M: 'maand', Y: 'jaar' }[unit!]!;
  const many = { D: 'dagen', W: 'weken', M: 'maanden', Y: 'jaar' }[unit!]!;
  return `${number} ${number === '1' ? one : many}`;
}

test('the model DPIA has every term for keeping, as it holds', () => {
  const dpia = all.find(({ name }) => name === 'model-dpia')!;
  const table = blocksOf(dpia.body).find(
    (block) => block.type === 'TABLE' && textOf(block.head[1]!) === 'Termijn in Steunpad',
  );
  const rows = table?.type === 'TABLE' ? table.rows.map((row) => row.slice(1, 3).map(textOf)) : [];

  expect(rows).toEqual(
    RETENTION_RULES.map(({ term, shortest, longest }) => [
      inDutch(term),
      shortest === longest ? 'vast' : `${inDutch(shortest)} tot ${inDutch(longest)}`,
    ]),
  );
});

test.each([
  ['an unknown audience', 'audience: [king]'],
  ['a source without a day', 'sources:\n  - {title: x, url: "https://x.nl"}'],
  ['a field that is not known', 'author: x'],
])('%s is no head of a document', (_, line) => {
  const head: Record<string, string> = {
    title: 'x',
    summary: 'x',
    audience: '[coordinator]',
    kind: 'plan',
    date: '2026-11-29',
  };
  const lines = Object.entries(head).filter(([name]) => !line.startsWith(name));
  const text = `---\n${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n${line}\n---\n\nx`;

  expect(() => parseDocument(text)).toThrow();
});

test.each([
  ['<b>x</b>', 'html'],
  ['![x](y.png)', 'image'],
  ['# x', 'level 1'],
  ['```\nx\n```', 'code'],
])('%j has no place in a document', (body, what) => {
  expect(() => blocksOf(body)).toThrow(what);
});
