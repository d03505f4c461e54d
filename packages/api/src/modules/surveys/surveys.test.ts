import { type Clock, clockAt } from '@steunpad/testing/clock.ts';
import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask, askPublic } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { count, dump, found, rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { round } from '@steunpad/testing/worker.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../operation/run-command.ts';
import { closeSurveyCodes, inviteToSurvey, respondedAmong } from './invite.store.ts';
import { paperQuestionnaire } from './paper.store.ts';
import { surveyCodeOf } from './survey-codes.ts';

type Given = Readonly<Record<string, readonly string[]>>;

const answersOf = (given: Given) =>
  Object.entries(given).map(([question, values]) => ({ question, values }));

describe.each(ENGINES)('surveys on %s', (_, start) => {
  let clock: Clock;
  let server: TestServer;

  beforeAll(async () => {
    clock = clockAt('2026-11-30T10:00:00+01:00');
    server = await start({ now: clock.now, limits: NO_LIMITS });
  });
  afterAll(() => server.close());

  const system = <T>(work: Parameters<typeof asSystem<T>>[3]) =>
    asSystem(server.database, 'GM0193', clock.now(), work);
  /** Invites people of one round; gives their codes, by the ids of their invitations. */
  const invite = (name: string, people: number, surveyKey = 'years-after') =>
    system(async (context) => {
      const refs = Array.from({ length: people }, () => crypto.randomUUID());
      const invited = await inviteToSurvey(context, { surveyKey, round: name, refs });
      expect(invited).toEqual({ surveyKey, version: shippedSurvey(surveyKey)?.version });
      return new Map(refs.map((ref) => [ref, surveyCodeOf(context.municipality, ref)]));
    });
  const codesOf = async (name: string, people: number) => [
    ...(await invite(name, people)).values(),
  ];
  const open = async (code: string, over: object = {}) =>
    (await askPublic(server.url, 'Survey', { input: { municipality: 'GM0193', code, ...over } }))
      .data.survey;
  const send = async (operation: string, input: object) => {
    const { data } = await askPublic(server.url, operation, {
      input: { municipality: 'GM0193', ...input },
    });
    return Object.values(data)[0] as Record<string, unknown> & { __typename: string };
  };
  const answer = (code: string, given: Given, over: object = {}) =>
    send('AnswerSurvey', {
      code,
      version: 1,
      idempotencyKey: crypto.randomUUID(),
      answers: answersOf(given),
      ...over,
    });
  const decline = (code: string) =>
    send('DeclineSurvey', { code, version: 1, idempotencyKey: crypto.randomUUID() });
  const released = (name: string) =>
    count(server.database, 'survey_response WHERE round = $1', [name]);

  test('a code opens the questions in the language of the page, in any notation', async () => {
    const [code = ''] = await codesOf('opens', 1);
    const survey = await open(` ${code.toLowerCase().replaceAll('-', ' ')} `, { language: 'uk' });

    expect(survey).toMatchObject({ __typename: 'Survey', version: 1, kept: [] });
    expect(survey.title).toBe(shippedSurvey('years-after')?.title.uk);
    expect(survey.sections.map(({ id }: { id: string }) => id)).toEqual(['then', 'wanted', 'now']);
    expect(await open('onzin')).toEqual({ __typename: 'ReferenceOrCodeUnknown' });
    expect(
      (await askPublic(server.url, 'Survey', { input: { municipality: 'GM0160', code } })).data
        .survey,
    ).toEqual({ __typename: 'ReferenceOrCodeUnknown' });
  });

  test('what was kept is there again on any device, unreadable to everybody else, until it is sent', async () => {
    const [code = ''] = await codesOf('kept', 1);
    const answers = [
      ...answersOf({
        missed: ['yes'],
        missedOwn: ['Kanariewoorden 111222333'],
        firstHelp: ['drie'],
      }),
      { question: 'nowGoing', values: [], instead: 'DOES_NOT_KNOW' },
    ];

    expect(await send('KeepSurveyAnswers', { code, answers })).toEqual({
      __typename: 'SurveyAnswersKept',
    });
    expect((await open(code)).kept).toEqual(answers.map((one) => ({ instead: null, ...one })));
    expect(found(await dump(server.database), ['Kanarie', code, code.replaceAll('-', '')])).toEqual(
      [],
    );
    expect((await answer(code, { missed: ['no'] })).__typename).toBe('SurveyAnswered');
    expect(await count(server.database, 'survey_draft')).toBe(0);
    expect(await send('KeepSurveyAnswers', { code, answers })).toEqual({
      __typename: 'SurveyAlreadyAnswered',
    });
  });

  test('kept answers go after four whole weeks, and how many is declared', async () => {
    const [code = ''] = await codesOf('over', 1);
    await send('KeepSurveyAnswers', { code, answers: answersOf({ missed: ['yes'] }) });
    const [row] = await rows(server.database, 'SELECT kept_week::text AS week FROM survey_draft');
    expect(row, 'a Monday and no day').toEqual({ week: '2026-11-30' });

    clock.set('2027-01-04T10:00:00+01:00');
    await round(server, clock.now);
    expect((await open(code)).kept).toHaveLength(1);
    clock.set('2027-01-05T10:00:00+01:00');
    await round(server, clock.now);
    expect((await open(code)).kept).toEqual([]);
    expect(
      await rows(
        server.database,
        `SELECT what, count FROM destruction_record WHERE rule = 'SURVEY_DRAFT'`,
      ),
    ).toEqual([{ what: 'SURVEY_DRAFT', count: 1 }]);
    clock.set('2026-11-30T10:00:00+01:00');
  });

  test('answers of another version, a BSN, nonsense: each is told, and nothing is lost', async () => {
    const [code = ''] = await codesOf('wrong', 1);

    expect(await answer(code, { missed: ['no'] }, { version: 2 })).toEqual({
      __typename: 'SurveyVersionOther',
    });
    expect(
      await answer(code, { missed: ['yes'], missedOwn: ['mijn nummer is 111222333'] }),
    ).toEqual({
      __typename: 'InputInvalid',
      fields: [{ path: ['answers', '1', 'missedOwn'], code: 'CONTAINS_BSN' }],
    });
    expect(await answer(code, { gone: ['x'] })).toMatchObject({ fields: [{ code: 'INVALID' }] });
    expect((await open(code)).__typename).toBe('Survey');
  });

  test('the same press twice is one answer; another one with the same code is refused', async () => {
    const [code = ''] = await codesOf('twice', 1);
    const idempotencyKey = crypto.randomUUID();
    const press = () => answer(code, { missed: ['no'] }, { idempotencyKey });

    expect((await Promise.all([press(), press()])).map(({ __typename }) => __typename)).toContain(
      'SurveyAnswered',
    );
    expect(await press()).toEqual({ __typename: 'SurveyAnswered' });
    expect(await answer(code, { missed: ['yes'] })).toEqual({
      __typename: 'SurveyAlreadyAnswered',
    });
    expect(await open(code)).toEqual({ __typename: 'SurveyAlreadyAnswered' });
  });

  test('nine wait; with the tenth all are released together with the marks that they answered', async () => {
    const people = await invite('ten', 12);
    const codes = [...people.values()];
    const responded = () =>
      system(async (context) => (await respondedAmong(context, [...people.keys()])).size);
    const marks = () => count(server.database, `survey_code WHERE round = 'ten' AND answered`);
    for (const code of codes.slice(0, 8)) await answer(code, { missed: ['no'] });
    expect(await decline(codes[8]!)).toEqual({ __typename: 'SurveyDeclined' });
    await round(server, clock.now);

    expect([await released('ten'), await marks()]).toEqual([0, 0]);
    expect(await responded(), 'a reminder knows all the same').toBe(9);

    const token = await server.token(['surveys:write']);
    const typist = await server.token(['survey-questions:read']);
    const onPaper = (by: string, code: string, more = '') =>
      ask(
        server.url,
        by,
        `query ($code: String!) { surveyOnPaper(code: $code, language: en) { __typename
          ... on Refusal { code } ... on Survey { version title sections { questions { id text options { text } } } ${more} } } }`,
        { code },
      );
    const { data } = await onPaper(typist, codes[9]!.toLowerCase());
    expect(data.surveyOnPaper).toMatchObject({ __typename: 'Survey', version: 1 });
    expect(data.surveyOnPaper.sections[0].questions[0].text).not.toBe('');
    expect((await onPaper(typist, codes[9]!, 'kept { question }')).code).toBe('FORBIDDEN');
    expect((await onPaper(token, codes[9]!)).code).toBe('FORBIDDEN');
    expect((await onPaper(typist, codes[0]!)).data.surveyOnPaper.code).toBe(
      'SURVEY_ALREADY_ANSWERED',
    );
    expect((await onPaper(typist, 'AAAA-BBBB-CCCC')).data.surveyOnPaper.code).toBe(
      'REFERENCE_OR_CODE_UNKNOWN',
    );
    const paper = await mutate(server, token, 'recordPaperAnswers', {
      code: codes[9]!,
      version: 1,
      answers: answersOf({ missed: ['yes'], missedOwn: ['Niemand belde.'] }),
    });
    expect(paper.__typename).toBe('SurveyAnswered');
    await round(server, clock.now);

    expect([await released('ten'), await marks(), await responded()]).toEqual([10, 10, 10]);
    expect(
      await rows(
        server.database,
        `SELECT declined, count(*)::int, min(month::text) AS month FROM survey_response WHERE round = 'ten'
         GROUP BY declined ORDER BY declined`,
      ),
    ).toEqual([
      { declined: false, count: 9, month: '2026-11-01' },
      { declined: true, count: 1, month: '2026-11-01' },
    ]);
    expect(await rows(server.database, 'SELECT written, question FROM survey_open_answer')).toEqual(
      [{ written: 'Niemand belde.', question: 'missedOwn' }],
    );
    expect(await open(codes[0]!)).toEqual({ __typename: 'SurveyAlreadyAnswered' });
  });

  test('two different people look at own words before anybody quotes them; then what was written is gone', async () => {
    const scopes = ['surveys:read', 'surveys:write'] as const;
    const [first, second] = [await server.token(scopes), await server.token(scopes)];
    const list = async (standing: string) =>
      (
        await ask(
          server.url,
          first,
          `query ($standing: SurveyOpenAnswerStanding!) {
            surveyOpenAnswers(surveyKey: "years-after", standing: $standing) { id written redacted themes }
          }`,
          { standing },
        )
      ).data.surveyOpenAnswers;
    const [{ id }] = await list('TO_LOOK_AT');
    const look = (token: string, redacted: string) =>
      mutate(
        server,
        token,
        'lookAtOpenAnswer',
        { id, redacted, themes: ['Bellen', 'bellen'] },
        '... on OpenAnswerLookedAt { answer { standing written redacted themes } }',
      );

    expect(await look(first, 'Niemand belde.')).toMatchObject({
      answer: { standing: 'TO_CONFIRM', written: 'Niemand belde.' },
    });
    expect(await look(first, 'Niemand belde.')).toMatchObject({ code: 'SAME_PERSON' });
    expect(await list('QUOTABLE')).toEqual([]);
    expect(await look(second, 'Er belde niemand.')).toMatchObject({
      answer: {
        standing: 'QUOTABLE',
        written: null,
        redacted: 'Er belde niemand.',
        themes: ['bellen'],
      },
    });
    expect(await look(second, 'Nog eens.')).toMatchObject({ code: 'NOT_FOUND' });

    for (const code of await codesOf('after the look', 10)) {
      await answer(code, { missed: ['yes'], missedOwn: ['Nieuw.'] });
    }
    await round(server, clock.now);
    expect(await list('QUOTABLE'), 'a release changes nothing of it').toEqual([
      { id, written: null, redacted: 'Er belde niemand.', themes: ['bellen'] },
    ]);
  });

  test('a new version names a finding of two people as its reason, and the finding tells of it', async () => {
    const both = await server.token(['surveys:read', 'surveys:write']);
    const CHANGES = 'theme answers changes { changed language version answers }';
    const because = (theme: string, over: object = {}) =>
      mutate(
        ...([server, both, 'recordFindingChange'] as const),
        { surveyKey: 'years-after', theme, changed: 'years-after', version: 1, ...over },
        `... on FindingChangeRecorded { finding { ${CHANGES} } }`,
      );

    expect(await because('wachten')).toMatchObject({ code: 'FINDING_UNKNOWN' });
    expect(await because('bellen', { version: 7 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await because('bellen', { changed: 'OFFER_LETTER', language: 'nl' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await because('Bellen');
    const told = { changed: 'years-after', language: null, version: 1, answers: 1 };
    expect(await because('bellen')).toMatchObject({
      finding: { theme: 'bellen', changes: [told] },
    });

    const query = `{ findings(surveyKey: "years-after") { ${CHANGES} } }`;
    expect((await ask(server.url, both, query)).data.findings).toEqual([
      { theme: 'bellen', answers: 1, changes: [told] },
    ]);
    const reader = await server.token(['reports:read']);
    expect((await ask(server.url, reader, query)).code).toBe('FORBIDDEN');
  });

  test('a version of a letter tells the finding that is its reason, and an earlier one does not', async () => {
    const writer = await server.token(['letters:read', 'letters:write', 'surveys:write']);
    const text = { kind: 'LATER_CONFIRMATION', language: 'NL', subject: 'Uw bericht' };
    const publish = async (body: string) => {
      const { template } = await mutate(
        ...([server, writer, 'saveTemplate'] as const),
        { ...text, body, changeReason: 'Duidelijker.' },
        '... on TemplateSaved { template { id } }',
      );
      const published = await mutate(
        ...([server, writer, 'publishTemplate'] as const),
        { templateId: template.id },
        '... on TemplatePublished { template { version } }',
      );
      expect(published).toHaveProperty('template');
    };
    const shipped = await ask(
      server.url,
      writer,
      '{ textPreview(input: { kind: LATER_CONFIRMATION, language: NL }) { body } }',
    );
    const { body } = shipped.data.textPreview;
    await publish(body);
    await publish(`${body}\n\nTot dan.`);
    const because = { surveyKey: 'years-after', theme: 'bellen', changed: 'LATER_CONFIRMATION' };
    await mutate(
      ...([server, writer, 'recordFindingChange'] as const),
      { ...because, language: 'nl', version: 2 },
      '... on FindingChangeRecorded { finding { theme } }',
    );

    const { data } = await ask(
      server.url,
      writer,
      '{ templates(kind: LATER_CONFIRMATION) { version changeReason findings } }',
    );
    const versions = await ask(
      server.url,
      await server.token(['surveys:read']),
      '{ publishedVersions { changed language version } }',
    );
    const mail = { changed: 'LATER_CONFIRMATION', language: 'nl' };
    expect(versions.data.publishedVersions).toEqual(
      expect.arrayContaining([
        { ...mail, version: 2 },
        { ...mail, version: 1 },
        { changed: 'years-after', language: null, version: 1 },
      ]),
    );
    expect(data.templates).toEqual([
      { version: 2, changeReason: 'Duidelijker.', findings: ['bellen'] },
      { version: 1, changeReason: 'Duidelijker.', findings: [] },
    ]);
  });

  test('a code of somebody who died meanwhile opens nothing, and what was answered before stays', async () => {
    const people = await invite('died', 2);
    const [[died = '', code = ''] = [], [other = '', answered = ''] = []] = people;
    await answer(answered, { missed: ['no'] });
    const before = await count(server.database, 'survey_waiting');
    await system((context) => closeSurveyCodes(context, [died, other]));

    expect(await open(code)).toEqual({ __typename: 'SurveyClosed' });
    expect(await answer(code, { missed: ['no'] })).toEqual({ __typename: 'SurveyClosed' });
    expect(await count(server.database, 'survey_waiting')).toBe(before);
  });

  test('who wants to be called is a request for support, and no answer goes with it', async () => {
    const [code = ''] = await codesOf('calls', 1);
    await answer(code, { missed: ['yes'], missedOwn: ['Kanarie in mijn antwoord'] });
    const input = {
      code,
      idempotencyKey: crypto.randomUUID(),
      name: 'Ruben Voorbeeld',
      contact: { preference: 'PHONE', phone: '06 12345678' },
    };

    expect(await send('AskForCall', input)).toMatchObject({ __typename: 'CallAskedFor' });
    expect(await send('AskForCall', input)).toMatchObject({ __typename: 'CallAskedFor' });
    const [request, ...more] = await rows(
      server.database,
      `SELECT r::text AS row FROM support_request r WHERE name = 'Ruben Voorbeeld'`,
    );
    expect(more).toEqual([]);
    expect(found(String(request?.['row']), [code, 'Kanarie', 'yes'])).toEqual([]);
    expect(await send('AskForCall', { ...input, code: 'onzin' })).toEqual({
      __typename: 'ReferenceOrCodeUnknown',
    });
    expect(
      await send('AskForCall', { ...input, contact: { preference: 'PHONE', phone: 'x' } }),
    ).toMatchObject({ fields: [{ path: ['contact', 'phone'], code: 'INVALID_PHONE' }] });
  });

  test('a survey that offers no call takes none, and says so before anybody fills it in', async () => {
    const [code = ''] = (await invite('no call', 1, 'after-meeting')).values();
    const before = await count(server.database, 'support_request');
    const contact = { preference: 'PHONE', phone: '06 12345678' };
    const asked = { code, idempotencyKey: crypto.randomUUID(), name: 'Ayşe', contact };

    expect((await open(code)).offersCall).toBe(false);
    expect((await open((await codesOf('call', 1))[0]!)).offersCall).toBe(true);
    expect(await send('AskForCall', asked)).toMatchObject({
      fields: [{ path: ['code'], code: 'INVALID' }],
    });
    expect(await count(server.database, 'support_request')).toBe(before);
  });

  test('a published version never changes; a new one is for those who are invited after it', async () => {
    const shipped = shippedSurvey('after-meeting')!;
    const token = await server.token(['surveys:write']);
    const [before = ''] = (await invite('v1', 1, 'after-meeting')).values();
    const publish = async (definition: unknown) =>
      mutate(
        server,
        token,
        'publishSurvey',
        {
          definition: JSON.stringify(definition),
        },
        '... on SurveyPublished { key version } ... on SurveyDefinitionWrong { sentences }',
      );
    const second = { ...shipped, version: 3, title: { ...shipped.title, nl: 'Tweede' } };

    expect(await publish({ ...shipped, title: { ...shipped.title, nl: 'Anders' } })).toMatchObject({
      code: 'SURVEY_VERSION_PUBLISHED',
    });
    expect(await publish(shipped)).toMatchObject({ version: 2 });
    expect(await publish(second)).toMatchObject({ key: 'after-meeting', version: 3 });
    expect(await publish({ ...second, version: 4, sections: [] })).toMatchObject({
      sentences: ['The survey has no sections.'],
    });
    const handedOut = await mutate(
      server,
      token,
      'handOutSurveyCodes',
      { surveyKey: 'after-meeting', round: 'november', count: 2 },
      '... on SurveyCodesHandedOut { version codes }',
    );
    expect(handedOut).toMatchObject({ version: 3 });
    expect((await open(handedOut.codes[0])).title).toBe('Tweede');
    expect((await open(before)).title).toBe(shipped.title.nl);
    await expect(
      rows(server.database, `UPDATE survey_definition SET definition = '{}' RETURNING key`),
    ).rejects.toThrow('never changes');
  });

  test('the questionnaire on paper asks what the page asks', async () => {
    await invite('paper', 1);
    const paper = await system((context) =>
      paperQuestionnaire(context, { surveyKey: 'years-after', version: 1, language: 'nl' }),
    );

    expect(paper).toContain('**1. Heeft u toen steun of informatie gemist?**');
    expect(paper).toContain('*Alleen als u bij vraag 1 koos: “Ja” of “Een beetje”.*');
    expect(paper).toContain('Bel 113');
  });
});
