import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
  workList,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PAGE = `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: WorkOrder! = DUE_FIRST) {
  workList(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy) {
    edges { cursor node { id due } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  readonly edges: readonly { cursor: string; node: { id: string; due: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe.each(ENGINES)('the work list, on %s', (_, start) => {
  const clock = clockAt('2026-11-16T10:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
    for (let i = 0; i < 60; i += 1) await open(i);
  });
  afterAll(() => server.close());

  /** Tasks on few days: forty of them on the same one. */
  let opened = 0;
  const open = async (i: number) => {
    opened += 1;
    clock.set(i % 3 === 0 ? `2026-11-${17 + (i % 4)}T10:00:00+01:00` : '2026-11-16T10:00:00+01:00');
    const contact = { preference: 'PHONE', phone: `06 2000${1000 + opened}` };
    const needDomains = i % 5 === 0 ? ['HOUSING'] : ['WORK', 'EMOTIONAL'];
    const received = await askForSupport(server, { contact, needDomains });
    clock.set('2026-11-16T10:00:00+01:00');
    return received;
  };
  const page = async (args: object): Promise<Page> => {
    const { data, errors } = await ask(server.url, token, PAGE, args as never);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.workList;
  };
  const everything = async (orderBy = 'DUE_FIRST') =>
    (await page({ first: 100, orderBy })).edges.map(({ node }) => node);
  const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
  const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1];

  /** Pages through the whole list and does something between two pages. */
  const walk = async (way: 'forwards' | 'backwards', orderBy: string, between = async () => {}) => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    for (;;) {
      const { edges, pageInfo } =
        way === 'forwards'
          ? await page({ first: 7, after: cursor, orderBy })
          : await page({ last: 7, before: cursor, orderBy });
      const found = ids(edges.map(({ node }) => node));
      if (way === 'forwards') seen.push(...found);
      else seen.unshift(...found);
      if (!(way === 'forwards' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return seen;
      cursor = way === 'forwards' ? pageInfo.endCursor : pageInfo.startCursor;
      await between();
    }
  };

  test.each(['DUE_FIRST', 'NEWEST_FIRST'])('in the order %s is what it says', async (orderBy) => {
    const nodes = await everything(orderBy);

    const expected = await rows(
      server.database,
      `SELECT id FROM task WHERE municipality_id = 'GM0193' AND done_at IS NULL
       ORDER BY ${orderBy === 'DUE_FIRST' ? 'due_on, id' : 'id DESC'}`,
    );
    expect(nodes.length).toBeGreaterThan(60);
    expect(ids(nodes).map(uuidOf)).toEqual(expected.map(({ id }) => id));
  });

  test.each([
    ['forwards', 'DUE_FIRST'],
    ['backwards', 'DUE_FIRST'],
    ['forwards', 'NEWEST_FIRST'],
    ['backwards', 'NEWEST_FIRST'],
  ] as const)('walked %s by %s shows every task once', async (way, orderBy) => {
    const all = ids(await everything(orderBy));

    expect(await walk(way, orderBy)).toEqual(all);
  });

  test.each([
    ['forwards', 'DUE_FIRST'],
    ['backwards', 'DUE_FIRST'],
    ['forwards', 'NEWEST_FIRST'],
    ['backwards', 'NEWEST_FIRST'],
  ] as const)(
    'walked %s by %s while others come and go skips nobody who stays',
    async (way, orderBy) => {
      const before = ids(await everything(orderBy));
      const gone = new Set<string>();
      let round = 0;

      const seen = await walk(way, orderBy, async () => {
        round += 1;
        await open(round);
        const leaving = before[(round * 5) % before.length]!;
        gone.add(leaving);
        await rows(server.database, 'UPDATE task SET done_at = now() WHERE id = $1', [
          uuidOf(leaving),
        ]);
      });

      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((id) => !gone.has(id) && !seen.includes(id))).toEqual([]);
      expect(seen.filter((id) => before.includes(id))).toEqual(
        before.filter((id) => seen.includes(id)),
      );
    },
  );

  test('goes on from a cursor whose task is gone', async () => {
    const { edges } = await page({ first: 5 });
    const { cursor, node } = edges[2]!;
    await rows(server.database, 'UPDATE task SET done_at = now() WHERE id = $1', [uuidOf(node.id)]);

    const next = await page({ first: 2, after: cursor });

    expect(ids(next.edges.map((edge) => edge.node))).toEqual(ids([edges[3]!.node, edges[4]!.node]));
  });

  test('filters by state, kind, day and need, and counts what it shows', async () => {
    const coordinator = atWork(server, token);
    const [first] = await workList(server, token);
    await coordinator.accept(first.request.id);
    await coordinator.receive(death({ survivor: joan({ surname: 'Filter', birthDate: '1959' }) }));
    const all = await workList(server, token);
    const by = async (filter: object) => ids(await workList(server, token, filter as never));
    const where = (holds: (task: { state: string; kind: string; due: string }) => boolean) =>
      ids(all.filter(holds));

    expect(await by({ states: ['TALK_PLANNED'] })).toEqual(
      where(({ state }) => state === 'TALK_PLANNED'),
    );
    expect(await by({ states: ['REQUESTED', 'TO_CHECK'] })).toEqual(
      where(({ state }) => state !== 'TALK_PLANNED'),
    );
    expect(await by({ kinds: ['CHECK_NOTICE', 'HOLD_TALK'] })).toEqual(
      where(({ kind }) => kind !== 'ANSWER_REQUEST'),
    );
    expect(await by({ dueBy: '2026-11-18' })).toEqual(where(({ due }) => due <= '2026-11-18'));
    expect(await by({ dueFrom: '2026-11-19', dueBy: '2026-11-20' })).toEqual(
      where(({ due }) => due >= '2026-11-19' && due <= '2026-11-20'),
    );
    expect(await by({ needDomains: ['HOUSING'] })).toEqual(
      ids(
        all.filter(({ request }) =>
          request?.needs.some(({ domain }: { domain: string }) => domain === 'HOUSING'),
        ),
      ),
    );
    expect(await by({ kinds: [] })).toEqual([]);
    const counted = await ask(
      server.url,
      token,
      '{ workList(first: 1, filter: { states: [REQUESTED] }) { totalCount } }',
    );
    expect(counted.data.workList.totalCount).toBe(
      where(({ state }) => state === 'REQUESTED').length,
    );
  });

  test('gives at most a hundred at once, and refuses what is no page', async () => {
    const most = await page({ first: 120 });
    const none = await page({ first: 0 });
    const negative = await ask(server.url, token, PAGE, { first: -1 });

    expect(most.edges.length).toBeLessThanOrEqual(100);
    expect(none.edges).toEqual([]);
    expect(negative.code).toBe('BAD_REQUEST');
  });

  test('by name stands as a reader looks names up, walked in both directions, and says no name', async () => {
    const NAMES = ['anna', 'Ånne', 'Bram', 'Çiğdem', 'de Vries', 'Éva', 'İpek', 'Oscar', 'Özlem'];
    const asked = await rows(server.database, 'SELECT id FROM support_request ORDER BY id');
    for (const [i, { id }] of asked.entries())
      await rows(server.database, 'UPDATE support_request SET name = $2 WHERE id = $1', [
        id,
        NAMES[(i * 7) % NAMES.length],
      ]);
    await rows(
      server.database,
      `INSERT INTO task (municipality_id, id, kind, due_on, opened_at, subject)
       VALUES ('GM0193', gen_random_uuid(), 'PROGRAMME_DEADLINE', '2026-11-01', now(), 'Aaa')`,
    );
    const list = async (by: string, filter: string, variables = {}) =>
      (
        await ask(
          server.url,
          by,
          `query ($after: String) { workList(first: 100, after: $after, orderBy: BY_NAME, filter: ${filter}) {
            edges { cursor node { id request { name } pathway { partner { name } } } } } }`,
          variables,
        )
      ).data.workList.edges as readonly {
        cursor: string;
        node: {
          id: string;
          request: { name: string } | null;
          pathway: { partner: { name: string } } | null;
        };
      }[];
    const shown = await list(token, '{}');
    const names = shown.map(({ node }) => node.pathway?.partner.name ?? node.request?.name ?? null);

    expect([...new Set(names.filter((name) => NAMES.includes(name!)))]).toEqual(NAMES);
    const order = new Intl.Collator('nl');
    const known = names.filter((name) => name !== null);
    expect(known).toEqual(known.toSorted(order.compare));
    // What is about nobody stands at the end.
    expect(names.slice(known.length)).toEqual([null]);
    const all = ids(shown.map(({ node }) => node));
    expect(await walk('forwards', 'BY_NAME')).toEqual(all);
    expect(await walk('backwards', 'BY_NAME')).toEqual(all);

    const half = shown[20]!;
    expect(Buffer.from(half.cursor, 'base64url').toString()).toBe(uuidOf(half.node.id));
    await rows(server.database, 'UPDATE task SET done_at = now() WHERE id = $1', [
      uuidOf(half.node.id),
    ]);
    const next = await list(token, '{ kinds: [ANSWER_REQUEST] }', { after: half.cursor });
    const rest = shown.slice(21).filter(({ node }) => node.request && !node.pathway);
    expect(ids(next.map(({ node }) => node))).toEqual(ids(rest.map(({ node }) => node)));
    // A clerk's tasks come in the order of the names that a clerk sees.
    const clerk = await server.token(['notices:read']);
    expect(ids((await list(clerk, '{}')).map(({ node }) => node))).toEqual(
      all.filter((id) => shown.some(({ node }) => node.id === id && node.pathway && !node.request)),
    );
  });

  test.each([
    ['nonsense', 'onzin', 'DUE_FIRST'],
    ['a task that is none', Buffer.from(crypto.randomUUID()).toString('base64url'), 'BY_NAME'],
    ['nonsense by name', 'onzin', 'BY_NAME'],
    [
      'a cursor of the other order',
      Buffer.from(crypto.randomUUID()).toString('base64url'),
      'DUE_FIRST',
    ],
    ['SQL', Buffer.from("2026-11-18 ' OR 1=1").toString('base64url'), 'DUE_FIRST'],
    [
      'a day that is none',
      Buffer.from(`2026-02-30 ${crypto.randomUUID()}`).toString('base64url'),
      'DUE_FIRST',
    ],
    [
      'a cursor of the first order',
      Buffer.from(`2026-11-18 ${crypto.randomUUID()}`).toString('base64url'),
      'NEWEST_FIRST',
    ],
  ])('refuses %s as a cursor', async (_, after, orderBy) => {
    const { code, data } = await ask(server.url, token, PAGE, { first: 1, after, orderBy });

    expect([code, data]).toEqual(['CURSOR_INVALID', null]);
  });

  test('shows a clerk the notices to check and the letters to send, and no request', async () => {
    const clerk = await server.token(['notices:read']);
    const kinds = async (first: number) => {
      const { data } = await ask(
        server.url,
        clerk,
        `{ workList(first: ${first}) { totalCount edges { node { kind } } } }`,
      );
      return data.workList;
    };

    const seen = await kinds(100);
    const peeked = await ask(
      server.url,
      clerk,
      '{ workList { edges { node { pathway { request { name } } request { name } } } } }',
    );

    expect(new Set(seen.edges.map(({ node }: { node: { kind: string } }) => node.kind))).toEqual(
      new Set(['CHECK_NOTICE']),
    );
    expect(seen.totalCount).toBe(seen.edges.length);
    expect(peeked.text).not.toContain('Voorbeeld');
  });

  test('of volunteers walks the same way', async () => {
    await rows(
      server.database,
      `INSERT INTO volunteer_application (municipality_id, id, reference, name, contact_preference, postcode_digits, language, submitted_at, answer_by)
       SELECT 'GM0193', gen_random_uuid(), 'V-' || i, 'Anna ' || i, 'EMAIL', '8011', 'nl', now(), now() FROM generate_series(1, 12) i`,
    );
    const list = async (args: string) =>
      await ask(
        server.url,
        token,
        `{ volunteerApplications(${args}) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }`,
      );
    const all = (await list('first: 100')).data.volunteerApplications.edges;

    const first = (await list('first: 5')).data.volunteerApplications;
    const second = (await list(`first: 50, after: "${first.pageInfo.endCursor}"`)).data
      .volunteerApplications;
    const back = (await list(`last: 3, before: "${all[8].cursor}"`)).data.volunteerApplications;

    expect(all).toHaveLength(12);
    expect([...first.edges, ...second.edges]).toEqual(all);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(back.edges).toEqual(all.slice(5, 8));
    expect((await list('after: "onzin"')).code).toBe('CURSOR_INVALID');
    expect((await list('first: -1')).code).toBe('BAD_REQUEST');
  });
});
