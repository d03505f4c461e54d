import { letterCode } from '@steunpad/api/modules/correspondence/letter-code.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { clockAt } from '@steunpad/testing/clock.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan, NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const clock = clockAt('2026-09-04T09:00:00+02:00');
let server: TestServer;
let pathwayId: string;
let coordinator: Person;

beforeAll(async () => {
  server = await startServer({ now: clock.now, limits: NO_LIMITS });
  const token = await server.token(EVERY_SCOPE);
  const survivor = joan({ surname: 'Kanarie', street: 'Kanariestraat 1', town: 'Zwolle' });
  const { notice } = await atWork(server, token).receive(death({ survivor }));
  pathwayId = notice.pathway.id;
  clock.set('2026-09-22T10:00:00+02:00');
  const later = await server.token(EVERY_SCOPE);
  await mutate(server, later, 'recordRegistryCheck', { pathwayId, result: 'LIVES_HERE' });
  await mutate(server, later, 'makePrintBatch', {});
  coordinator = await signedIn(server, ['COORDINATOR'], { now: clock.now() });
});
afterAll(() => server.close());

const lettersOf = async (who: Person) =>
  who.ask(
    `query ($id: ID!) { node(id: $id) { ... on Pathway { letters { id kind status isOnPaper sentAt } } } }`,
    { id: pathwayId },
  );
const asSent = (who: Person, id: string) =>
  who.ask(
    `query ($id: UUID!) { letterAsSent(id: $id) { __typename ... on Pdf { pdf } ... on Refusal { code } } }`,
    { id },
  );

test('a letter is shown as it went out, without the code that is the resident’s', async () => {
  const { data } = await lettersOf(coordinator);
  const letter = data.node.letters.find(({ kind }: { kind: string }) => kind === 'OFFER_LETTER');
  expect(letter).toMatchObject({ status: 'PRINTED', isOnPaper: true });

  const shown = await asSent(coordinator, letter.id);
  const text = (await pagesOf(shown.data.letterAsSent.pdf)).join(' ');
  const code = await asCommand(server.database, 'GM0193', clock.now(), async (context) =>
    letterCode(context, uuidOf(pathwayId)),
  );
  expect(text).toContain('Kanarie');
  expect(code).toMatch(/\w{3,}/);
  expect(text).not.toContain(code);
  expect(text.replace(/\s/g, '')).not.toContain(code.replace(/\s/g, ''));
  const looks = await rows(
    server.database,
    `SELECT actor FROM access_log_entry WHERE purpose = 'letterAsSent' AND subject_id = $1`,
    [uuidOf(pathwayId)],
  );
  expect(looks).toEqual([{ actor: `staff:${coordinator.id}` }]);
});

test('nobody else may ask, and of another municipality there is none', async () => {
  const { data } = await lettersOf(coordinator);
  const [{ id }] = data.node.letters;
  const clerk = await signedIn(server, ['CLERK'], { now: clock.now() });
  const afar = await signedIn(server, [['COORDINATOR', 'GM0160']], { now: clock.now() });

  expect((await asSent(clerk, id)).errors?.[0]).toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  expect((await asSent(afar, id)).data.letterAsSent).toMatchObject({ __typename: 'NotFound' });
  expect((await lettersOf(clerk)).errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
});
