import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { startMailServer } from '@steunpad/testing/mail-server.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
} from '@steunpad/testing/people.ts';
import { count, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { queueDutyMail } from '../modules/correspondence/queue-mail.store.ts';
import { asSystem } from '../operation/run-command.ts';
import { createMailer } from './mailer.ts';

describe.each(ENGINES)('the worker, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;
  let token: string;

  beforeEach(async () => {
    clock = clockAt('2026-09-04T09:00:00+02:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
    // The demo has mails of its own.
    await round(server, clock.now, async () => {});
  });
  afterEach(() => server.close());

  const work = () => round(server, clock.now);
  const later = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };

  const WITH_ADDRESS = { street: 'Voorbeeldstraat 1', postcode: '8011 AB', town: 'Zwolle' };

  /** Somebody whose letter was printed on 22 September; the call is due on 1 December. */
  async function invited(over = {}): Promise<string> {
    const { notice } = await atWork(server, token).receive(
      death({ survivor: joan({ ...WITH_ADDRESS, ...over }) }),
    );
    const pathwayId = notice.pathway.id;
    await later('2026-09-22T17:30:00+02:00');
    await rows(server.database, 'UPDATE bereaved_partner SET registry_checked_at = $1', [
      clock.now().toISOString(),
    ]);
    const { letters } = await work();
    expect(letters).toBe(2);
    return pathwayId;
  }

  const uuidOf = (globalId: string) =>
    Buffer.from(globalId, 'base64').toString().split(':')[1] ?? '';
  const stateOf = async (id: string) => {
    const [row] = await rows(server.database, 'SELECT state FROM pathway WHERE id = $1', [
      uuidOf(id),
    ]);
    return row?.['state'];
  };
  const openTasks = (id: string) =>
    rows(
      server.database,
      'SELECT kind, due_on::text AS due FROM task WHERE pathway_id = $1 AND done_at IS NULL',
      [uuidOf(id)],
    );

  test('prints in the evening of the day that is due, and not before', async () => {
    const { notice } = await atWork(server, token).receive(death({ survivor: joan(WITH_ADDRESS) }));
    await rows(server.database, 'UPDATE bereaved_partner SET registry_checked_at = $1', [
      '2026-09-22T07:00:00Z',
    ]);

    await later('2026-09-21T18:00:00+02:00');
    expect((await work()).letters).toBe(0);
    await later('2026-09-22T16:00:00+02:00');
    expect((await work()).letters).toBe(0);
    await later('2026-09-22T17:00:00+02:00');

    expect((await work()).letters).toBe(2);
    expect(await stateOf(notice.pathway.id)).toBe('INVITED');
  });

  test('fires a timer once, however many workers there are', async () => {
    const id = await invited();
    await rows(server.database, `UPDATE bereaved_partner SET phone = '+31612345678'`);
    await later('2026-12-01T09:00:00+01:00');

    const rounds = await Promise.all([work(), work(), work()]);

    expect(rounds.reduce((sum, { timers }) => sum + timers, 0)).toBe(1);
    expect(await stateOf(id)).toBe('CALL_DUE');
    expect(await openTasks(id)).toEqual([{ kind: 'CALL', due: '2026-12-22' }]);
    expect(await count(server.database, 'handover')).toBe(1);
  });

  test('writes a card where no number is known, and rests when nobody answers', async () => {
    const id = await invited();

    await later('2026-12-01T17:30:00+01:00');
    expect(await work()).toMatchObject({ timers: 1, letters: 1 });
    expect(await stateOf(id)).toBe('INVITED');
    await later('2027-01-12T17:30:00+01:00');

    expect(await work()).toMatchObject({ timers: 1, letters: 0 });
    expect(await stateOf(id)).toBe('UNREACHED');
  });

  test('after a standstill a card of long ago becomes a task, not a letter', async () => {
    const id = await invited();

    await later('2026-12-14T17:30:00+01:00');

    expect(await work()).toMatchObject({ timers: 1, letters: 0 });
    expect(await openTasks(id)).toEqual([{ kind: 'SEND_CARD', due: '2026-12-21' }]);
  });

  test('secrecy keeps the name from the person who calls until the resident replies', async () => {
    const id = await invited({ disclosureRestricted: true });
    await rows(server.database, `UPDATE bereaved_partner SET phone = '+31612345678'`);
    await later('2026-12-01T09:00:00+01:00');
    await work();
    expect(await stateOf(id)).toBe('INVITED');
    expect(await count(server.database, 'handover')).toBe(0);

    await atWork(server, token).reply(id, 'YES');

    const [handover] = await rows(server.database, 'SELECT ground FROM handover');
    expect(handover).toEqual({ ground: 'the resident replied' });
  });

  test('a no in the same minute takes the letter out of the batch', async () => {
    const { notice } = await atWork(server, token).receive(death({ survivor: joan(WITH_ADDRESS) }));
    await later('2026-09-22T17:30:00+02:00');
    await rows(server.database, 'UPDATE bereaved_partner SET registry_checked_at = $1', [
      clock.now().toISOString(),
    ]);
    await atWork(server, token).reply(notice.pathway.id, 'NO');

    expect((await work()).letters).toBe(0);
    expect(await count(server.database, "correspondence WHERE channel = 'POST'")).toBe(0);
  });

  test('mails go through the mail server, once, with a subject that gives nothing away', async () => {
    const mail = await startMailServer();
    const mailer = createMailer(mail.url, 'Steun <steun@voorbeeld.example>');
    await askForSupport(server, { contact: { preference: 'EMAIL', email: 'ruben@voorbeeld.nl' } });

    mail.refuse(true);
    await round(server, clock.now, mailer);
    expect(mail.mails).toHaveLength(0);
    mail.refuse(false);
    await later('2026-09-04T09:02:00+02:00');
    const rounds = await Promise.all([1, 2].map(() => round(server, clock.now, mailer)));

    expect(rounds.reduce((sum, { mails }) => sum + mails, 0)).toBe(1);
    const [confirmation] = mail.mails;
    expect(mail.mails).toHaveLength(1);
    expect(confirmation?.subject).toBe('Wij hebben uw bericht ontvangen');
    expect(confirmation?.text).toContain('8 september 2026');
    expect(confirmation?.text).not.toMatch(/\{\{/);
    const [row] = await rows(server.database, 'SELECT status FROM correspondence ORDER BY id DESC');
    expect(row).toMatchObject({ status: 'SENT' });
  });

  test('a mail whose form was undone is never sent', async () => {
    const mail = await startMailServer();
    const mailer = createMailer(mail.url, 'Steun <steun@voorbeeld.example>');
    const undone = asSystem(server.database, 'GM0193', clock.now(), async (context) => {
      await queueDutyMail(context, 'DUTY_ALARM');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');

    expect((await round(server, clock.now, mailer)).mails).toBe(0);
  });
});
