import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { openPlainPage } from '@steunpad/testing/plain-page.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadProgramme } from './load-programme.ts';
import { DEMO_LINES } from './programme-lines.ts';

const NOW = new Date('2026-11-28T10:00:00Z');
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ now: () => NOW });
  await loadProgramme(server.database, NOW);
});
afterAll(() => server.close());

const read = async () => {
  const token = await server.token(['programme:read']);
  const asked = `{ programme {
    phases { kind startsOn endsOn } fundings { amount settledAmount }
    deadlines { what due doneAt } statement { total { budget spent } } } }`;
  return (await ask(server.url, token, asked)).data.programme;
};

test('its phases and its grant are those of the pilot, and a second start changes nothing', async () => {
  const programme = await read();
  await loadProgramme(server.database, NOW);

  expect(await read()).toEqual(programme);
  expect(programme.phases).toEqual([
    { kind: 'PILOT', startsOn: '2015-09-01', endsOn: '2016-08-31' },
    { kind: 'FINISHING', startsOn: '2016-09-01', endsOn: '2017-02-28' },
    { kind: 'REGULAR', startsOn: '2017-03-01', endsOn: null },
  ]);
  expect(programme.fundings[0].amount).toBe('122000.00');
});

test('its accounts add up to what it was settled at, less the correction', async () => {
  const { statement, fundings } = await read();
  const receipts = DEMO_LINES.flatMap(({ spent }) => spent.map(([, euros]) => euros));
  const spent = receipts.reduce((sum, euros) => sum + Math.round(euros * 100), 0) - 1240;

  expect(statement.total).toEqual({ budget: '122000.00', spent: (spent / 100).toFixed(2) });
  expect(fundings[0].settledAmount).toBe(statement.total.spent);
});

test('nothing that it promised is late, and its page shows who is how far', async () => {
  const { deadlines } = await read();
  const open = deadlines.filter(({ doneAt }: { doneAt: string | null }) => !doneAt);

  expect(open.map(({ due }: { due: string }) => due)).toEqual(['2027-04-01']);
  const { data } = await askPublic(server.url, 'Adoptions', { code: 'GM0193', language: 'nl' });
  expect(
    data.adoptions.map(({ name, phase, since }: Record<string, string>) => [name, phase, since]),
  ).toEqual([
    ['Hardenberg', 'INTERESTED', '2018-01-01'],
    ['Tilburg', 'INTERESTED', '2017-12-01'],
    ['Zwolle', 'REGULAR', '2017-03-01'],
  ]);
  expect((await openPlainPage(`${server.url}/f/GM0193/adoption`)).text).toContain('Tilburg');
});
