import { randomUUID } from 'node:crypto';
import { ENGINES } from '@steunpad/testing/engines.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { ISSUER, signedIn, staffMember } from '@steunpad/testing/staff.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../operation/run-command.ts';
import { rightChanges } from './right-changes.store.ts';

describe.each(ENGINES)('who left and what signing in leaves behind, on %s', (_, start) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  const later = (days: number) => () => new Date(Date.now() + days * 86_400_000);
  const outside = <Row>(sql: string, values: readonly unknown[] = []) =>
    server.database.asInstaller((db) => db.$sql<Row>(sql, values));
  const person = async (id: string) =>
    (await outside('SELECT name, email, issuer, subject FROM staff_member WHERE id = $1', [id]))[0];

  test('a session that ended and a message that no longer counts are deleted by the worker', async () => {
    await signedIn(server, ['CLERK']);
    await outside(
      `INSERT INTO logout_token (id, expires_at) VALUES ('\\x01', now() + interval '1 hour')`,
    );
    const left = () =>
      outside<{ of: number }>(
        'SELECT count(*)::int AS of FROM staff_session UNION ALL SELECT count(*)::int FROM logout_token',
      );
    await round(server, later(0));
    expect(await left()).toEqual([{ of: 1 }, { of: 1 }]);
    await round(server, later(1));
    expect(await left()).toEqual([{ of: 0 }, { of: 0 }]);
  });

  test('a year after their last role a person loses name, address and subject; the log keeps the id', async () => {
    const until = later(30)().toISOString().slice(0, 10);
    const subject = randomUUID();
    const left = await staffMember(server.database, ['CLERK'], {
      name: 'Vertrokken',
      subject,
      until,
    });
    const elsewhere = await staffMember(server.database, [['CLERK', 'GM0160']], { name: 'Blijft' });
    await outside(`UPDATE staff_member SET email = 'weg@voorbeeld.example' WHERE id = $1`, [left]);

    await round(server, later(30 + 364));
    expect(await person(left)).toMatchObject({ name: 'Vertrokken', issuer: ISSUER, subject });

    await round(server, later(30 + 368));
    const gone = await person(left);
    expect(gone).toMatchObject({ name: '', email: null });
    expect(JSON.stringify(gone)).not.toContain(subject);
    expect(await person(elsewhere)).toMatchObject({ name: 'Blijft' });

    const log = await asSystem(server.database, 'GM0193', later(0)(), (context) =>
      rightChanges(context, later(500)()),
    );
    const approved = log.find(({ personId, kind }) => personId === left && kind === 'APPROVED');
    expect(approved).toMatchObject({ personName: null, actor: 'staff:another' });
  });
});
