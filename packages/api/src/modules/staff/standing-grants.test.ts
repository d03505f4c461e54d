import { command } from '@steunpad/testing/command.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn, staffMember } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: TestServer;
let ank: Person;

beforeAll(async () => {
  server = await startServer();
  const sql = (statement: string) => rows(server.database, statement);
  await sql(`UPDATE staff_grant SET revoked_by = 'test', revoked_at = now()`);
  ank = await signedIn(server, ['ADMINISTRATOR'], { name: 'Ank' });
});
afterAll(() => server.close());

const found = async (code: string) => {
  const asked = '{ readiness { mayReachOut findings { code severity mend details } } }';
  const { readiness } = (await ank.ask(asked)).data;
  return readiness.findings.find((each: { code: string }) => each.code === code);
};
const due = async () =>
  (await ank.ask('{ grants(dueOnly: true) { role person { name } } }')).data.grants;

test('a municipality with one administrator is red until there are two; an example never is', async () => {
  expect(await found('TOO_FEW_ADMINISTRATORS')).toBeUndefined();

  await rows(server.database, `UPDATE municipality SET specimen = false WHERE id = 'GM0193'`);
  expect(await found('TOO_FEW_ADMINISTRATORS')).toMatchObject({
    severity: 'BLOCKING',
    mend: expect.stringContaining('grant add --municipality GM0193'),
  });
  const said = await command(server.database, ['municipality', 'check', 'GM0193']);
  expect(said.out).toContain('TOO_FEW_ADMINISTRATORS');

  await staffMember(server.database, ['ADMINISTRATOR'], { until: '2020-01-01', name: 'Before' });
  expect(await found('TOO_FEW_ADMINISTRATORS')).toBeDefined();
  await staffMember(server.database, ['ADMINISTRATOR'], { name: 'Lou' });
  expect(await found('TOO_FEW_ADMINISTRATORS')).toBeUndefined();
});

test('what to look at again and what ends soon is told, without names to callers who may not see them', async () => {
  expect(await due()).toEqual([]);
  const robin = await staffMember(server.database, ['CLERK'], { name: 'Robin' });
  const change = (what: string) =>
    rows(server.database, `UPDATE staff_grant SET ${what} WHERE staff_member_id = $1`, [robin]);

  await change(`review_due = current_date`);
  expect(await due()).toEqual([{ role: 'CLERK', person: { name: 'Robin' } }]);
  const { details } = await found('GRANTS_TO_REVIEW');
  expect(details).toEqual([expect.stringMatching(/^CLERK \d{4}-\d\d-\d\d$/)]);
  expect(await found('GRANTS_END_SOON')).toBeUndefined();

  await change(`review_due = '2099-01-01', until = current_date + 20`);
  expect(await due()).toHaveLength(1);
  expect(await found('GRANTS_TO_REVIEW')).toBeUndefined();
  expect(await found('GRANTS_END_SOON')).toMatchObject({ severity: 'ADVICE' });

  await change(`revoked_by = 'test', revoked_at = now()`);
  expect(await due()).toEqual([]);
});

test('requests are read once a colleague has the list of them, as long as their role holds', async () => {
  await rows(server.database, `UPDATE municipality SET request_emails = '{}' WHERE id = 'GM0193'`);
  await rows(
    server.database,
    'UPDATE access_token SET revoked_at = now() WHERE revoked_at IS NULL',
  );
  expect(await found('NOBODY_READS_REQUESTS')).toMatchObject({
    mend: expect.stringContaining(', of: steunpad grant add'),
  });
  await staffMember(server.database, ['CLERK', 'VOLUNTEER_COORDINATOR'], { name: 'Bo' });
  expect(await found('NOBODY_READS_REQUESTS')).toBeDefined();

  const sam = await staffMember(server.database, ['COORDINATOR'], { name: 'Sam' });
  expect(await found('NOBODY_READS_REQUESTS')).toBeUndefined();
  await rows(
    server.database,
    `UPDATE staff_grant SET until = current_date - 1 WHERE staff_member_id = $1`,
    [sam],
  );
  expect(await found('NOBODY_READS_REQUESTS')).toBeDefined();
});
