import { clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PREVIEW = `query ($input: RegularInput!) { regularPreview(input: $input) {
  ... on RegularPreview { seen changes { area what before after } }
  ... on Refusal { code ... on InputInvalid { fields { path code } } }
} }`;
const EVERYTHING = `{ programme { phase { kind } phases { kind endsOn } fundings { giver } deadlines { what } }
  municipalitySettings { targetRule minimumAge retentionTerms { rule term } }
  templates(kind: LEAFLET) { id status } settingChanges(first: 20) { edges { node { setting after } } } }`;

describe.each(ENGINES)('from pilot to regular, on %s', (_, start) => {
  const clock = clockAt('2017-03-01T10:00:00+01:00');
  let server: TestServer;
  let token: string;
  let wish: Record<string, unknown>;
  let draft: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS, now: clock.now });
    token = await server.token([
      ...(['programme:read', 'programme:write', 'settings:read', 'settings:write'] as const),
      ...(['letters:read', 'letters:write'] as const),
    ]);
    await change('saveProgramme', { goals: [], withWhom: ['WijZ'], published: true });
    await change('beginPhase', { kind: 'PILOT', startsOn: '2015-09-01', endsOn: '2016-08-31' });
    await change('beginPhase', { kind: 'FINISHING', startsOn: '2016-09-01' });
    const saved = await change(
      'saveTemplate',
      {
        ...{ kind: 'LEAFLET', language: 'NL', subject: 'Folder', changeReason: 'vast aanbod' },
        body: 'Steun in {{municipality}} van {{organisation}}. Bel {{phone}} of kijk op {{replyUrl}}.',
      },
      '... on TemplateSaved { template { id problems { code found } } }',
    );
    draft = saved.template.id;
    wish = {
      startsOn: '2017-03-01',
      targetRule: 'ALL_ADULTS',
      minimumAge: 18,
      funding: {
        ...{ kind: 'OWN_MONEY', giver: 'Gemeenteraad', amount: '60000.00', decision: 'R-2017-3' },
        ...{ decidedOn: '2017-02-01', accountBy: '2018-06-01' },
      },
      retention: [{ rule: 'DECLINED', term: 'P4W' }],
      templates: [draft],
    };
  });
  afterAll(() => server.close());

  const change = (field: string, input: object, inside = '', whose = token) =>
    mutate(server, whose, field, input, inside);
  const preview = async (input: object, whose = token) =>
    (await ask(server.url, whose, PREVIEW, { input })).data.regularPreview;
  const everything = async () => (await ask(server.url, token, EVERYTHING)).data;

  test('everything that changes is shown before, and nothing is saved by looking', async () => {
    const before = await everything();
    const { changes } = await preview(wish);

    expect(changes).toEqual([
      { area: 'PHASE', what: 'phase', before: 'FINISHING', after: 'REGULAR' },
      { area: 'PHASE', what: 'startsOn', before: null, after: '2017-03-01' },
      { area: 'PHASE', what: 'endsOn', before: null, after: '2017-02-28' },
      {
        area: 'TARGET_GROUP',
        what: 'targetRule',
        before: 'UNDER_PENSION_AGE',
        after: 'ALL_ADULTS',
      },
      { area: 'FUNDING', what: 'fundings', before: null, after: 'Gemeenteraad 60.000,00' },
      { area: 'RETENTION', what: 'DECLINED', before: 'P6W', after: 'P4W' },
      { area: 'LETTERS', what: 'LEAFLET.nl', before: null, after: '1' },
    ]);
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['another preview', () => ({ minimumAge: 21 }), 'PREVIEW_OUTDATED'],
    ['a draft of nobody', () => ({ templates: [globalId('TemplateVersion')] }), 'NOT_FOUND'],
    ['a day of an earlier phase', () => ({ startsOn: '2016-01-01' }), 'PHASE_ORDER_WRONG'],
    ['a day to come', () => ({ startsOn: '2017-03-02' }), 'INPUT_INVALID'],
    [
      'a term that is not allowed',
      () => ({ retention: [{ rule: 'DECLINED', term: 'P9Y' }] }),
      'INPUT_INVALID',
    ],
    [
      'money without its code',
      () => ({ funding: { ...(wish['funding'] as object), kind: 'SPECIFIC_GRANT' } }),
      'INPUT_INVALID',
    ],
  ])('%s is refused, and nothing of it is done', async (_, other, code) => {
    const before = await everything();
    const { seen } = await preview(wish);

    expect(await change('moveToRegular', { ...wish, ...other(), seen })).toMatchObject({ code });
    expect(await everything()).toEqual(before);
  });

  test('a letter that may not be published stops all of it', async () => {
    const broken = await change(
      'saveTemplate',
      {
        kind: 'LEAFLET',
        language: 'NL',
        subject: 'Folder',
        changeReason: 'x',
        body: 'Zonder adres.',
      },
      '... on TemplateSaved { template { id } }',
    );

    expect(await preview({ ...wish, templates: [broken.template.id] })).toMatchObject({
      code: 'TEMPLATE_NOT_PUBLISHABLE',
    });
  });

  test('who may not change settings does not change them this way', async () => {
    const narrow = await server.token(['programme:read', 'programme:write']);
    const before = await everything();
    const { seen } = await preview(wish, narrow);

    await expect(change('moveToRegular', { ...wish, seen }, '', narrow)).rejects.toThrow(/scope/);
    expect(await everything()).toEqual(before);
  });

  test('the step does what was seen, once, and each setting is in the record', async () => {
    const { seen } = await preview(wish);
    const done = await change(
      'moveToRegular',
      { ...wish, seen },
      '... on MovedToRegular { programme { phase { kind } } }',
    );
    const after = await everything();

    expect(done.programme).toEqual({ phase: { kind: 'REGULAR' } });
    expect(after.programme).toEqual({
      phase: { kind: 'REGULAR' },
      phases: [
        { kind: 'PILOT', endsOn: '2016-08-31' },
        { kind: 'FINISHING', endsOn: '2017-02-28' },
        { kind: 'REGULAR', endsOn: null },
      ],
      fundings: [{ giver: 'Gemeenteraad' }],
      deadlines: [{ what: 'Verantwoording aan de raad: Gemeenteraad, R-2017-3' }],
    });
    expect(after.municipalitySettings).toMatchObject({ targetRule: 'ALL_ADULTS', minimumAge: 18 });
    expect(after.municipalitySettings.retentionTerms).toContainEqual({
      rule: 'DECLINED',
      term: 'P4W',
    });
    expect(after.templates.find(({ id }: { id: string }) => id === draft).status).toBe('PUBLISHED');
    expect(
      after.settingChanges.edges
        .map(({ node }: { node: { setting: string } }) => node.setting)
        .sort(),
    ).toEqual(['retentionTerm.DECLINED', 'targetRule']);
    expect(await preview(wish)).toMatchObject({ code: 'ALREADY_REGULAR' });
  });
});

const globalId = (type: string) => Buffer.from(`${type}:${crypto.randomUUID()}`).toString('base64');
