import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const LINK = {
  kind: 'LINK',
  title: 'Nabestaandenuitkering',
  text: 'Wie een uitkering kan krijgen.',
  url: 'https://voorbeeld.example/anw',
};

describe.each(ENGINES)('what a municipality lists, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({
      now: () => new Date('2026-11-02T09:00:00+01:00'),
      limits: NO_LIMITS,
    });
    token = await server.token(['listings:read', 'listings:write'], 'GM0160');
  });
  afterAll(() => server.close());
  afterEach(async () => {
    const mails = "correspondence WHERE kind::text = 'LINK_MENDED'";
    for (const what of ["task WHERE kind::text = 'MEND_LINK'", mails, 'link_report', 'listing'])
      await here(`DELETE FROM ${what}`);
  });

  const does = (field: string, input: object, done = '') =>
    mutate(server, token, field, input, done);
  const add = async (input: object) =>
    (await does('addListing', { ...LINK, ...input }, '... on ListingAdded { listing { id } }'))
      .listing.id as string;
  const shown = async (code = 'GM0160', kinds = ['PARTNER', 'NEWS', 'MEDIA', 'LINK']) =>
    (await askPublic(server.url, 'Listings', { code, kinds })).data.listings;
  const report = async (id: string, over: object = {}) =>
    (
      await askPublic(server.url, 'ReportBrokenLink', {
        input: {
          municipality: 'GM0160',
          idempotencyKey: crypto.randomUUID(),
          listingId: id,
          ...over,
        },
      })
    ).data?.reportBrokenLink;
  const tasks = async () =>
    (
      await ask(
        server.url,
        token,
        '{ workList { edges { node { kind state nextSteps listing { title reportCount } } } } }',
      )
    ).data.workList.edges.map(({ node }: { node: object }) => node);
  const here = (sql: string) => rows(server.database, sql, [], 'GM0160');

  test('readers see it at once, and no other municipality does', async () => {
    await add({});
    await add({ kind: 'NEWS', title: 'Oud', url: null, day: '2025-01-01' });
    await add({ kind: 'NEWS', title: 'Nieuw', url: null, day: '2026-01-01' });
    await add({ kind: 'PARTNER', title: 'Buurthuis', url: null });

    const all = await shown();
    expect(all.map(({ title }: { title: string }) => title)).toEqual([
      'Nieuw',
      'Oud',
      'Buurthuis',
      'Nabestaandenuitkering',
    ]);
    expect(await shown('GM0160', ['LINK'])).toMatchObject([{ ...LINK, isDead: false }]);
    expect(JSON.stringify(await shown('GM0193'))).not.toContain('Buurthuis');
  });

  test.each([
    [{ title: ' ' }, 'title', 'REQUIRED'],
    [{ title: 'a'.repeat(201) }, 'title', 'TOO_LONG'],
    [{ text: 'Van 123456782.' }, 'text', 'CONTAINS_BSN'],
    [{ url: null }, 'url', 'REQUIRED'],
    [{ url: 'javascript:alert(1)' }, 'url', 'INVALID'],
    [{ url: 'https://naam:geheim@voorbeeld.example/' }, 'url', 'INVALID'],
    [{ url: 'https://intranet/' }, 'url', 'INVALID'],
    [{ url: `https://voorbeeld.example/${'a'.repeat(500)}` }, 'url', 'TOO_LONG'],
    [{ kind: 'NEWS' }, 'day', 'REQUIRED'],
    [{ day: '2026-01-01' }, 'day', 'INVALID'],
    [{ language: 'geen taal' }, 'language', 'INVALID'],
  ])('what is not right is told at its field: %o', async (over, field, code) => {
    expect(await does('addListing', { ...LINK, ...over })).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: [field], code }],
    });
    expect(await shown()).toEqual([]);
  });

  test('a change leaves what is not given, and is held against what is there', async () => {
    const id = await add({});
    await does('changeListing', { listingId: id, title: 'Anw' });
    expect(await shown()).toMatchObject([{ ...LINK, title: 'Anw' }]);
    expect(await does('changeListing', { listingId: id, url: null })).toMatchObject({
      fields: [{ path: ['url'], code: 'REQUIRED' }],
    });
    const elsewhere = await server.token(['listings:write']);
    for (const field of ['changeListing', 'confirmListing', 'removeListing'])
      expect(await mutate(server, elsewhere, field, { listingId: id })).toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  test('one press reports a link, counted once a visitor, and an editor has one task', async () => {
    const id = await add({});
    expect(await report(id)).toMatchObject({ hearsBack: false });
    expect(await report(id)).toMatchObject({ hearsBack: false });
    expect(await tasks()).toEqual([
      {
        kind: 'MEND_LINK',
        state: 'NOBODY',
        nextSteps: ['CHANGE_LISTING', 'CONFIRM_LISTING', 'REMOVE_LISTING'],
        listing: { title: LINK.title, reportCount: 1 },
      },
    ]);
    // The same visitor leaves an address; another in the same building leaves another.
    await report(id, { email: 'Ruben@voorbeeld.nl', language: 'pl' });
    await report(id, { email: 'joan@voorbeeld.nl' });
    expect(await tasks()).toMatchObject([{ listing: { reportCount: 2 } }]);
  });

  test('who left an address hears that it was mended, and nothing of them stays', async () => {
    const id = await add({});
    await report(id, { email: 'ruben@voorbeeld.nl', language: 'pl' });
    expect(
      await here(
        "SELECT * FROM correspondence WHERE email IS NOT NULL AND kind::text LIKE 'LINK%'",
      ),
    ).toEqual([]);

    await does('changeListing', { listingId: id, url: 'https://voorbeeld.example/nieuw' });

    expect(
      await here("SELECT email, language FROM correspondence WHERE kind::text = 'LINK_MENDED'"),
    ).toEqual([{ email: 'ruben@voorbeeld.nl', language: 'pl' }]);
    expect(await here('SELECT * FROM link_report')).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  test.each(['confirmListing', 'removeListing'])('%s mends it too', async (field) => {
    const id = await add({});
    await report(id, { email: 'ruben@voorbeeld.nl' });
    await does(field, { listingId: id });
    expect(
      await here("SELECT email FROM correspondence WHERE kind::text = 'LINK_MENDED'"),
    ).toHaveLength(1);
    expect(await tasks()).toEqual([]);
  });

  test('nobody fills another’s mailbox: an address waits for three links at most', async () => {
    const ids: string[] = [];
    for (const n of [1, 2, 3, 4]) ids.push(await add({ title: `Link ${n}` }));
    const told: boolean[] = [];
    for (const id of ids) told.push((await report(id, { email: 'ruben@voorbeeld.nl' })).hearsBack);
    expect(told).toEqual([true, true, true, false]);
  });

  test('what cannot be reported says so', async () => {
    const partner = await add({ kind: 'PARTNER', url: null });
    expect(await report(partner)).toMatchObject({ __typename: 'NotFound' });
    const link = await add({});
    expect(await report(link, { email: 'geen adres' })).toMatchObject({
      fields: [{ path: ['email'], code: 'INVALID_EMAIL' }],
    });
    expect(await here('SELECT * FROM link_report')).toEqual([]);
  });

  test('readers do not see how often a link was reported or what a machine found', async () => {
    const reader = await server.token(['requests:read'], 'GM0160');
    const { errors } = await ask(server.url, reader, '{ listings { title } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await report(await add({}));
    // Coordinators have no such task in their list.
    const list = await ask(server.url, reader, '{ workList { edges { node { kind } } } }');
    expect(JSON.stringify(list.data)).not.toContain('MEND_LINK');
  });
});
