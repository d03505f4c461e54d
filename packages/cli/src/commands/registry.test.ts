import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { atWork, death, EVERY_SCOPE, joan } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const HOME = { street: 'Dorpsstraat 1', town: 'Zwolle' };

let people = 0;
const someoneElse = () => {
  people += 1;
  const day = String(1 + (people % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(people / 28) % 12)).padStart(2, '0');
  return { birthDate: `1971-${month}-${day}`, postcode: `${8000 + people} AB` };
};

describe.each(ENGINES)('what the registry says, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clockAt('2026-09-04T09:00:00+02:00').now });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const receive = async (over: Record<string, unknown> = {}): Promise<string> => {
    const { notice } = await atWork(server, token).receive(
      // Each born on a day of their own: nobody may be taken for somebody else.
      death({ survivor: joan({ ...HOME, ...someoneElse(), ...over }) }),
    );
    return notice.pathway.id;
  };
  const survivorOf = async (id: string) => {
    const { data } = await ask(
      server.url,
      token,
      `{ node(id: "${id}") { ... on Pathway { state history { event actor reason } partner {
        street town lettersLines disclosureRestricted secrecyDoubtedAt
        underInvestigation notLivingAtAddress suspended
      } } } }`,
    );
    return { ...data.node, ...data.node.partner };
  };
  const take = (text: string | Uint8Array) =>
    command(server.database, ['registry', 'import', '-', '--municipality', 'GM0193'], {
      stdin: text,
    });
  const row = (id: string, cells: string) => `${uuidOf(id)};LIVES_HERE;${cells}\n`;
  const SECRECY = 'pathway_id;result;disclosure_restricted\n';

  test.each(['0', 'N', 'nee', 'ONWAAR', 'false', ''])(
    'secrecy stands when a file says %j',
    async (cell) => {
      const id = await receive({ disclosureRestricted: true, surname: `Geheim${cell}` });

      const said = await take(SECRECY + row(id, cell));

      const { disclosureRestricted, secrecyDoubtedAt } = await survivorOf(id);
      expect([said.exit, disclosureRestricted]).toEqual([0, true]);
      expect(secrecyDoubtedAt !== null).toBe(cell !== '');
      expect(said.out).toBe(
        cell === '' ? '1 taken, 0 failed\n' : '1 taken, 0 failed, 1 to look at\n',
      );
      if (cell !== '') expect(said.err).toContain(`registry lift-secrecy ${uuidOf(id)} lifts it`);
    },
  );

  test.each(['1', '2', '3', '4', '5', '6', '7', 'J', 'yes', 'WAAR', 'True'])(
    'secrecy is added when a file says %j',
    async (cell) => {
      const id = await receive({ surname: `Nieuw${cell}` });

      const said = await take(SECRECY + row(id, cell));

      expect([said.exit, said.out, said.err]).toEqual([0, '1 taken, 0 failed\n', '']);
      expect(await survivorOf(id)).toMatchObject({ disclosureRestricted: true });
    },
  );

  test('a value that is not known fails its row and changes nothing', async () => {
    const id = await receive({ surname: 'Onbekend', disclosureRestricted: true });

    const said = await take(SECRECY + row(id, '9') + row(id, 'geheim'));

    expect(said).toEqual({
      exit: 1,
      out: '0 taken, 2 failed\n',
      err: [
        'line 2: disclosure_restricted is no yes or no, and no 0 to 7.',
        'line 3: disclosure_restricted is no yes or no, and no 0 to 7.',
        '',
      ].join('\n'),
    });
    expect(await survivorOf(id)).toMatchObject({ disclosureRestricted: true });
  });

  test('a partner system lifts no secrecy with a check, and does with the act that is for it', async () => {
    const id = await receive({ surname: 'Opgeheven', disclosureRestricted: true });
    await mutate(server, token, 'recordRegistryCheck', {
      pathwayId: id,
      result: 'LIVES_HERE',
      disclosureRestricted: false,
    });
    const before = await survivorOf(id);

    const refused = await mutate(server, token, 'liftSecrecy', { pathwayId: id, reason: ' ' });
    const lifted = await mutate(server, token, 'liftSecrecy', {
      pathwayId: id,
      reason: 'Brief van 1 september gezien.',
    });
    const again = await mutate(server, token, 'liftSecrecy', { pathwayId: id, reason: 'Nogmaals' });

    expect(before).toMatchObject({ disclosureRestricted: true });
    expect(before.secrecyDoubtedAt).not.toBeNull();
    expect(refused).toMatchObject({ code: 'INPUT_INVALID' });
    expect(lifted).toMatchObject({ __typename: 'SecrecyLifted' });
    expect(again).toMatchObject({ code: 'GUARD_NOT_MET', guards: ['secrecyStands'] });
    const after = await survivorOf(id);
    expect(after).toMatchObject({ disclosureRestricted: false, secrecyDoubtedAt: null });
    expect(after.history.at(-1)).toMatchObject({
      event: 'secrecyLifted',
      reason: 'Brief van 1 september gezien.',
    });
  });

  test('at the command line it is an act of its own too', async () => {
    const id = await receive({ surname: 'Bevel', disclosureRestricted: true });
    const lift = (...more: string[]) =>
      command(server.database, ['registry', 'lift-secrecy', ...more, '--municipality', 'GM0193']);

    const without = await lift(uuidOf(id));
    const wrong = await lift('Jansen', '--reason', 'x');
    const done = await lift(uuidOf(id), '--reason', 'Brief gezien.');

    expect([without.exit, wrong.exit]).toEqual([2, 2]);
    expect([done.exit, done.out]).toEqual([0, 'secrecy lifted\n']);
    const { disclosureRestricted, history } = await survivorOf(id);
    expect(disclosureRestricted).toBe(false);
    expect(history.at(-1)).toEqual({
      event: 'secrecyLifted',
      actor: 'command',
      reason: 'Brief gezien.',
    });
  });

  test('secrecy never falls by itself, whatever checks come in which order', async () => {
    const id = await receive({ surname: 'Reeks' });
    let restricted = false;

    for (const disclosureRestricted of [null, false, true, null, false, true, false, false, null]) {
      await mutate(server, token, 'recordRegistryCheck', {
        pathwayId: id,
        result: 'LIVES_HERE',
        disclosureRestricted,
      });
      restricted ||= disclosureRestricted === true;
      expect(await survivorOf(id)).toMatchObject({ disclosureRestricted: restricted });
    }
  });

  test('a houseboat, a letters address and an address abroad come in, in Windows-1252 too', async () => {
    const [boat, letters, abroad] = [
      await receive({ surname: 'Boot' }),
      await receive({ surname: 'Brief' }),
      await receive({ surname: 'Elders' }),
    ];
    const header =
      'pathway_id;result;location;town;street;house_number;house_number_addition;postcode;letters_street;letters_postcode;letters_town;letters_foreign_line_1;letters_country\r\n';

    const said = await take(
      Buffer.from(
        `${header}${row(boat, 'Woonboot bij ’t Zwarte Water;Zwolle;;;;;;;;;')}${row(letters, ';Zwolle;Atatürkstraat;9;2;8011AB;Postbus 12;8000 AB;Zwolle;;')}${row(abroad, ';;;;;;;;;Rue de la Loi 1;België')}`.replace(
          '’',
          '\x92',
        ),
        'latin1',
      ),
    );

    expect([said.exit, said.out, said.err]).toEqual([0, '3 taken, 0 failed\n', '']);
    expect(await survivorOf(boat)).toMatchObject({ street: 'Woonboot bij ’t Zwarte Water' });
    expect(await survivorOf(letters)).toMatchObject({
      street: 'Atatürkstraat 9-2',
      lettersLines: ['Postbus 12', '8000 AB  ZWOLLE'],
    });
    expect(await survivorOf(abroad)).toMatchObject({
      street: 'Dorpsstraat 1',
      lettersLines: ['Rue de la Loi 1', 'België'],
    });
  });

  test('what is newly doubted goes to a person; what was looked at already does not', async () => {
    const id = await receive({ surname: 'Twijfel' });
    const doubt = 'pathway_id;result;address_under_investigation\n';

    await take(doubt + row(id, '081120'));
    const doubted = await survivorOf(id);
    await atWork(server, token).decide(id, 'IN');
    await take(doubt + row(id, 'ja'));

    expect(doubted).toMatchObject({ state: 'TO_CHECK', underInvestigation: ['ADDRESS'] });
    expect(await survivorOf(id)).toMatchObject({ state: 'TO_INVITE' });
  });

  test('who was found not to live there gets no letter until there is another address', async () => {
    const id = await receive({ surname: 'Vertrokken' });
    const file = (cells: string) =>
      `pathway_id;result;address_under_investigation;street;town\n${row(id, cells)}`;

    await take(file('089999;;'));
    const found = await survivorOf(id);
    const refused = await atWork(server, token).decide(id, 'IN');
    await take(file('0;Dorpsstraat 2;Zwolle'));

    expect(found).toMatchObject({ state: 'TO_CHECK', notLivingAtAddress: true });
    expect(refused).toMatchObject({ guards: ['addressUsable'] });
    expect(await survivorOf(id)).toMatchObject({ notLivingAtAddress: false });
    expect(await atWork(server, token).decide(id, 'IN')).toMatchObject({
      pathway: { state: 'TO_INVITE' },
    });
  });

  test.each([
    ['O', 'STOPPED'],
    ['E', 'STOPPED'],
    ['R', 'STOPPED'],
    ['M', 'TO_CHECK'],
    ['F', 'TO_CHECK'],
    ['W', 'TO_CHECK'],
  ])('a record that was suspended for %s leads to %s, and to no letter', async (reason, state) => {
    const id = await receive({ surname: `Opgeschort${reason}` });

    const said = await take(`pathway_id;result;suspension\n${row(id, reason)}`);

    expect(said.exit).toBe(0);
    expect(await survivorOf(id)).toMatchObject({ state });
  });

  test('a file with one column of doubt says nothing of what the others would', async () => {
    const doubts = { underInvestigation: ['ADDRESS'], notLivingAtAddress: true };
    const id = await receive({ surname: 'Stil', ...doubts });

    const said = await take(`pathway_id;result;name_under_investigation\n${row(id, 'N')}`);

    expect(said.out).toBe('1 taken, 0 failed\n');
    expect(await survivorOf(id)).toMatchObject(doubts);
  });

  test('secrecy counts of the person who moved away too', async () => {
    const id = await receive({ surname: 'Verhuisd' });

    await take(`${SECRECY}${uuidOf(id)};MOVED;7\n`);

    expect(await survivorOf(id)).toMatchObject({ state: 'STOPPED', disclosureRestricted: true });
  });

  test('nothing is written down again of the person who was erased', async () => {
    const id = await receive({ surname: 'Gewist' });
    await server.database.asOwner('GM0193', (db) =>
      db.$sql(`UPDATE pathway SET state = 'ERASED' WHERE id = $1`, [uuidOf(id)]),
    );

    const said = await take(`pathway_id;result;street;town\n${row(id, 'Nieuwstraat 2;Zwolle')}`);

    expect(said.err).toBe('line 2: pathway_id is not known here.\n');
    expect(await survivorOf(id)).toMatchObject({ street: HOME.street });
  });

  test('a pathway that is not here is told without what stands in the row', async () => {
    const nobody = '019ad2f0-0000-7000-8000-000000000000';

    const said = await take(
      `pathway_id;result;street;town\n${nobody};LIVES_HERE;Geheimweg 1;Zwolle\n`,
    );

    expect(said).toEqual({
      exit: 1,
      out: '0 taken, 1 failed\n',
      err: 'line 2: pathway_id is not known here.\n',
    });
  });
});
