import { fill } from '@steunpad/domain/correspondence/fill.ts';
import { unwantedWordsIn } from '@steunpad/domain/correspondence/unwanted-words.ts';
import { expect, test } from 'vitest';
import { exampleValues } from './example-values.ts';
import { plainText } from './plain-text.ts';
import { shippedAgencies } from './shipped-agencies.ts';
import { shippedTemplates } from './shipped-templates.ts';

/** Also those of a list, and those that end without a full stop. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+|(?<=[.?؟:][”’"]?) +(?=[\p{Lu}\p{Lo}“])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** Level B1: sentences that can be taken in at one go. */
function expectShort(sentences: readonly string[]): void {
  const lengths = sentences.map((sentence) => sentence.split(/\s+/).length);
  expect(sentences.filter((_, i) => lengths[i]! > 22)).toEqual([]);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(12);
}

test.each(shippedTemplates())('$kind in $language is written in short sentences', (template) => {
  const { body } = fill(template, exampleValues(template.language), template.language);

  expectShort(sentencesOf(plainText(body)));
});

test.each(['nl', 'en'] as const)(
  'the agencies are described in short sentences (%s)',
  (language) => {
    const sentences = shippedAgencies().flatMap(({ texts }) =>
      Object.values(texts[language]).flatMap((text) => sentencesOf(text ?? '')),
    );

    expectShort(sentences);
    expect(sentences.flatMap(unwantedWordsIn)).toEqual([]);
  },
);

test('no statement begins as a question, and nothing speaks of graves', () => {
  const texts = shippedTemplates().filter(({ language }) => language === 'nl');
  const found = texts.filter(({ body }) =>
    /(?:^|[.?] )Of [^?.]*\.|\bhet rust\b|rust nu/im.test(body),
  );

  expect(found.map(({ kind }) => kind)).toEqual([]);
});

test('what happens by itself asks nothing, and who applies is told so', () => {
  const anw = shippedAgencies().filter(({ key }) => key.startsWith('SVB_SURVIVOR_BENEFIT'));

  expect(anw).toHaveLength(2);
  for (const { texts } of anw) {
    expect(texts.nl.whatYouDo).toMatch(/(?:vraagt u|U vraagt) de uitkering zelf aan/);
    expect(texts.en.whatYouDo).toMatch(/yourself/);
  }
});

test('the apology says only what was done here', () => {
  const apologies = shippedTemplates().filter(({ kind }) => kind === 'APOLOGY_LETTER');

  expect(apologies).toHaveLength(2);
  for (const { body } of apologies) expect(body).not.toMatch(/verbeterd|corrected/);
});

test('nobody has to do what they can do', () => {
  const texts = shippedTemplates().filter(({ language }) => language === 'nl');

  expect(texts.filter(({ body }) => /\bmoet\b/i.test(body)).map(({ kind }) => kind)).toEqual([]);
  expect(
    shippedAgencies().filter(({ texts }) => /\bmoet\b/i.test(JSON.stringify(texts.nl))),
  ).toEqual([]);
});
