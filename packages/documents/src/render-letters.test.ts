import { civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { fill } from '@steunpad/domain/correspondence/fill.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import {
  TEMPLATE_KINDS,
  TEMPLATES,
  type TemplateKind,
} from '@steunpad/domain/correspondence/template-kind.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { addressList } from './address-list.ts';
import { exampleValues } from './example-values.ts';
import type { LetterDocument } from './letter-document.ts';
import { renderLetters } from './render-letters.ts';
import { shippedTemplate } from './shipped-templates.ts';

const createdAt = new Date('2026-09-22T08:00:00Z');
const PRINTED = TEMPLATE_KINDS.filter((kind) => TEMPLATES[kind].medium !== 'MAIL');

function letter(
  kind: TemplateKind,
  language: Language = 'nl',
  changes: Partial<LetterDocument> = {},
): LetterDocument {
  const { subject, body } = fill(
    shippedTemplate(kind, language),
    exampleValues(language),
    language,
  );
  return {
    kind,
    language,
    title: subject,
    body,
    addressee: ['mevrouw A. van Voorbeeld', 'Dorpsstraat 1', '1234 AB VOORBEELDSTAD'],
    sender: { name: 'Gemeente Voorbeeldstad', lines: ['Postbus 1', '1234 AA Voorbeeldstad'] },
    date: civilDate('2026-09-22'),
    place: 'Voorbeeldstad',
    ...changes,
  };
}

const offer = (changes: Partial<LetterDocument> = {}) =>
  letter('OFFER_LETTER', 'nl', {
    code: 'AAAA-BBBB-CCCC',
    qr: 'https://voorbeeldstad.example/voor-u',
    ...changes,
  });

async function read(documents: readonly LetterDocument[]) {
  const { pdf, pages } = await renderLetters(documents, { createdAt });
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  const texts = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items
        .map((it) => ('str' in it ? it.str + (it.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ');
    }),
  );
  const trees = await Promise.all(
    numbers.map(async (number) => (await document.getPage(number)).getStructTree()),
  );
  return { pdf, document, pages, texts, trees };
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Node[];
}

const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const roles = (tree: Node) => nodes(tree).flatMap(({ role }) => role ?? []);

describe('a letter', () => {
  test('holds all of its text', async () => {
    const { texts, pages } = await read([offer()]);

    expect(pages).toBe(2);
    expect(texts[0]).toContain('mevrouw A. van Voorbeeld Dorpsstraat 1 1234 AB VOORBEELDSTAD');
    expect(texts[0]).toContain('Voorbeeldstad, 22 september 2026');
    expect(texts[0]).toContain('Uw partner is op 1 september 2026 overleden.');
    expect(texts[0]).toContain('Uw code AAAA-BBBB-CCCC');
    expect(texts[0]).toContain('1 van 2');
    expect(texts[1]).toContain('Wij bewaren uw gegevens tot 26 weken na het overlijden.');
    expect(texts[1]).toContain('2 van 2');
  });

  test('can be read by a screen reader: title, language, headings, lists, the square in words', async () => {
    const { pdf, document, trees } = await read([offer()]);
    const metadata = await document.getMetadata();

    expect(metadata.info).toMatchObject({ Title: 'Steun voor u', Language: 'nl-NL' });
    expect(metadata.metadata?.get('dc:title')).toContain('Steun voor u');
    expect(metadata.metadata?.getRaw()).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(pdf.toString('latin1')).toContain('/Marked true');
    expect(roles(trees[0] as Node)).toEqual(
      expect.arrayContaining(['Document', 'Part', 'P', 'H1', 'H2', 'Figure']),
    );
    expect(nodes(trees[0] as Node).find(({ role }) => role === 'Figure')?.alt).toBe(
      'QR-code die https://voorbeeldstad.example/voor-u opent',
    );
  });

  test('of one page has no number', async () => {
    const { texts, pages } = await read([letter('APOLOGY_LETTER')]);

    expect(pages).toBe(1);
    expect(texts[0]).not.toContain('1 van 1');
  });

  test('with all agencies fits both sides of one sheet', async () => {
    for (const language of ['nl', 'en'] as const) {
      const { pages, trees } = await read([letter('INFORMATION_LETTER', language)]);

      expect(pages).toBe(2);
      expect(roles(trees[0] as Node)).toEqual(expect.arrayContaining(['L', 'LI', 'Lbl', 'LBody']));
    }
  });

  test.each([
    'mevrouw Sj. Ypma-Sjoërdsma',
    "de heer J.A. van 't Hof",
    'mevrouw Ş. Şahin-Öztürk',
    'de heer Ł. Wiśniewski-Żółć',
    'mevrouw İ. Ğ. d’Ancona',
    'X'.repeat(120),
  ])('keeps the name %s', async (name) => {
    const { texts } = await read([letter('APOLOGY_LETTER', 'nl', { addressee: [name] })]);

    expect(texts[0]!.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
  });

  test('refuses markup that it cannot print', async () => {
    const body = '[hier](https://voorbeeld.example)';

    await expect(renderLetters([offer({ body })], { createdAt })).rejects.toThrow('link');
  });
});

describe('a pile of letters', () => {
  test('begins each on a page of its own, in its own language, with its own bookmark', async () => {
    const { document, texts, trees } = await read([
      offer(),
      letter('AGREEMENT_LETTER', 'en'),
      letter('TRIED_TO_CALL_CARD'),
    ]);

    expect(texts.map((text) => text.includes('Steun voor u'))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(texts[2]).toContain('What we agreed together');
    expect(texts[3]).toContain('Wij probeerden u te bellen');
    expect(texts[4]).toContain('mevrouw A. van Voorbeeld');
    const languages = trees.map((tree) => nodes(tree as Node).find((it) => it.lang)?.lang);
    expect(languages).toEqual(['nl-NL', 'nl-NL', 'en-GB', 'nl-NL', 'nl-NL']);
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(
      [1, 2, 3].map((i) => `${i}. mevrouw A. van Voorbeeld, Dorpsstraat 1`),
    );
    expect((await document.getMetadata()).info).toMatchObject({ Title: '3 brieven' });
  });

  test('holds everything that is printed', async () => {
    const documents = PRINTED.flatMap((kind) => [letter(kind, 'nl'), letter(kind, 'en')]);
    const { texts } = await read(documents);

    for (const { title } of documents) {
      expect(texts.some((text) => text.includes(title.split(' ')[0]!))).toBe(true);
    }
    await expect(renderLetters([letter('MATCH_CHANGED')], { createdAt })).rejects.toThrow('mail');
    await expect(renderLetters([], { createdAt })).rejects.toThrow('nothing');
  });

  test('is the same to the last byte when it is made again', async () => {
    const documents = [offer(), letter('LEAFLET', 'en', { qr: 'https://voorbeeld.example' })];
    const one = await renderLetters(documents, { createdAt });
    const again = await renderLetters(documents, { createdAt });
    const other = await renderLetters([offer({ code: 'AAAA-BBBB-DDDD' })], { createdAt });

    expect(again.checksum).toBe(one.checksum);
    expect(again.pdf.equals(one.pdf)).toBe(true);
    expect(other.checksum).not.toBe(one.checksum);
  });

  test('of two hundred is made in one go', async () => {
    const pile = Array.from({ length: 200 }, (_, i) =>
      offer({ addressee: [`mevrouw ${i}`, 'Dorpsstraat 1', '1234 AB VOORBEELDSTAD'] }),
    );
    const { pdf, pages } = await renderLetters(pile, { createdAt });

    expect(pages).toBe(400);
    expect(pdf.length).toBeLessThan(4_000_000);
    expect(addressList(pile).trimEnd().split('\r\n').at(-1)).toContain(
      '"200";"399";"400";"mevrouw 199"',
    );
  });
});

describe('the list of addresses', () => {
  test('says which pages go into which envelope', () => {
    const list = addressList([offer(), letter('LEAFLET', 'nl', { addressee: null })]);

    expect(list.split('\r\n')).toEqual([
      '\ufeff"number";"first_page";"last_page";"line_1";"line_2";"line_3";"line_4";"line_5";"line_6"',
      '"1";"1";"2";"mevrouw A. van Voorbeeld";"Dorpsstraat 1";"1234 AB VOORBEELDSTAD";"";"";""',
      '"2";"3";"4";"";"";"";"";"";""',
      '',
    ]);
  });

  test.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+31', `"'+31"`],
    ['-1+1', `"'-1+1"`],
    ['\t@SUM(A1)', `"'@SUM(A1)"`],
    ['a\r\n=1', '"a =1"'],
    ['\u200b=1+1', `"'=1+1"`],
    ['Zoe\u0308; "1"', '"Zoë; ""1"""'],
  ])('%s is no formula', (line, cell) => {
    expect(addressList([offer({ addressee: [line] })])).toContain(cell);
  });
});
