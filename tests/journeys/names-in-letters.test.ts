import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan, workList } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PRINTED = `... on PrintBatchMade { batch { day count pdf addressList } leftOut { needs eventSource eventId pathway { id state } } }`;

describe.each(ENGINES)('nobody gets a letter that names them wrongly, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;
  let people = 0;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const on = async (moment: string) => {
    clock.set(moment);
    token = await server.token(EVERY_SCOPE);
  };
  const receive = async (survivor: Record<string, unknown>) => {
    await on('2026-09-04T09:00:00+02:00');
    // Nobody here may be taken for somebody else.
    people += 1;
    const person = {
      street: `Voorbeeldstraat ${people}`,
      postcode: `80${10 + people}AB`,
      town: 'ZWOLLE',
      birthDate: `1971-${String(people).padStart(2, '0')}-02`,
    };
    const sent = death({
      dateOfDeath: '2026-09-01',
      survivor: joan({ ...person, ...survivor }),
    });
    const { notice } = await atWork(server, token).receive(sent);
    return { sent, notice, pathwayId: notice.pathway.id as string };
  };
  /** The registry was asked, and the batch of that day is made. */
  const print = async (day: string, ...pathways: readonly string[]) => {
    await on(`${day}T10:00:00+02:00`);
    for (const pathwayId of pathways) {
      await mutate(server, token, 'recordRegistryCheck', { pathwayId, result: 'LIVES_HERE' });
    }
    return mutate(server, token, 'makePrintBatch', { includeLate: true }, PRINTED);
  };
  const name = (pathwayId: string, as: string) =>
    mutate(server, token, 'setNameForLetters', { pathwayId, name: as });
  const needsOf = async (id: string) => {
    const { data } = await ask(
      server.url,
      token,
      'query ($id: ID!) { node(id: $id) { ... on Pathway { letterNeeds } } }',
      { id },
    );
    return data.node.letterNeeds;
  };
  const tasksAbout = async (pathwayId: string) =>
    (await workList(server, token))
      .filter(({ pathway }) => pathway?.id === pathwayId)
      .map(({ kind }) => kind)
      .toSorted();

  test('a widow of a baron is called by his title, on the envelope too', async () => {
    const { pathwayId } = await receive({
      initials: 'A.',
      surnamePrefix: 'de',
      surname: 'Boer',
      partnerSurnamePrefix: 'van den',
      partnerSurname: 'Aedel',
      partnerNobleTitle: 'BARON',
      namingUse: 'PARTNER_THEN_OWN',
    });

    const { batch, leftOut } = await print('2026-09-22', pathwayId);

    expect(leftOut).toEqual([]);
    const text = (await pagesOf(batch.pdf)).join(' ');
    expect(text).toContain('Hoogwelgeboren vrouwe,');
    expect(text).toContain('De hoogwelgeboren vrouwe A. barones van den Aedel-de Boer');
    expect(batch.addressList).toContain(
      '"De hoogwelgeboren vrouwe";"A. barones van den Aedel-de Boer";"Voorbeeldstraat 1"',
    );
  });

  test('whose name the registry does not know waits for a person, who says how to name them', async () => {
    const { notice, pathwayId } = await receive({ initials: 'A.', surname: '.' });
    expect(notice).toMatchObject({
      decisions: [{ outcome: 'UNCLEAR', reasons: ['NAME_UNKNOWN'] }],
      pathway: { state: 'TO_CHECK' },
    });
    expect(await tasksAbout(pathwayId)).toEqual(['CHECK_NOTICE']);
    expect(await needsOf(pathwayId)).toEqual(['nameKnown']);

    const refused = await atWork(server, token).decide(pathwayId, 'IN');
    const named = await name(pathwayId, 'mevrouw Ali');
    const decided = await atWork(server, token).decide(pathwayId, 'IN');
    const { batch } = await print('2026-09-23', pathwayId);

    expect(refused).toMatchObject({ code: 'GUARD_NOT_MET', guards: ['nameKnown'] });
    expect(named).toMatchObject({ __typename: 'NameForLettersSet' });
    expect(decided).toMatchObject({ pathway: { state: 'TO_INVITE' } });
    const text = (await pagesOf(batch.pdf)).join(' ');
    expect(text).toContain('Geachte mevrouw Ali,');
    expect(text).not.toContain(' . ');
  });

  test('a name that is doubted waits for a person', async () => {
    const { notice } = await receive({ underInvestigation: ['NAME'] });

    expect(notice).toMatchObject({
      decisions: [{ outcome: 'UNCLEAR', reasons: ['NAME_UNDER_INVESTIGATION'] }],
      pathway: { state: 'TO_CHECK' },
    });
  });

  test('a name that the typeface has no letters for stays behind and is told, with a task, until somebody writes it', async () => {
    const { sent, pathwayId } = await receive({ initials: null, surname: 'الفاسي' });

    const { batch: none, leftOut: told } = await print('2026-09-24', pathwayId);

    expect(none).toBeNull();
    expect(told).toEqual([
      {
        needs: ['namePrintable'],
        eventSource: 'urn:brp',
        eventId: sent.eventId,
        pathway: { id: pathwayId, state: 'TO_CHECK' },
      },
    ]);
    expect(await tasksAbout(pathwayId)).toEqual(['CHECK_NOTICE']);
    expect(await needsOf(pathwayId)).toEqual(['namePrintable']);
    expect(await atWork(server, token).decide(pathwayId, 'IN')).toMatchObject({
      guards: ['nameKnown'],
    });
    expect(await name(pathwayId, 'السيدة')).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: ['name'], code: 'INVALID' }],
    });

    await name(pathwayId, 'mevrouw El Fassi');
    await atWork(server, token).decide(pathwayId, 'IN');
    expect(await tasksAbout(pathwayId)).toEqual(['SEND_LETTER']);
    const { batch, leftOut } = await print('2026-09-28', pathwayId);

    expect(leftOut).toEqual([]);
    expect((await pagesOf(batch.pdf)).join(' ')).toContain('Geachte mevrouw El Fassi,');
  });

  test('a card that cannot name somebody waits in the queue, with one task however often it is tried', async () => {
    const { pathwayId } = await receive({ surname: 'Voorbeeld' });
    await print('2026-09-29', pathwayId);
    await server.database.asOwner('GM0193', (db) =>
      db.bereavedPartner.updateMany({ where: { surname: 'Voorbeeld' }, data: { surname: '李' } }),
    );
    await on('2026-10-05T10:00:00+02:00');
    await server.database.asOwner('GM0193', (db) =>
      db.correspondence.create({
        data: {
          municipalityId: 'GM0193',
          pathwayId: uuidOf(pathwayId),
          kind: 'REMINDER_CARD',
          channel: 'POST',
          language: 'nl',
          queuedAt: clock.now(),
          notBefore: new Date('2026-10-05'),
        },
      }),
    );

    const first = await print('2026-10-05');
    const again = await print('2026-10-06');

    for (const { leftOut } of [first, again]) {
      expect(leftOut).toMatchObject([{ needs: ['namePrintable'], pathway: { id: pathwayId } }]);
    }
    expect(await tasksAbout(pathwayId)).toEqual(['CHECK_NOTICE']);
    await name(pathwayId, 'mevrouw Li');
    expect(await tasksAbout(pathwayId)).toEqual([]);
    const { batch, leftOut } = await print('2026-10-07');
    expect(leftOut).toEqual([]);
    expect((await pagesOf(batch.pdf)).join(' ')).toContain('Geachte mevrouw Li,');
  });

  test('marks that nobody sees are no part of a name', async () => {
    const { notice, pathwayId } = await receive({
      surname: '\u202aZoe\u0308\u200bdal\u202c\ufeff',
    });

    expect(notice.pathway.partner.name).toBe('J. Zoëdal');
    const { batch } = await print('2026-09-30', pathwayId);
    expect((await pagesOf(batch.pdf)).join(' ')).toContain('Geachte mevrouw Zoëdal,');
    expect(batch.addressList).toMatch(/^\ufeff"number";/);
  });

  test("a letter of one's own that cannot be printed is not made", async () => {
    const { data, errors } = await ask(
      server.url,
      token,
      `{ informationLetter(input: { name: { surname: "李" } }) { __typename ... on Refusal { code } ... on NotPrintable { characters } } }`,
    );

    expect(errors).toBeUndefined();
    expect(data.informationLetter).toEqual({
      __typename: 'NotPrintable',
      code: 'NOT_PRINTABLE',
      characters: ['李'],
    });
  });

  test('a text of a municipality that cannot be printed is not published', async () => {
    const { data } = await ask(
      server.url,
      token,
      `{ letterPreview(input: { kind: LEAFLET, subject: "Steun 🌷" }) { ... on TemplateNotPublishable { problems { code where found } } } }`,
    );

    expect(data.letterPreview.problems).toEqual([
      { code: 'NOT_PRINTABLE', where: 'SUBJECT', found: '🌷' },
    ]);
  });
});
