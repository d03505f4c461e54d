import { offeredPieces } from '@steunpad/api/modules/take-over/pieces.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { handoverDocument } from '@steunpad/handover/handover-document.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillWorld } from './walk.ts';

/** What a municipality wrote to be read, and the record of that. All other tables are about people, or about itself. */
const WRITTEN = ['own_text', 'own_document', 'template_version', 'setting_change', 'adopted_piece'];
/** Everybody may know these. */
const KNOWN = ['name', 'organisation_name', 'opening_hours', 'translations', 'signatory_function'];
const CHAPTER = '03-who-does-what';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  await fillWorld(server, await server.token(EVERY_SCOPE));
}, 240_000);
afterAll(() => server.close());

const offered = () =>
  asCommand(server.database, 'GM0193', new Date(), (context) => offeredPieces(context));

/** Each word or line that stands in a column of a table of this municipality. */
async function valuesIn(table: string): Promise<{ column: string; value: string }[]> {
  const columns = await rows(
    server.database,
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND column_name <> 'municipality_id'
       AND udt_name IN ('text', 'varchar', '_text', 'jsonb')`,
    [table],
  );
  const key = table === 'municipality' ? 'id' : 'municipality_id';
  const found = await Promise.all(
    columns.map(async ({ name }) => {
      const all = await rows(
        server.database,
        `SELECT DISTINCT unnest(CASE jsonb_typeof(to_jsonb("${name}")) WHEN 'array'
           THEN ARRAY(SELECT jsonb_array_elements_text(to_jsonb("${name}")))
           ELSE ARRAY[to_jsonb("${name}") #>> '{}'] END) AS value
         FROM "${table}" WHERE "${key}" = 'GM0193' AND "${name}" IS NOT NULL`,
      );
      return all.map(({ value }) => ({ column: String(name), value: String(value) }));
    }),
  );
  return found.flat().filter(({ value }) => value.length >= 3);
}

const tables = async () =>
  (
    await rows(
      server.database,
      `SELECT DISTINCT table_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name = 'municipality_id' ORDER BY 1`,
    )
  ).map(({ name }) => String(name));

test('every detail of a municipality is taken out of what it wrote, or the text stays', async () => {
  const details = (await valuesIn('municipality')).filter(({ column }) => !KNOWN.includes(column));
  const facts = details.filter(({ column }) => !['id', 'terms'].includes(column));
  expect(facts.length).toBeGreaterThan(12);
  const body = [
    handoverDocument(CHAPTER)!.body,
    ...facts.map(({ value }) => `Zie ${value}, ook hier.`),
  ];
  await server.database.asOwner('GM0193', async (db) => {
    const whose = { municipalityId: 'GM0193' };
    const own = { version: 1, changedOn: new Date('2026-11-29'), isHidden: false };
    await db.ownDocument.create({
      data: { ...whose, ...own, name: CHAPTER, body: body.join('\n\n') },
    });
    await db.ownText.createMany({
      data: facts.map(({ value }, i) => ({
        ...whose,
        language: 'nl',
        key: `form.${i}`,
        text: `Zie ${value}.`,
      })),
    });
  });

  const { pieces, heldBack } = await offered();

  const chapter = pieces.find(({ kind }) => kind === 'HANDBOOK')!.content;
  for (const { column, value } of facts)
    expect(chapter.includes(`Zie ${value},`), column).toBe(false);
  expect(heldBack).toHaveLength(facts.length);
  expect(pieces.filter(({ kind }) => kind === 'FORM_TEXT')).toEqual([]);
});

test('nothing that stands in any table about people is in what is given to others', async () => {
  const { pieces } = await offered();
  const given = pieces.map(({ content }) => content).join('\n');
  const shipped = handoverDocument(CHAPTER)!.body;
  let looked = 0;

  for (const table of (await tables()).filter((each) => !WRITTEN.includes(each))) {
    for (const { column, value } of await valuesIn(table)) {
      looked++;
      // A name such as "de" stands in any text: whole words that the shipped text does not have.
      if (shipped.includes(value)) continue;
      expect(given.includes(value), `${table}.${column}`).toBe(false);
    }
  }

  expect(looked).toBeGreaterThan(100);
});

test('a text with the number, address or BSN of anybody stays, whoever it is', async () => {
  const texts = ['Bel 06 12345678.', 'Mail jan@voorbeeld.example.', 'Nummer 111222333.'];
  await server.database.asOwner('GM0193', async (db) => {
    await db.ownText.deleteMany({ where: { municipalityId: 'GM0193' } });
    await db.ownText.createMany({
      data: texts.map((text, i) => ({
        municipalityId: 'GM0193',
        language: 'nl',
        key: `form.${i}`,
        text,
      })),
    });
  });

  expect((await offered()).heldBack).toEqual(
    texts.map((_, i) => ({
      kind: 'FORM_TEXT',
      key: `form.${i}`,
      language: 'nl',
      says: ['person'],
    })),
  );
});
