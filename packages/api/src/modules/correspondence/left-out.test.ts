import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan, workList } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MADE = `... on PrintBatchMade {
  batch { count pdf addressList } leftOut { needs eventSource eventId pathway { id state } }
}`;

describe.each(ENGINES)('who cannot be addressed gets a person, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now });
  });
  afterAll(() => server.close());

  const on = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };
  const print = () => mutate(server, token, 'makePrintBatch', {}, MADE);
  const receive = async (over: Record<string, unknown>) => {
    const { notice } = await atWork(server, token).receive(
      death({ eventId: String(over['surname']), survivor: joan(over) }),
    );
    return notice.pathway;
  };
  const checked = (pathwayId: string, over: Record<string, unknown> = {}) =>
    mutate(server, token, 'recordRegistryCheck', { pathwayId, result: 'LIVES_HERE', ...over });
  const decide = (pathwayId: string) => atWork(server, token).decide(pathwayId, 'IN');
  const ids: Record<string, string> = {};

  test('an offer without an address waits like any other at first', async () => {
    await on('2026-09-04T09:00:00+02:00');
    for (const [surname, over] of Object.entries({
      Zonder: {},
      Boot: { residence: { location: 'Woonboot tegenover nummer 12' } },
      Brief: {
        residence: { street: 'Dorpsstraat', houseNumber: '9', houseNumberAddition: '2' },
        lettersAddress: { street: 'Postbus 12', postcode: '8000ab', town: 'Zwolle' },
      },
    })) {
      const pathway = await receive({ surname, ...over });
      expect(pathway.state).toBe('TO_INVITE');
      ids[surname] = pathway.id;
    }

    expect((await print()).leftOut).toEqual([]);
  });

  test('ten days before its day a clerk has it on the list, and the batch says whom it is about', async () => {
    await on('2026-09-14T10:00:00+02:00');

    const { batch, leftOut } = await print();

    expect(batch).toBeNull();
    expect(leftOut).toEqual([
      {
        needs: ['addressUsable'],
        eventSource: 'urn:brp',
        eventId: 'Zonder',
        pathway: { id: ids['Zonder'], state: 'TO_CHECK' },
      },
    ]);
    const [task] = await workList(server, token, { kinds: ['CHECK_NOTICE'] });
    expect(task.pathway.id).toBe(ids['Zonder']);
    expect((await print()).leftOut).toEqual([]);
  });

  test('with the address that was found it goes on its day; a houseboat and a letters address go too', async () => {
    await checked(ids['Zonder']!, {
      residence: { street: 'Dorpsstraat', houseNumber: '1', postcode: '8011AB', town: 'Zwolle' },
    });
    await decide(ids['Zonder']!);
    await on('2026-09-22T10:00:00+02:00');
    for (const id of Object.values(ids)) await checked(id);

    const { batch, leftOut } = await print();

    expect(leftOut).toEqual([]);
    expect(batch.count).toBe(6);
    expect(batch.addressList).toContain('Woonboot tegenover nummer 12');
    expect(batch.addressList).toContain('Postbus 12');
    expect(batch.addressList).toMatch(/8000 AB +ZWOLLE/);
    expect(batch.addressList).not.toContain('Dorpsstraat 9-2');
    const text = (await pagesOf(batch.pdf)).join(' ');
    expect(text).toMatch(/Woonboot tegenover nummer 12\s+ZWOLLE/);
  });

  test.each([
    ['NAME', 'NAME_UNDER_INVESTIGATION'],
    ['ADDRESS', 'ADDRESS_UNDER_INVESTIGATION'],
    ['BIRTH', 'BIRTH_UNDER_INVESTIGATION'],
    ['DEATH', 'DEATH_UNDER_INVESTIGATION'],
    ['BOND', 'PARTNER_UNDER_INVESTIGATION'],
  ])('while %s is under investigation a person looks first', async (part, reason) => {
    const { notice } = await atWork(server, token).receive(
      death({ survivor: joan({ surname: `Onderzoek${part}`, underInvestigation: [part] }) }),
    );

    expect(notice.pathway.state).toBe('TO_CHECK');
    expect(notice.decisions).toMatchObject([{ outcome: 'UNCLEAR', reasons: [reason] }]);
  });

  test('who was found not to live there has no letter without another address', async () => {
    const { id, state } = await receive({ surname: 'Weg', investigationCodes: ['089999'] });

    const refused = await decide(id);
    await checked(id, { lettersAddress: { street: 'Postbus 3', town: 'Zwolle' } });

    expect(state).toBe('TO_CHECK');
    expect(refused).toMatchObject({ guards: ['addressUsable'] });
    expect(await decide(id)).toMatchObject({ pathway: { state: 'TO_INVITE' } });
  });

  test.each(['DIED', 'EMIGRATED', 'MINISTERIAL_DECISION', 'NON_RESIDENT', 'ERROR', 'REMOVED'])(
    'nobody writes to whose record is kept up no more: %s',
    async (suspension) => {
      const { notice } = await atWork(server, token).receive(
        death({ survivor: joan({ surname: `Op${suspension}`, suspension }) }),
      );

      expect(notice).toMatchObject({
        status: suspension === 'DIED' ? 'PARTNER_DECEASED' : 'SUSPENDED',
        pathway: null,
      });
    },
  );

  test('what is no code of the registry, or no postcode, is refused by its field', async () => {
    const refused = await atWork(server, token).receive(
      death({
        survivor: joan({
          investigationCodes: ['081120', '12'],
          residence: { street: 'Dorpsstraat 1', postcode: '8011 SS' },
        }),
      }),
    );

    expect(refused).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [
        { path: ['survivor', 'residence', 'postcode'], code: 'INVALID_POSTCODE' },
        { path: ['survivor', 'investigationCodes', '1'], code: 'INVALID' },
      ],
    });
  });

  test('the older fields say the same', async () => {
    const id = (await receive({ surname: 'Eerder', street: 'Dorpsstraat 8', town: 'Zwolle' })).id;
    const { data } = await ask(
      server.url,
      token,
      `{ node(id: "${id}") { ... on Pathway { partner { street postcode town } } } }`,
    );

    expect(data.node.partner).toEqual({
      street: 'Dorpsstraat 8',
      postcode: '8011 AB',
      town: 'Zwolle',
    });
  });
});
