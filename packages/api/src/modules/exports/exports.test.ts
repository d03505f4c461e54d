import { randomUUID } from 'node:crypto';
import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
  taskOf,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { browserOf, type Person, signedIn, staffMember } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const REFUSAL = '... on Refusal { code message }';
const FETCH = `query ($id: UUID!) {
  exportedFile(exportId: $id, language: "nl") {
    __typename
    ... on ExportedFile { fileName json html pdf addressList }
    ${REFUSAL}
  }
}`;

const ANK = 'ank';
const LETTERS = 'query ($id: ID!) { node(id: $id) { ... on PrintBatch { pdf addressList } } }';

describe.each(ENGINES)('a file about people leaves by two, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;
  let token: string;
  let ank: Person;
  let lou: Person;
  let robin: Person;
  let officer: string;
  let pathwayId: string;
  let batchId: string;

  const on = async (moment: string) => {
    clock.set(moment);
    const now = clock.now();
    token = await server.token(EVERY_SCOPE);
    ank = await browserOf(server, officer, ANK, now);
    lou = await signedIn(server, ['PRIVACY_OFFICER', 'CLERK'], { name: 'Lou', now });
    robin = await signedIn(server, ['ADMINISTRATOR'], { name: 'Robin', now });
  };

  beforeAll(async () => {
    clock = clockAt('2026-09-04T09:00:00+02:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    officer = await staffMember(server.database, ['PRIVACY_OFFICER'], { subject: ANK });
    await on('2026-09-04T09:00:00+02:00');
    const survivor = joan({ surname: 'Kanarie', street: 'Kanariestraat 1', town: 'Zwolle' });
    const { notice } = await atWork(server, token).receive(death({ survivor }));
    const received = await askForSupport(server, { name: 'Sam Merel' });
    const { request } = await taskOf(server, token, received);
    pathwayId = (await atWork(server, token).accept(request.id)).pathway.id;
    await on('2026-09-22T10:00:00+02:00');
    await mutate(server, token, 'recordRegistryCheck', {
      pathwayId: notice.pathway.id,
      result: 'LIVES_HERE',
    });
    const made = await mutate(
      server,
      token,
      'makePrintBatch',
      {},
      '... on PrintBatchMade { batch { id } }',
    );
    batchId = made.batch.id;
  });
  afterAll(() => server.close());

  const INSIDE = {
    askForExport: '... on ExportAsked { export { id } } ... on InputInvalid { fields { path } }',
    approveExport: '... on ExportApproved { export { openUntil } }',
  };
  const act = async (who: Person, field: keyof typeof INSIDE, input: object) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${INSIDE[field]} ${REFUSAL} } }`;
    const sent = { idempotencyKey: randomUUID(), ...input };
    const { data, errors } = await who.ask(document, { input: sent });
    return data?.[field] ?? { errors };
  };
  const asked = async (who: Person, input: object) =>
    (await act(who, 'askForExport', { reason: 'Verzoek om inzage.', ...input })).export.id;
  const approve = (who: Person, exportId: string) => act(who, 'approveExport', { exportId });
  const fetched = async (who: Person, id: string) =>
    (await who.ask(FETCH, { id })).data?.exportedFile;

  test('everything about somebody: for who asked, once a second person agreed, for a day', async () => {
    const id = await asked(ank, { pathwayId });

    expect(await fetched(ank, id)).toMatchObject({ code: 'EXPORT_NOT_OPEN' });
    expect(await approve(ank, id)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await approve(robin, id)).toMatchObject({ __typename: 'ExportApproved' });
    expect(await approve(lou, id)).toMatchObject({ code: 'EXPORT_OVER' });
    expect(await fetched(lou, id)).toMatchObject({ code: 'EXPORT_NOT_OPEN' });
    expect((await robin.ask(FETCH, { id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');

    const file = await fetched(ank, id);
    expect(file).toMatchObject({ fileName: 'gegevens-2026-09-22', addressList: null });
    expect(JSON.parse(file.json).you.name).toBe('Sam Merel');
    expect(file.html).toContain('Sam Merel');
    expect((await pagesOf(file.pdf)).join(' ')).toContain('Sam Merel');
    const [look] = await rows(
      server.database,
      `SELECT actor FROM access_log_entry WHERE purpose = 'exportedFile'`,
    );
    expect(look).toEqual({ actor: `staff:${ank.id}` });
  });

  test('the administrator who approves sees who asked and what for, and of nobody who it is', async () => {
    await asked(ank, { pathwayId });

    const { data } = await robin.ask('{ dataExports { reason askedBy } }');
    expect(data.dataExports[0]).toEqual({
      reason: 'Verzoek om inzage.',
      askedBy: `staff:${ank.id}`,
    });
    const more = await robin.ask('{ dataExports { pathway { id } } }');
    expect(more.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('letters are there for a week; after it they leave by two', async () => {
    const letters = async () => {
      const { data } = await lou.ask(LETTERS, { id: batchId });
      return data.node;
    };
    const fresh = await letters();
    expect(fresh.addressList).toContain('Kanariestraat');
    await on('2026-09-30T10:00:00+02:00');

    expect(await letters()).toEqual({ pdf: null, addressList: null });
    const id = await asked(ank, { printBatchId: batchId });
    expect(await approve(lou, id)).toMatchObject({ __typename: 'ExportApproved' });
    expect(await fetched(ank, id)).toMatchObject({
      html: null,
      json: null,
      addressList: fresh.addressList,
    });
    clock.set('2026-10-01T10:00:01+02:00');
    ank = await browserOf(server, ank.id, ANK, clock.now());
    expect(await fetched(ank, id)).toMatchObject({ code: 'EXPORT_NOT_OPEN' });
  });

  test('what cannot be asked for is said beside the field', async () => {
    const ask = (input: object) => act(ank, 'askForExport', { reason: 'Inzage.', ...input });

    expect(await ask({})).toMatchObject({ fields: [{ path: ['pathwayId'] }] });
    expect(await ask({ pathwayId, printBatchId: batchId })).toMatchObject({
      fields: [{ path: ['pathwayId'] }],
    });
    expect(await ask({ pathwayId, reason: ' ' })).toMatchObject({ fields: [{ path: ['reason'] }] });
    expect(await fetched(ank, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await signedIn(server, [['PRIVACY_OFFICER', 'GM0160']], { now: clock.now() });
    expect(await act(elsewhere, 'askForExport', { reason: 'x', pathwayId })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('the database itself takes no one person for two', async () => {
    const alone = rows(
      server.database,
      'UPDATE data_export SET approved_by = asked_by, approved_at = now()',
    );
    await expect(alone).rejects.toThrow('data_export_by_two');
  });
});
