import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { startWebSite, type WebSite } from '@steunpad/testing/web-site.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noteLook } from '../modules/listings/link-check.store.ts';
import { createLog } from '../operation/log.ts';
import { asSystem } from '../operation/run-command.ts';
import { checkLinks } from './check-links.ts';
import { createWebClient } from './links/web-client.ts';

describe.each(ENGINES)('looking at links, on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;

  beforeAll(async () => {
    clock = clockAt('2026-11-02T09:00:00+01:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00+01:00');
    await here("DELETE FROM task WHERE kind::text = 'MEND_LINK'");
    await here('DELETE FROM listing');
  });

  const here = (sql: string, values: readonly unknown[] = []) =>
    rows(server.database, sql, values, 'GM0160');
  const web = createWebClient({ allowed: ['127.0.0.1'], pause: 0, timeout: 2_000 });
  const look = () =>
    checkLinks({
      database: server.database,
      log: createLog('error'),
      now: clock.now,
      mailer: null,
      web,
    });
  const list = (title: string, url: string) =>
    here(
      `INSERT INTO listing (municipality_id, id, kind, title, url, changed_at, next_check_at)
       VALUES ('GM0160', gen_random_uuid(), 'LINK', $1, $2, $3, $3)`,
      [title, url, clock.now().toISOString()],
    );
  const known = () =>
    here(`SELECT title, link_state AS state, coalesce(cardinality(failed_on), 0) AS days, next_check_at::text AS next
          FROM listing ORDER BY title`);
  const tasks = async () =>
    (
      await here(`SELECT l.title FROM task t JOIN listing l ON l.id = t.listing_id
        WHERE t.kind::text = 'MEND_LINK' AND t.done_at IS NULL`)
    ).map(({ title }) => title);

  /** A website with a page that works, so that what is silent can be blamed. */
  async function site(): Promise<WebSite> {
    const found = await startWebSite();
    await list('werkt', `${found.url}/works`);
    return found;
  }

  test('a link dies after three days, an editor hears once, and it lives again by itself', async () => {
    const { url } = await site();
    await list('weg', `${url}/gone`);
    const days = ['02', '03', '04'];
    for (const day of days) {
      clock.set(`2026-11-${day}T10:00:00+01:00`);
      await look();
      await look();
      expect((await known())[0]).toMatchObject({ state: 'GONE', days: days.indexOf(day) + 1 });
      expect(await tasks()).toEqual(day === '04' ? ['weg'] : []);
    }
    await here(`UPDATE listing SET url = $1 WHERE title = 'weg'`, [`${url}/for-now`]);
    clock.set('2026-11-11T10:00:00+01:00');
    await look();
    expect((await known())[0]).toMatchObject({ state: 'WORKS', days: 0 });
    expect(await tasks()).toEqual([]);
  });

  test('where a page moved for good an editor decides', async () => {
    const { url } = await startWebSite();
    await list('verhuisd', `${url}/moved`);
    await look();
    expect(await here('SELECT url, moved_to FROM listing')).toEqual([
      { url: `${url}/moved`, moved_to: `${url}/works` },
    ]);
    expect(await tasks()).toEqual(['verhuisd']);
  });

  test('each link is looked at once, however many workers there are', async () => {
    const { asked } = await site();
    const looked = await Promise.all([look(), look(), look()]);
    expect(looked.toSorted()).toEqual([0, 0, 1]);
    expect(asked).toEqual(['GET /robots.txt', 'HEAD /works']);
  });

  test('a website that asks for time is left alone until then', async () => {
    const { url } = await site();
    await list('druk', `${url}/busy-date`);
    await look();
    expect((await known())[0]).toMatchObject({
      state: 'NOT_NOW',
      next: expect.stringMatching(/^2026-11-05 1[01]:00/),
    });
  });

  test('while nothing answers at all no link is blamed', async () => {
    const sites = [await startWebSite(), await startWebSite()];
    for (const { url, close } of sites) {
      await list(url, `${url}/works`);
      await close();
    }
    expect(await look()).toBe(0);
    expect(await known()).toMatchObject(Array(2).fill({ state: 'NOT_CHECKED', days: 0 }));
  });

  test('a website that is silent while another answers is blamed', async () => {
    const witness = await site();
    await look();
    const gone = await startWebSite();
    await list('stil', `${gone.url}/works`);
    await list('stiller', `${gone.url}/moved`);
    await gone.close();
    clock.set('2026-11-02T12:00:00+01:00');
    expect(await look()).toBe(2);
    expect(await known()).toMatchObject([{ state: 'NOT_NOW', days: 1 }, { state: 'NOT_NOW' }, {}]);
    // The one that worked was asked to bear witness, though it was not due.
    expect(witness.asked.filter((asked) => asked === 'HEAD /works')).toHaveLength(2);
  });

  test('an address that changed meanwhile is not judged by what was found before', async () => {
    const { url } = await site();
    const [row] = await here('SELECT id FROM listing');
    const link = { id: String(row?.['id']), url: `${url}/gone` };
    await asSystem(server.database, 'GM0160', clock.now(), (context) =>
      noteLook(context, link, { state: 'GONE' }),
    );
    expect(await known()).toMatchObject([{ state: 'NOT_CHECKED', days: 0 }]);
  });
});
