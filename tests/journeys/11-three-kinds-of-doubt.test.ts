import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { atWork, death, joan, workList } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('three kinds of doubt, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;
  let clerk: ReturnType<typeof atWork>;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    // Who checks notices and calls about them: what is asked here holds the history too.
    token = await server.token(['notices:read', 'notices:write', 'requests:read']);
    clerk = atWork(server, token);
  });
  afterAll(() => server.close());

  const DOUBTS = [
    ['only a birth year', { surname: 'Jaar', birthDate: '1959' }, ['BIRTH_DATE_INCOMPLETE']],
    [
      'an address under investigation',
      { surname: 'Adres', addressUnderInvestigation: true },
      ['ADDRESS_UNDER_INVESTIGATION'],
    ],
    [
      'secrecy and a birth year',
      { surname: 'Geheim', birthDate: '1959', disclosureRestricted: true },
      ['BIRTH_DATE_INCOMPLETE'],
    ],
  ] as const;

  test('a clerk sees each with what is unclear and what may be decided', async () => {
    for (const [, over, reasons] of DOUBTS) {
      const { notice } = await clerk.receive(death({ survivor: joan(over) }));
      expect(notice.decisions).toMatchObject([{ outcome: 'UNCLEAR', reasons }]);
    }

    const tasks = await workList(server, token, { kinds: ['CHECK_NOTICE'] });

    expect(tasks.map(({ pathway }) => pathway.partner.name)).toEqual([
      'J. Jaar',
      'J. Adres',
      'J. Geheim',
    ]);
    expect(
      tasks.every(
        ({ due, nextSteps }) => due === '2026-09-11' && nextSteps.includes('DECIDE_ELIGIBILITY'),
      ),
    ).toBe(true);
  });

  test('in for the person who has secrecy lets the letter go; calling stays closed until they reply', async () => {
    const secret = (await workList(server, token)).find(
      ({ pathway }) => pathway?.partner.name === 'J. Geheim',
    );

    const { pathway } = await clerk.decide(secret.pathway.id, 'IN', { reason: 'Paspoort gezien.' });

    expect(pathway).toMatchObject({ state: 'TO_INVITE', partner: { phone: null } });
    const [letter] = await workList(server, token, { kinds: ['SEND_LETTER'] });
    expect(letter.pathway.id).toBe(secret.pathway.id);
    expect(await workList(server, token, { kinds: ['CONTACT'] })).toEqual([]);
  });
});
