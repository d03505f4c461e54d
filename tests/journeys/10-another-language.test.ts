import { ENGINES } from '@steunpad/testing/engines.ts';
import { askPublic } from '@steunpad/testing/graphql.ts';
import {
  askForSupport,
  atWork,
  EVERY_SCOPE,
  NO_LIMITS,
  ruben,
  send,
  taskOf,
} from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What is on the page, and in which direction, is tested in tests/browser.

describe.each(ENGINES)('10: another language, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start({ limits: NO_LIMITS });
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  let last = 0;
  const asked = (language: string) => {
    last += 1;
    const contact = { preference: 'PHONE', phone: `06 2000${1000 + last}` };
    return askForSupport(server, { language, contact });
  };
  const about = async (language?: string) =>
    (await askPublic(server.url, 'Municipality', { code: 'GM0193', language })).data.municipality;

  test.each([
    ['ar', 'ar', 'ar'],
    ['uk', 'uk', 'uk'],
    ['tr', 'tr', 'tr'],
    ['pl', 'pl', 'pl'],
    ['en', 'en', null],
    ['nl', 'nl', null],
    ['nl_simple', 'nl-simple', null],
  ])(
    'who asks in %s is written down in %s, and needs an interpreter for %s',
    async (form, language, interpreterLanguage) => {
      const key = await asked(form);

      const task = await taskOf(server, token, key);
      expect(task).toMatchObject({ kind: 'ANSWER_REQUEST', interpreterLanguage });
      await atWork(server, token).accept(task.request.id);
      expect(await taskOf(server, token, key)).toMatchObject({
        kind: 'HOLD_TALK',
        interpreterLanguage,
        pathway: { partner: { language, interpreterLanguage } },
      });
    },
  );

  test('a language that no form has is refused', async () => {
    const { errors } = await send(server, ruben({ language: 'fr' }));

    expect(errors?.[0]?.message).toMatch(
      /^The variable at input\.language has to be one of .*\bar\b/,
    );
  });

  test('hours and own words come in the language that is asked for, each municipality its own', async () => {
    await rows(
      server.database,
      `UPDATE municipality SET translations = '{"ar": {"openingHours": "في أيام العمل"}}'`,
    );
    await rows(
      server.database,
      `INSERT INTO own_text VALUES ('GM0193', 'ar', 'form.labels.name', 'اسمكم'), ('GM0193', 'nl', 'form.labels.name', 'Naam')`,
    );
    await rows(
      server.database,
      `INSERT INTO own_text VALUES ('GM0160', 'nl', 'form.labels.name', 'Van Hardenberg')`,
      [],
      'GM0160',
    );

    expect(await about('ar')).toMatchObject({
      openingHours: 'في أيام العمل',
      languages: ['ar'],
      texts: [{ key: 'form.labels.name', text: 'اسمكم' }],
    });
    expect(await about('uk')).toMatchObject({
      openingHours: expect.stringMatching(/^op werkdagen/),
      texts: [],
    });
    expect((await about()).texts).toEqual([{ key: 'form.labels.name', text: 'Naam' }]);
  });
});
