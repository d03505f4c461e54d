import { clockAt } from '@steunpad/testing/clock.ts';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { atWork, death, EVERY_SCOPE, joan } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('25: Hardenberg adopts in an afternoon, on %s', (_, start) => {
  const clock = clockAt('2026-11-23T09:00:00+01:00');
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ now: clock.now });
    token = await server.token(EVERY_SCOPE, 'GM0160');
  });
  afterAll(() => server.close());

  const steunpad = (...argv: string[]) => command(server.database, argv);

  test('the check lists what is missing, each with what to do about it', async () => {
    const { exit, out } = await steunpad('municipality', 'check', 'GM0160');

    expect(exit).toBe(1);
    for (const code of [
      'NO_LEGAL_BASE_FOR_LETTERS',
      'NO_LEGAL_BASE_FOR_HANDOVER',
      'NO_PROFESSIONAL_ON_DUTY',
      'NO_DUTY_ADDRESS',
      'RETENTION_NOT_DECIDED',
      'DPIA_NOT_CONFIRMED',
      'AGENCIES_NOT_CHECKED',
    ]) {
      expect(out).toContain(code);
    }
    expect(out).toContain('GM0160 may not reach out to real people yet.');
    expect(out).not.toContain('Zwolle');
  });

  test('until then no letter goes out', async () => {
    const printed = await mutate(
      server,
      token,
      'makePrintBatch',
      {},
      '... on NotReady { missing }',
    );

    expect(printed).toMatchObject({ code: 'NOT_READY' });
    expect(printed.missing).toContain('NO_LEGAL_BASE_FOR_LETTERS');
  });

  test('letters can be looked at all the same, in both languages', async () => {
    const query = `query ($input: LetterPreviewInput!) { letterPreview(input: $input) { __typename ... on Pdf { pdf pages } } }`;
    const preview = async (kind: string, language: string) =>
      (await ask(server.url, token, query, { input: { kind, language } })).data.letterPreview;

    const offer = await preview('OFFER_LETTER', 'NL');
    const english = await preview('OFFER_LETTER', 'EN');

    expect((await pagesOf(offer.pdf)).join(' ')).toContain('Uw partner is');
    expect((await pagesOf(english.pdf)).join(' ')).toContain('Your partner');
    for (const kind of ['LEAFLET', 'REMINDER_CARD', 'TRIED_TO_CALL_CARD', 'CALL_SCRIPT']) {
      expect((await preview(kind, 'NL')).__typename).toBe('Pdf');
    }
  });

  test('letter 1 names the agencies of the situation, and keeps nothing', async () => {
    const query = `query ($input: InformationLetterInput!) { informationLetter(input: $input) { ... on Pdf { pdf } } }`;
    const letter = async (situation: object) => {
      const { data } = await ask(server.url, token, query, {
        input: { name: { initials: 'R.M.', surname: 'Puffelen', surnamePrefix: 'van' }, situation },
      });
      return (await pagesOf(data.informationLetter.pdf)).join(' ');
    };

    const withCar = await letter({ relationship: 'MARRIED', car: true });
    const without = await letter({ relationship: 'MARRIED', car: false });

    expect(withCar).toContain('Geachte R.M. van Puffelen');
    expect(withCar).toContain('RDW');
    expect(without).not.toContain('RDW');
  });

  test('own terms and an own target group hold at once', async () => {
    await steunpad('municipality', 'set', 'GM0160', '--term', 'letterTarget=28');
    await steunpad('municipality', 'set', 'GM0160', '--target-rule', 'ALL_ADULTS');

    const { notice } = await atWork(server, token).receive(
      death({
        dateOfDeath: '2026-11-16',
        survivor: joan({ birthDate: '1940-01-01', municipality: 'GM0160', postcode: '7772 AA' }),
      }),
    );

    expect(notice.pathway.state).toBe('TO_INVITE');
    const { data } = await ask(server.url, token, '{ workList { edges { node { kind due } } } }');
    expect(data.workList.edges).toContainEqual({
      node: { kind: 'SEND_LETTER', due: '2026-12-14' },
    });
  });

  test('when all is filled in it may reach out', async () => {
    await steunpad(
      ...['municipality', 'set', 'GM0160', '--signatory-name', 'R. Voorbeeld'],
      ...['--signatory-function', 'coördinator', '--neutral-caller-name', 'Samen Voorbeeld'],
      ...[
        '--postal-address',
        'Gemeente|Postbus 1|7770 AA Hardenberg',
        '--duty-phone',
        '0523 555 161',
      ],
      ...['--duty-email', 'dienst@voorbeeld.example'],
      ...[
        '--privacy-contact',
        'privacy@voorbeeld.example',
        '--reply-url',
        'https://voorbeeld.example/a',
      ],
      ...['--retention-decided-on', '2026-10-01', '--dpia-confirmed-on', '2026-10-01'],
    );
    for (const purpose of ['LETTERS', 'HANDOVER']) {
      await steunpad(
        ...['legal-base', 'set', '--municipality', 'GM0160', '--purpose', purpose],
        ...['--name', 'Verordening', '--article', 'artikel 3', '--date', '2024-05-01'],
        ...['--url', 'https://voorbeeld.example/v'],
      );
    }
    const { data } = await ask(server.url, token, '{ agencyNotices { key checkedOn } }');
    expect(data.agencyNotices[0].checkedOn).toBeNull();
    for (const { key } of data.agencyNotices) {
      await mutate(server, token, 'checkAgencyNotice', { key });
    }

    const answered = await ask(
      server.url,
      token,
      '{ readiness { mayReachOut findings { code severity } } }',
    );

    expect(answered.data.readiness.mayReachOut).toBe(true);
    expect(await mutate(server, token, 'makePrintBatch', {})).toMatchObject({
      __typename: 'PrintBatchMade',
    });
  });
});
