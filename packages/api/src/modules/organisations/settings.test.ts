import { randomUUID } from 'node:crypto';
import { TERMS } from '@steunpad/domain/terms.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, post } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TERM = 'terms { name value isOwn }';
const LEGAL_BASE = {
  purpose: 'LETTERS',
  name: 'Verordening BRP',
  article: 'artikel 3',
  date: '2024-05-01',
  url: 'https://voorbeeld.example/v',
};

/** What each mutation of settings answers with when it was done. */
const DONE: Readonly<Record<string, string>> = {
  changeMunicipality: 'MunicipalityChanged',
  addEmbedSite: 'EmbedSiteAdded',
  removeEmbedSite: 'EmbedSiteRemoved',
  setLegalBase: 'LegalBaseSet',
  setOwnText: 'OwnTextSet',
  removeOwnText: 'OwnTextRemoved',
  setRetentionTerm: 'RetentionTermSet',
};

const settingsOf = (field: string, inside: string) =>
  `... on ${DONE[field]} { settings { ${inside} } }`;

describe.each(ENGINES)('settings of a municipality, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(['settings:read', 'settings:write'], 'GM0160');
  });
  afterAll(() => server.close());

  const change = (field: string, input: object, inside = '__typename') =>
    mutate(server, token, field, input, settingsOf(field, inside));
  const read = async (inside: string, whose = token) =>
    (await ask(server.url, whose, `{ municipalitySettings { ${inside} } }`)).data
      .municipalitySettings;
  const ownTerms = ({ terms }: { terms: { name: string; value: number; isOwn: boolean }[] }) =>
    Object.fromEntries(terms.flatMap(({ name, value, isOwn }) => (isOwn ? [[name, value]] : [])));

  test('what is given changes, what is left out stays, and null takes away', async () => {
    const all = 'name phone signatoryName dutyEmail postalAddress requestEmails dpiaConfirmedOn';
    const before = await read('name phone');
    await change('changeMunicipality', {
      signatoryName: '  R.  Voorbeeld ',
      dutyEmail: 'dienst@voorbeeld.example',
      postalAddress: ['Gemeente', 'Postbus 1'],
      requestEmails: ['een@voorbeeld.nl', 'een@voorbeeld.nl'],
      dpiaConfirmedOn: '2026-10-01',
      targetRule: 'ALL_ADULTS',
      minimumAge: 21,
    });

    const changed = await read(`${all} targetRule minimumAge`);
    const cleared = await change(
      'changeMunicipality',
      {
        signatoryName: null,
        dutyEmail: '',
        postalAddress: null,
        requestEmails: [],
        dpiaConfirmedOn: null,
      },
      all,
    );

    expect(changed).toEqual({
      ...before,
      signatoryName: 'R. Voorbeeld',
      dutyEmail: 'dienst@voorbeeld.example',
      postalAddress: ['Gemeente', 'Postbus 1'],
      requestEmails: ['een@voorbeeld.nl'],
      dpiaConfirmedOn: '2026-10-01',
      targetRule: 'ALL_ADULTS',
      minimumAge: 21,
    });
    expect(cleared.settings).toEqual({
      ...before,
      signatoryName: null,
      dutyEmail: null,
      postalAddress: [],
      requestEmails: [],
      dpiaConfirmedOn: null,
    });
  });

  test.each([
    [{ name: null }, 'name', 'REQUIRED'],
    [{ contactName: ' ' }, 'contactName', 'REQUIRED'],
    [{ organisationName: 'x'.repeat(121) }, 'organisationName', 'TOO_LONG'],
    [{ openingHours: '漢字' }, 'openingHours', 'INVALID'],
    [{ email: 'kapot' }, 'email', 'INVALID_EMAIL'],
    [{ email: null }, 'email', 'REQUIRED'],
    [{ mailFrom: 'a@b.nl\nBcc: c@d.nl' }, 'mailFrom', 'INVALID_EMAIL'],
    [{ privacyUrl: 'javascript:alert(1)' }, 'privacyUrl', 'INVALID'],
    [{ privacyUrl: ' ' }, 'privacyUrl', 'REQUIRED'],
    [{ replyUrl: 'www.voorbeeld.example' }, 'replyUrl', 'INVALID'],
    [{ minimumAge: -1 }, 'minimumAge', 'INVALID'],
    [{ targetRule: null }, 'targetRule', 'INVALID'],
    [{ postalAddress: Array(7).fill('Regel') }, 'postalAddress', 'TOO_LONG'],
    [{ postalAddress: ['Regel', '漢'] }, 'postalAddress.1', 'INVALID'],
    [{ requestEmails: Array(11).fill('a@b.nl') }, 'requestEmails', 'TOO_LONG'],
    [{ requestEmails: ['a@b.nl', 'kapot'] }, 'requestEmails.1', 'INVALID_EMAIL'],
    [{ terms: [{ name: 'kanarie', value: 1 }] }, 'terms.0.name', 'INVALID'],
    [{ terms: [{ name: 'letterTarget', value: 10_000 }] }, 'terms.0.value', 'INVALID'],
    [{ terms: [{ name: 'certificateYears', value: 100 }] }, 'terms.0.value', 'INVALID'],
    [
      {
        terms: [
          { name: 'letterTarget', value: 1 },
          { name: 'letterTarget', value: 2 },
        ],
      },
      'terms.1.name',
      'DUPLICATE',
    ],
    [
      { translations: [{ language: 'x', openingHours: 'y' }] },
      'translations.0.language',
      'INVALID',
    ],
  ])('%j is refused by its field, and nothing is saved', async (input, path, code) => {
    const [before] = await rows(
      server.database,
      "SELECT m::text FROM municipality m WHERE id = 'GM0160'",
      [],
      'GM0160',
    );

    const refused = await change('changeMunicipality', { neutralCallerName: 'Kanarie', ...input });

    expect(refused).toMatchObject({ code: 'INPUT_INVALID' });
    expect(refused.fields).toEqual([{ path: path.split('.'), code }]);
    const [after] = await rows(
      server.database,
      "SELECT m::text FROM municipality m WHERE id = 'GM0160'",
      [],
      'GM0160',
    );
    expect(after).toEqual(before);
  });

  test('terms and languages change one by one, also at the same moment', async () => {
    await Promise.all(
      [
        { terms: [{ name: 'letterTarget', value: 28 }] },
        { terms: [{ name: 'callAfterWeeks', value: 10 }] },
        { translations: [{ language: 'en', openingHours: 'on working days' }] },
        { translations: [{ language: 'EN', signatoryFunction: 'coordinator' }] },
      ].map((input) => change('changeMunicipality', input)),
    );
    const said = 'translations { language openingHours signatoryFunction }';
    const both = await read(`${TERM} ${said}`);
    await change('changeMunicipality', {
      terms: [{ name: 'letterTarget', value: null }],
      translations: [{ language: 'en', openingHours: null }],
    });
    const one = await read(`${TERM} ${said}`);
    await change('changeMunicipality', {
      translations: [{ language: 'en', signatoryFunction: null }],
    });

    expect(ownTerms(both)).toEqual({ letterTarget: 28, callAfterWeeks: 10 });
    expect(both.translations).toEqual([
      { language: 'en', openingHours: 'on working days', signatoryFunction: 'coordinator' },
    ]);
    expect(ownTerms(one)).toEqual({ callAfterWeeks: 10 });
    expect(one.terms).toHaveLength(Object.keys(TERMS).length);
    expect(one.translations).toEqual([
      { language: 'en', openingHours: null, signatoryFunction: 'coordinator' },
    ]);
    expect(await read(said)).toEqual({ translations: [] });
  });

  test('sent twice it is done once; other settings under the same key are refused', async () => {
    const idempotencyKey = randomUUID();
    const send = (contactName: string) =>
      change('changeMunicipality', { idempotencyKey, contactName }, 'contactName');
    await send('Sam');
    await change('changeMunicipality', { contactName: 'Kim' });

    expect((await send('Sam')).settings).toEqual({ contactName: 'Kim' });
    expect(await send('Anders')).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await read('contactName')).toEqual({ contactName: 'Kim' });
  });

  test('a website may carry the forms from the moment that it is added until it is removed', async () => {
    const carries = async (origin: string) =>
      (await post(`${server.url}/public/graphql`, { documentId: 'x' }, { origin })).headers.get(
        'access-control-allow-origin',
      ) !== null;
    const site = { origin: 'https://www.hardenberg.example' };
    const before = await carries(site.origin);
    await change('addEmbedSite', { origin: 'HTTPS://www.Hardenberg.example/' });
    const again = await change('addEmbedSite', site, 'embedSites');
    const [during, framed] = [
      await carries(site.origin),
      await change('addEmbedSite', { origin: 'sandboxed-frames' }, 'embedSites'),
    ];
    await change('removeEmbedSite', { origin: 'sandboxed-frames' });
    const removed = await change('removeEmbedSite', site, 'embedSites');

    expect([before, during]).toEqual([false, true]);
    expect(again.settings.embedSites).toEqual([site.origin]);
    expect(framed.settings.embedSites).toEqual([site.origin, 'sandboxed-frames']);
    expect(removed.settings.embedSites).toEqual([]);
    expect(await server.database.knowsOrigin(site.origin)).toBe(false);
  });

  test.each(['www.zwolle.nl', 'https://www.zwolle.nl/steun', 'null', 'javascript:alert(1)', ''])(
    '%j is no website',
    async (origin) => {
      expect(await change('addEmbedSite', { origin })).toMatchObject({
        fields: [{ path: ['origin'], code: origin ? 'INVALID' : 'REQUIRED' }],
      });
    },
  );

  test('a ground is set once for each purpose and mends what readiness misses', async () => {
    const missing = async () =>
      (await ask(server.url, token, '{ readiness { findings { code } } }')).data.readiness.findings
        .map(({ code }: { code: string }) => code)
        .includes('NO_LEGAL_BASE_FOR_LETTERS');
    const before = await missing();
    await change('setLegalBase', { ...LEGAL_BASE, name: 'Oud' });
    const { settings } = await change(
      'setLegalBase',
      LEGAL_BASE,
      'legalBases { purpose name article date url }',
    );
    const refused = await change('setLegalBase', { ...LEGAL_BASE, url: 'ftp://x', article: ' ' });

    expect([before, await missing()]).toEqual([true, false]);
    expect(settings.legalBases).toEqual([LEGAL_BASE]);
    expect(refused.fields).toEqual([
      { path: ['article'], code: 'REQUIRED' },
      { path: ['url'], code: 'INVALID' },
    ]);
  });

  test('own words are said from the moment that they are set until they are removed', async () => {
    const place = { key: 'support-request.title', language: 'nl_simple' };
    const inside = 'ownTexts { language key text }';
    await change('setOwnText', { ...place, text: 'Oud' });
    const set = await change('setOwnText', { ...place, text: ' Hulp bij u ' }, inside);
    const shown = await ask(
      server.url,
      await server.token(['requests:read'], 'GM0160'),
      '{ municipality(code: "GM0160") { texts(language: "nl-simple") { key text } } }',
    );
    const removed = await change('removeOwnText', place, inside);

    const text = { key: 'support-request.title', text: 'Hulp bij u' };
    expect(set.settings.ownTexts).toEqual([{ ...text, language: 'nl-simple' }]);
    expect(shown.data.municipality.texts).toEqual([text]);
    expect(removed.settings.ownTexts).toEqual([]);
    expect(await change('removeOwnText', place)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the texts of the forms are found by what they say, own words first', async () => {
    const find = async (search: string) =>
      (
        await ask(
          server.url,
          token,
          'query ($search: String) { formTexts(search: $search) { key shipped own } }',
          { search },
        )
      ).data.formTexts;
    const key = 'support-request.title';
    const [shipped] = await find(key);
    await change('setOwnText', { key, text: 'Steun na een kanarie' });
    expect(shipped).toMatchObject({ key, own: null });
    expect(await find('KANARIE')).toEqual([{ ...shipped, own: 'Steun na een kanarie' }]);
    const all = await find('');
    expect(all).toHaveLength(50);
    expect(all[0].key).toBe(key);
    await change('removeOwnText', { key });
    expect(await find('kanarie')).toEqual([]);
    // In another language the translation stands beside it, and is found too.
    const inPolish = async (search: string) =>
      (
        await ask(
          server.url,
          token,
          'query ($search: String) { formTexts(search: $search, language: pl) { key shipped translated own } }',
          { search },
        )
      ).data.formTexts;
    const [polish] = await inPolish(key);
    expect(polish).toMatchObject({ key, shipped: shipped.shipped, own: null });
    expect(polish.translated).not.toBe(shipped.shipped);
    expect((await inPolish(polish.translated)).map((each: { key: string }) => each.key)).toContain(
      key,
    );
  });

  test.each([
    [{ key: 'support-request.nothing', text: 'x' }, 'key', 'INVALID'],
    [{ key: '__proto__', text: 'x' }, 'key', 'INVALID'],
    [{ key: 'support-request.title', text: ' ' }, 'text', 'REQUIRED'],
    [{ key: 'support-request.title', text: 'x'.repeat(501) }, 'text', 'TOO_LONG'],
    [{ key: 'support-request.title', text: 'Uw dossier' }, 'text', 'INVALID'],
    [{ key: 'support-request.title', text: 'Voor {bsn}' }, 'text', 'INVALID'],
  ])('%j are no own words', async (input, path, code) => {
    const { fields } = await change('setOwnText', input);

    expect(fields).toEqual([{ path: [path], code }]);
  });

  test('a term for keeping is set within what its rule allows', async () => {
    const inside = 'retentionTerms { rule term decidedOn }';
    const { settings } = await change(
      'setRetentionTerm',
      { rule: 'DECLINED', term: 'P4W' },
      inside,
    );
    const refused = await Promise.all(
      [
        { rule: 'DECLINED', term: 'P10Y' },
        { rule: 'DECLINED', term: 'vier weken' },
        { rule: '__proto__', term: 'P4W' },
      ].map(async (input) => (await change('setRetentionTerm', input)).fields),
    );

    expect(settings.retentionTerms).toContainEqual({
      rule: 'DECLINED',
      term: 'P4W',
      decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(settings.retentionTerms).toContainEqual({
      rule: 'NEVER_REACHED',
      term: 'P26W',
      decidedOn: null,
    });
    expect(refused).toEqual([
      [{ path: ['term'], code: 'INVALID' }],
      [{ path: ['term'], code: 'INVALID' }],
      [{ path: ['rule'], code: 'INVALID' }],
    ]);
  });

  test('who changed what is recorded, from what to what, and nothing where nothing changed', async () => {
    const site = 'https://spoor.example';
    const changes = async (first: number) =>
      (
        await ask(
          server.url,
          token,
          `{ settingChanges(first: ${first}) { edges { node { setting before after actor at } } } }`,
        )
      ).data.settingChanges.edges.map(({ node }: { node: Record<string, string> }) => node);
    await change('changeMunicipality', { dutyPhone: '038 111 11 11', minimumAge: 18 });
    const [latest] = await changes(1);
    await change('changeMunicipality', {
      dutyPhone: '038 222 22 22',
      minimumAge: 18,
      terms: [{ name: 'letterTarget', value: 21 }],
    });
    await change('changeMunicipality', { dutyPhone: '038 222 22 22' });
    await change('changeMunicipality', { email: 'kapot' });
    await change('addEmbedSite', { origin: site });
    await change('addEmbedSite', { origin: site });
    await change('removeEmbedSite', { origin: site });
    await change('removeOwnText', { key: 'support-request.title', language: 'nl' });
    const foreign = await ask(
      server.url,
      await server.token(['settings:read'], 'GM0193'),
      '{ settingChanges(first: 100) { edges { node { setting } } } }',
    );

    const made = await changes(5);
    expect(
      made.map(({ setting, before, after }: Record<string, string | null>) => [
        setting,
        before,
        after,
      ]),
    ).toEqual([
      [`embedSite.${site}`, 'true', null],
      [`embedSite.${site}`, null, 'true'],
      ['terms.letterTarget', null, '21'],
      ['dutyPhone', '038 111 11 11', '038 222 22 22'],
      [latest.setting, latest.before, latest.after],
    ]);
    expect(made[0].actor).toMatch(/^token:/);
    expect(Date.parse(made[0].at)).toBeGreaterThan(Date.now() - 60_000);
    expect(foreign.data.settingChanges.edges).toEqual([]);
  });
});
