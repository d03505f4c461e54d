import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate, uuidOf } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('what letters say, on %s', (_, start) => {
  const clock = clockAt('2026-09-04T09:00:00+02:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const sql = (statement: string, values: readonly unknown[] = []) =>
    rows(server.database, statement, values);
  const informationLetter = async (language = 'NL') => {
    const query = `query ($input: InformationLetterInput!) { informationLetter(input: $input) { ... on Pdf { pdf } ... on NotReady { missing } } }`;
    const { informationLetter: answer } = (
      await ask(server.url, token, query, { input: { language } })
    ).data;
    return answer.missing ?? (await pagesOf(answer.pdf)).join(' ');
  };
  const check = (input: object) =>
    mutate(
      server,
      token,
      'checkAgencyNotice',
      input,
      '... on AgencyNoticeChecked { agencyNotice { agency whatTheyDo checkedOn } }',
    );

  test('an offer in English tells in English when the number is answered, and how long data are kept here', async () => {
    await sql(
      `INSERT INTO retention_setting (municipality_id, rule, duration, decided_on, decided_by)
       VALUES ('GM0193', 'NEVER_REACHED', 'P20W', '2026-01-01', 'test')`,
    );
    const { notice } = await atWork(server, token).receive(
      death({
        survivor: joan({
          street: 'Voorbeeldstraat 1',
          town: 'Zwolle',
          daysToRemember: ['1994-12-01'],
        }),
      }),
    );
    const pathwayId = notice.pathway.id;
    await sql(
      `UPDATE bereaved_partner SET language = 'en' WHERE id = (SELECT partner_id FROM pathway WHERE id = $1)`,
      [uuidOf(pathwayId)],
    );
    clock.set('2026-09-22T10:00:00+02:00');
    token = await server.token(EVERY_SCOPE);
    await mutate(server, token, 'recordRegistryCheck', { pathwayId, result: 'LIVES_HERE' });

    const { batch } = await mutate(
      server,
      token,
      'makePrintBatch',
      {},
      '... on PrintBatchMade { batch { pdf } }',
    );

    const text = (await pagesOf(batch.pdf)).join(' ');
    expect(text).toContain('on working days from 9 am to 5 pm');
    expect(text).toContain('coordinator of support after a loss');
    expect(text).toContain('20 weeks after the death, or 6 weeks after you ask us to stop');
    expect(text).not.toContain('op werkdagen');
    const timers = await sql('SELECT due_on::text AS due FROM timer WHERE pathway_id = $1', [
      uuidOf(pathwayId),
    ]);
    expect(timers, 'not on the wedding day').toEqual([{ due: '2026-12-02' }]);
    const { data } = await ask(
      server.url,
      token,
      `{ callScript(pathwayId: "${pathwayId}") { ... on CallScript { text } } }`,
    );
    expect(data.callScript.text).toMatch(/Spreek ik met mevrouw \p{Lu}/u);
    expect(data.callScript.text).toContain('dit is Sam van Welzijn Voorbeeld');
  });

  test('everything of a municipality for trying out says that it is an example', async () => {
    expect(await informationLetter()).toContain('Voorbeeld. Dit gaat naar niemand.');
    expect(await informationLetter('EN')).toContain('Example. This goes to nobody.');
  });

  test('letter 1 of a real one says so until every agency in it was checked', async () => {
    await sql(`UPDATE municipality SET specimen = false WHERE id = 'GM0193'`);
    await sql('DELETE FROM agency_check');
    const { data } = await ask(server.url, token, '{ agencyNotices { key } }');
    const [last, ...others] = data.agencyNotices as { key: string }[];
    for (const { key } of others) await check({ key });

    expect(await informationLetter()).toContain('nog niet nagekeken');
    await check({ key: last!.key });
    expect(await informationLetter()).not.toContain('Voorbeeld.');
  });

  test('letter 1 points to where support is asked, since it has no code', async () => {
    const pages = async (reply: string | null, support: string | null) => {
      const address = (url: string | null) => (url ? `'https://${url}'` : 'NULL');
      await sql(
        `UPDATE municipality SET reply_url = ${address(reply)}, support_url = ${address(support)} WHERE id = 'GM0193'`,
      );
      return informationLetter();
    };

    expect(await pages('w.example/antwoord', 'w.example/steun')).toContain('w.example/steun');
    expect(await pages('s.example/f/GM0193/letter-reply', null)).toContain(
      's.example/f/GM0193/support-request',
    );
    expect(await pages(null, 'w.example/steun')).toContain('w.example/steun');
    await pages('zwolle.voorbeeld.example/antwoord', null);
  });

  test('a real letter has no invented signature, and no code', async () => {
    expect(await informationLetter()).not.toMatch(/Uw code|AAAA/);
    await sql(`UPDATE municipality SET signatory_name = NULL WHERE id = 'GM0193'`);

    expect(await informationLetter()).toEqual(['NO_SIGNATORY']);
    await sql(`UPDATE municipality SET signatory_name = 'A. Voorbeeld' WHERE id = 'GM0193'`);
  });

  test('own words take the place of the shipped ones, in one language too', async () => {
    const own = {
      language: 'NL',
      agency: 'SVB in Zwolle',
      purpose: 'Betaalt uitkeringen.',
      whatTheyDo: 'De SVB schrijft u binnen een week.',
    };
    const { agencyNotice } = await check({ key: 'SVB_SURVIVOR_BENEFIT', texts: [own] });

    expect(agencyNotice).toEqual({
      agency: 'SVB in Zwolle',
      whatTheyDo: 'De SVB schrijft u binnen een week.',
      checkedOn: '2026-09-22',
    });
    expect(await informationLetter()).toContain('De SVB schrijft u binnen een week.');
    expect(await informationLetter('EN')).not.toContain('SVB in Zwolle');
    await check({ key: 'SVB_SURVIVOR_BENEFIT', texts: [] });
    expect(await informationLetter()).not.toContain('binnen een week');
  });

  test.each([
    ['a word that nobody should read', { whatTheyDo: 'Elke klant krijgt bericht.' }, 'INVALID'],
    ['a citizen service number', { purpose: 'Zie 111222333.' }, 'CONTAINS_BSN'],
    ['nothing', { agency: ' ' }, 'REQUIRED'],
  ])('%s in own words is refused beside its field', async (_what, wrong, code) => {
    const text = { language: 'NL', agency: 'SVB', purpose: 'Betaalt.', whatTheyDo: 'Schrijft u.' };

    const refused = await check({ key: 'SVB_SURVIVOR_BENEFIT', texts: [{ ...text, ...wrong }] });

    const [field] = Object.keys(wrong);
    expect(refused).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: ['texts', '0', field], code }],
    });
  });
});
