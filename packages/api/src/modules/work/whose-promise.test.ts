import { randomUUID } from 'node:crypto';
import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { uuidOf } from '@steunpad/testing/mutate.ts';
import {
  askForSupport,
  atWork,
  death,
  EVERY_SCOPE,
  joan,
  NO_LIMITS,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { type Person, signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TASK = `id kind state due isNew doneAt givenAt
  keptBy { id name } owner { id } givenBy { id } givenReason pathway { id }`;
const LIST = `query ($filter: WorkFilter, $search: String) {
  workList(first: 100, filter: $filter, search: $search) { totalCount edges { node { ${TASK} } } }
}`;
const COUNTS = `{ workCounts {
  all overdue today thisWeek later mine colleagues nobodys givenByMe doneByMeToday
  kinds { kind count } keepers { colleague { id } count }
} }`;
const PROMISED = 'mine colleagues nobodys';
const AHEAD = `{ workAhead {
  overdue { ${PROMISED} } days { day promised { ${PROMISED} } } later { ${PROMISED} }
} }`;
const FIELDS: Record<string, string> = {
  takeTask: `... on TaskTaken { task { ${TASK} } }`,
  handOverTask: `... on TaskHandedOver { task { ${TASK} } }`,
  markTaskSeen: `... on TaskSeen { task { isNew } }`,
  recordAbsence: `... on AbsenceRecorded { absence { id from until person { name } standIn { name } } }`,
  endAbsence: `... on AbsenceEnded { absenceId }`,
};

describe.each(ENGINES)('whose a promise is, on %s', (_, start) => {
  // A Wednesday.
  const clock = clockAt('2026-11-18T10:00:00+01:00');
  let server: TestServer;
  let token: string;
  let anna: Person;
  let bas: Person;
  let chris: Person;
  let clerk: Person;
  let afar: Person;

  beforeAll(async () => {
    server = await start({ now: clock.now, limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
    const at = { now: clock.now() };
    anna = await signedIn(server, ['COORDINATOR'], { ...at, name: 'Anna' });
    bas = await signedIn(server, ['COORDINATOR'], { ...at, name: 'Bas' });
    chris = await signedIn(server, ['COORDINATOR'], { ...at, name: 'Çhris' });
    clerk = await signedIn(server, ['CLERK'], { ...at, name: 'Dirk' });
    afar = await signedIn(server, [['COORDINATOR', 'GM0160']], { ...at, name: 'Ver' });
    const people = ['Zoë Brinkman', 'Jan Jansen', 'Fatma Çelik', 'Bea de Wit'];
    for (const [i, name] of people.entries())
      await askForSupport(server, {
        name,
        contact: { preference: 'PHONE', phone: `06 2000100${i}` },
      });
    await atWork(server, token).receive(
      death({ survivor: joan({ surname: 'Terpstra', birthDate: '1959' }) }),
    );
  });
  afterAll(() => server.close());

  const list = async (who: Person, filter: object = {}, search?: string) => {
    const { data, errors } = await who.ask(LIST, { filter, search });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.workList.edges.map(({ node }: Answer['data']) => node) as Answer['data'][];
  };
  const idsOf = async (who: Person, filter: object = {}, search?: string) =>
    (await list(who, filter, search)).map(({ id }) => id);
  const counts = async (who: Person) => (await who.ask(COUNTS)).data.workCounts;
  const step = async (who: Person, field: string, input: object) => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const { data, errors } = await who.ask(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename ${FIELDS[field]} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return data?.[field] ?? { errors };
  };
  const away = (who: Person, standIn: Person | null, over: object = {}) =>
    step(who, 'recordAbsence', {
      ...{ from: '2026-11-18', until: '2026-11-20', standIn: standIn?.id ?? null },
      ...over,
    });
  const backAgain = async () => {
    const { data } = await anna.ask('{ absences { id } }');
    for (const { id } of data.absences) await step(anna, 'endAbsence', { absenceId: id });
  };

  /** Each open task is with exactly one, or for whoever takes it; and the counts say the same. */
  const nobodyIsLost = async () => {
    const all = await idsOf(anna);
    const nobodys = await idsOf(anna, { whose: ['NOBODYS'] });
    const kept = await Promise.all(
      [anna, bas, chris, clerk].map((who) => idsOf(anna, { keptBy: who.id })),
    );
    expect([...nobodys, ...kept.flat()].toSorted()).toEqual(all.toSorted());
    const mine = await idsOf(anna, { whose: ['MINE'] });
    const others = await idsOf(anna, { whose: ['COLLEAGUES'] });
    expect([...nobodys, ...mine, ...others].toSorted()).toEqual(all.toSorted());
    expect(mine).toEqual(kept[0]);
    for (const task of await list(anna))
      expect([task.id, task.keptBy === null]).toEqual([task.id, nobodys.includes(task.id)]);

    const counted = await counts(anna);
    const sum = (of: readonly { count: number }[]) => of.reduce((n, { count }) => n + count, 0);
    expect(counted).toMatchObject({
      ...{ all: all.length, mine: mine.length },
      ...{ colleagues: others.length, nobodys: nobodys.length },
    });
    expect(counted.overdue + counted.today + counted.thisWeek + counted.later).toBe(all.length);
    expect(sum(counted.kinds)).toBe(all.length);
    expect(sum(counted.keepers)).toBe(all.length - nobodys.length);

    const { overdue, days, later } = (await anna.ask(AHEAD)).data.workAhead;
    const ahead = [overdue, later, ...days.map(({ promised }: Answer['data']) => promised)];
    for (const whose of ['mine', 'colleagues', 'nobodys'])
      expect(ahead.reduce((n, each) => n + each[whose], 0)).toBe(counted[whose]);
    return { all, nobodys, mine };
  };

  test('at first everything is for whoever takes it', async () => {
    const { all, nobodys } = await nobodyIsLost();

    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(nobodys).toEqual(all);
  });

  test('a task that is taken is one’s own; handed over it is new for the other, and the giver finds it', async () => {
    const [first] = await list(anna);
    const taken = await step(anna, 'takeTask', { taskId: first.id });
    expect(taken.task).toMatchObject({ keptBy: { name: 'Anna' }, givenBy: null, isNew: false });

    const withBsn = { taskId: first.id, to: bas.id, reason: 'Nummer 111222333.' };
    expect(await step(anna, 'handOverTask', withBsn)).toMatchObject({ __typename: 'InputInvalid' });
    const reason = 'Belt liever in de avond.';
    const given = await step(anna, 'handOverTask', { taskId: first.id, to: bas.id, reason });
    expect(given.task).toMatchObject({ keptBy: { name: 'Bas' }, givenBy: { id: anna.id } });
    expect(given.task.givenReason).toBe(reason);
    expect(await idsOf(anna, { whose: ['MINE'] })).toEqual([]);
    expect(await idsOf(anna, { givenByMe: true })).toEqual([first.id]);
    expect(await list(bas, { whose: ['MINE'] })).toMatchObject([{ id: first.id, isNew: true }]);
    expect(await counts(anna)).toMatchObject({ givenByMe: 1, mine: 0, colleagues: 1 });

    expect(await step(anna, 'markTaskSeen', { taskId: first.id })).toMatchObject({
      __typename: 'NotFound',
    });
    expect((await step(bas, 'markTaskSeen', { taskId: first.id })).task).toEqual({ isNew: false });
    await nobodyIsLost();
  });

  test('what follows in the pathway goes to the same person, and what one did today is found', async () => {
    const [mine] = await list(bas, { whose: ['MINE'] });
    const requestId = (
      await bas.ask(`{ node(id: "${mine.id}") { ... on Task { request { id } } } }`)
    ).data.node.request.id;
    await bas.ask(
      `mutation ($input: AcceptSupportRequestInput!) { acceptSupportRequest(input: $input) { __typename } }`,
      { input: { idempotencyKey: randomUUID(), requestId, adult: true, livesOrWorksHere: true } },
    );
    const done = await list(bas, { doneByMeToday: true });
    expect(done).toMatchObject([{ id: mine.id, kind: 'ANSWER_REQUEST' }]);
    expect(done[0].doneAt).not.toBeNull();
    expect(await idsOf(anna, { doneByMeToday: true })).toEqual([]);

    const [talk] = await list(anna, { kinds: ['HOLD_TALK'] });
    await step(bas, 'takeTask', { taskId: talk.id });
    const pathwayId = talk.pathway.id;
    await bas.ask(
      `mutation ($input: RecordTalkInput!) { recordTalk(input: $input) { __typename } }`,
      {
        input: {
          ...{ idempotencyKey: randomUUID(), pathwayId, heldOn: '2026-11-18' },
          needs: [{ domain: 'WORK' }],
        },
      },
    );
    expect(await list(bas, { kinds: ['MAKE_PLAN'] })).toMatchObject([
      { keptBy: { name: 'Bas' }, pathway: { id: pathwayId }, isNew: false },
    ]);
    expect((await counts(bas)).doneByMeToday).toBe(2);
    await nobodyIsLost();
  });

  test('who is away has a stand-in, whose stand-in is followed, and nobody goes round in a circle', async () => {
    const own = await idsOf(bas, { whose: ['MINE'] });
    expect(own).toHaveLength(1);
    expect((await away(bas, chris)).absence).toMatchObject({ standIn: { name: 'Çhris' } });
    expect(await idsOf(chris, { whose: ['MINE'] })).toEqual(own);
    expect(await list(anna, { kinds: ['MAKE_PLAN'] })).toMatchObject([
      { keptBy: { name: 'Çhris' }, owner: { id: bas.id } },
    ]);

    expect((await away(chris, bas)).__typename).toBe('StandInLoop');
    expect((await away(chris, anna)).__typename).toBe('AbsenceRecorded');
    expect((await away(anna, bas)).__typename).toBe('StandInLoop');
    expect(await idsOf(anna, { whose: ['MINE'] })).toEqual(own);
    await nobodyIsLost();

    // A colleague may record it of somebody who is ill, and without anybody it is everybody's.
    expect((await away(bas, null, { person: anna.id })).__typename).toBe('AbsenceRecorded');
    expect((await nobodyIsLost()).nobodys).toEqual(expect.arrayContaining(own));
    const { data } = await clerk.ask('{ colleagues { name awayUntil standIn { name } } }');
    const ours = ['Anna', 'Bas', 'Çhris', 'Dirk'];
    expect(data.colleagues.filter(({ name }: { name: string }) => ours.includes(name))).toEqual([
      { name: 'Anna', awayUntil: '2026-11-20', standIn: null },
      { name: 'Bas', awayUntil: '2026-11-20', standIn: { name: 'Çhris' } },
      { name: 'Çhris', awayUntil: '2026-11-20', standIn: { name: 'Anna' } },
      { name: 'Dirk', awayUntil: null, standIn: null },
    ]);
    await backAgain();
    expect(await idsOf(bas, { whose: ['MINE'] })).toEqual(own);
  });

  test('two who stand in for each other at the same moment make no circle', async () => {
    const answers = await Promise.all([away(anna, bas), away(bas, anna)]);

    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      'AbsenceRecorded',
      'StandInLoop',
    ]);
    await backAgain();
  });

  test('a stand-in who cannot do such work, and an owner whose role ended, leave it to everybody', async () => {
    const own = await idsOf(bas, { whose: ['MINE'] });
    await away(bas, clerk);
    expect(await idsOf(clerk, { whose: ['MINE'] })).toEqual([]);
    expect((await nobodyIsLost()).nobodys).toEqual(expect.arrayContaining(own));
    await backAgain();

    const end = (until: string) =>
      rows(server.database, 'UPDATE staff_grant SET until = $2 WHERE staff_member_id = $1', [
        bas.id,
        until,
      ]);
    await end('2026-11-18');
    expect((await nobodyIsLost()).nobodys).toEqual(expect.arrayContaining(own));
    expect(await list(anna, { kinds: ['MAKE_PLAN'] })).toMatchObject([
      { keptBy: null, owner: { id: bas.id } },
    ]);
    await end('2099-01-01');
  });

  test('days that are none, strangers and tasks that are not one’s own are refused', async () => {
    const typeOf = async (answer: Promise<{ __typename: string }>) => (await answer).__typename;
    const [task] = await list(anna, { kinds: ['ANSWER_REQUEST'] });

    expect(await typeOf(away(anna, bas, { until: '2026-11-17' }))).toBe('AbsenceDaysWrong');
    expect(await typeOf(away(anna, afar))).toBe('NotFound');
    expect(await typeOf(step(afar, 'takeTask', { taskId: task.id }))).toBe('NotFound');
    expect(await typeOf(step(clerk, 'takeTask', { taskId: task.id }))).toBe('NotFound');
    expect(await typeOf(step(anna, 'handOverTask', { taskId: task.id, to: afar.id }))).toBe(
      'NotFound',
    );
    expect(await typeOf(step(anna, 'handOverTask', { taskId: task.id, to: clerk.id }))).toBe(
      'CannotKeepTask',
    );
    const byToken = await ask(server.url, token, '{ colleagues { name } }');
    expect(byToken.code).toBe('FORBIDDEN');
    expect((await ask(server.url, token, COUNTS)).data.workCounts).toMatchObject({
      ...{ mine: 0, givenByMe: 0, doneByMeToday: 0 },
    });
  });

  test('a search finds by any part of a name, a number in any notation, and the reference; and is written down', async () => {
    const all = await list(anna, { kinds: ['ANSWER_REQUEST'] });
    const nameOf = async (search: string, who = anna) => {
      const { data } = await who.ask(
        'query ($search: String) { workList(search: $search) { edges { node { request { name reference } pathway { partner { name } } } } } }',
        { search },
      );
      return data.workList.edges.map(
        ({ node }: Answer['data']) => node.request?.name ?? node.pathway.partner.name,
      );
    };
    expect(all.length).toBeGreaterThan(2);
    expect(await nameOf('celik')).toEqual(['Fatma Çelik']);
    expect(await nameOf('  ÇELIK  fat')).toEqual(['Fatma Çelik']);
    expect(await nameOf('wit bea')).toEqual(['Bea de Wit']);
    expect(await nameOf('celik bea')).toEqual([]);
    expect(await nameOf('06-2000 1002')).toEqual(['Fatma Çelik']);
    expect(await nameOf('+31 6 20001002')).toEqual(['Fatma Çelik']);
    expect(await nameOf('%')).toEqual([]);
    const [{ reference }] = (await rows(
      server.database,
      `SELECT reference FROM support_request WHERE name = 'Bea de Wit'`,
    )) as [{ reference: string }];
    expect(await nameOf(reference.toLowerCase())).toEqual(['Bea de Wit']);

    // A clerk sees names of notices, and no telephone number, so that one finds nobody.
    expect(await idsOf(clerk, {}, 'terpstra')).toHaveLength(1);
    expect(await idsOf(clerk, {}, 'celik')).toEqual([]);
    expect(await idsOf(clerk, {}, '0620001002')).toEqual([]);
    expect((await anna.ask(LIST, { search: 'x'.repeat(101) })).code).toBe('BAD_REQUEST');

    await rows(server.database, 'DELETE FROM access_log_entry');
    await anna.ask('{ workList { totalCount edges { node { id } } } }');
    expect(await rows(server.database, 'SELECT subject_type FROM access_log_entry')).toEqual([]);
    await anna.ask('{ workList(search: "celik") { edges { node { id } } } }');
    expect(
      await rows(server.database, 'SELECT subject_type, purpose, actor FROM access_log_entry'),
    ).toEqual([{ subject_type: 'SupportRequest', purpose: 'workList', actor: `staff:${anna.id}` }]);
  });

  test('filters by when are those that the counts count', async () => {
    clock.set('2026-11-20T10:00:00+01:00');
    const ella = await signedIn(server, ['COORDINATOR'], { now: clock.now(), name: 'Ella' });
    const dueOf = async (when: string) =>
      (await list(ella, { when: [when] })).map(({ due }) => due) as string[];
    const counted = await counts(ella);

    expect(await dueOf('OVERDUE')).toHaveLength(counted.overdue);
    for (const due of await dueOf('TODAY')) expect(due).toBe('2026-11-20');
    for (const due of await dueOf('THIS_WEEK')) expect(['2026-11-21', '2026-11-22']).toContain(due);
    for (const due of await dueOf('LATER')) expect(due > '2026-11-22').toBe(true);
    expect(await dueOf('LATER')).toHaveLength(counted.later);
    expect(counted.overdue + counted.today + counted.thisWeek + counted.later).toBe(counted.all);
  });

  /** By then the sessions of the others are over. */
  const again = (name: string, role: Parameters<typeof signedIn>[1][number] = 'COORDINATOR') =>
    signedIn(server, [role], { now: clock.now(), name });

  test('the week ahead has seven days, each with what is due on it', async () => {
    const anna = await again('Anna');
    const { overdue, days, later } = (await anna.ask(AHEAD)).data.workAhead;
    expect(days.map(({ day }: { day: string }) => day)).toEqual([
      ...['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'],
      ...['2026-11-24', '2026-11-25', '2026-11-26'],
    ]);
    const all = ({ mine, colleagues, nobodys }: Record<string, number>) =>
      mine! + colleagues! + nobodys!;
    for (const { day, promised } of days)
      expect(all(promised)).toBe((await list(anna, { dueFrom: day, dueBy: day })).length);
    expect(all(overdue)).toBe((await list(anna, { when: ['OVERDUE'] })).length);
    expect(all(later)).toBe((await list(anna, { dueFrom: '2026-11-27' })).length);
    expect(all(overdue) + all(later)).toBeGreaterThan(0);
  });

  test('the weeks behind say what was open, who waited and who was visited, each as it was then', async () => {
    const anna = await again('Anna');
    const clerk = await again('Dirk', 'CLERK');
    const afar = await again('Ver', ['COORDINATOR', 'GM0160']);
    const weeks = async (who: Person) =>
      (await who.ask('{ workWeeks { monday open closed } }')).data.workWeeks;
    const before = await weeks(anna);
    expect(before).toHaveLength(12);
    expect([before[0].monday, before.at(-1).monday]).toEqual(['2026-08-31', '2026-11-16']);
    expect(before.at(-1).open).toBe((await list(anna)).length);
    expect((await weeks(clerk)).at(-1).open).toBe((await list(clerk)).length);

    // One task was open from the first of October until the twentieth, when it was done.
    const [task] = await list(anna, { kinds: ['ANSWER_REQUEST'] });
    await rows(
      server.database,
      `UPDATE task SET opened_at = '2026-10-01T10:00Z', done_at = '2026-10-20T10:00Z' WHERE id = $1`,
      [uuidOf(task.id)],
    );
    const after = await weeks(anna);
    const changed = after.map(({ monday, open, closed }: Answer['data'], i: number) => [
      ...[monday, open - before[i].open, closed - before[i].closed],
    ]);
    expect(changed.filter(([, open, closed]: number[]) => open || closed)).toEqual([
      ['2026-09-28', 1, 0],
      ['2026-10-05', 1, 0],
      ['2026-10-12', 1, 0],
      ['2026-10-19', 0, 1],
      ['2026-11-16', -1, 0],
    ]);

    const [pathway] = await rows(server.database, 'SELECT id FROM pathway LIMIT 1');
    const steps = [
      ['PLANNING', 'WAITING', '2026-09-09T10:00Z'],
      ['WAITING', 'PROPOSED', '2026-09-24T10:00Z'],
      ['PROPOSED', 'ACTIVE', '2026-10-07T10:00Z'],
      ['ACTIVE', 'CLOSED', '2026-10-21T10:00Z'],
    ];
    for (const step of steps)
      await rows(
        server.database,
        `INSERT INTO pathway_transition (municipality_id, id, pathway_id, rule, event, from_state, to_state, actor, role, at)
        VALUES ('GM0193', gen_random_uuid(), $1, 1, 'planAgreed', $2::"PathwayState", $3::"PathwayState", 'test', 'SYSTEM', $4::timestamptz)`,
        [pathway?.['id'], ...step],
      );
    const { data } = await anna.ask('{ supportWeeks { monday waiting supported visits } }');
    const told = data.supportWeeks as { waiting: number; supported: number; visits: number }[];
    expect(told.map(({ waiting }) => waiting)).toEqual([0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(told.map(({ supported }) => supported)).toEqual([0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    expect(told.every(({ visits }) => visits === 0)).toBe(true);
    expect((await clerk.ask('{ supportWeeks { waiting } }')).code).toBe('FORBIDDEN');
    // Another municipality has its own.
    const { data: elsewhere } = await afar.ask('{ supportWeeks { waiting } }');
    expect(elsewhere.supportWeeks.map(({ waiting }: Answer['data']) => waiting)).toEqual(
      Array(12).fill(0),
    );
    expect((await weeks(afar)).at(-1).open).toBe((await list(afar)).length);
  });
});
