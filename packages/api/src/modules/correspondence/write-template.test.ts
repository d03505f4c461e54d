import { ENGINES } from '@steunpad/testing/engines.ts';
import { ask } from '@steunpad/testing/graphql.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { EVERY_SCOPE } from '@steunpad/testing/people.ts';
import type { TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SAVED = '... on TemplateSaved { template { id version status problems { code found } } }';
const PUBLISHED = `... on TemplatePublished { template { status } } ... on TemplateNotPublishable { problems { code where found } }`;

describe.each(ENGINES)('own texts, on %s', (_, start) => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await start();
    token = await server.token(EVERY_SCOPE);
  });
  afterAll(() => server.close());

  const CARD =
    '{{salutation}},\n\nU kreeg een brief van de gemeente {{municipality}}. Bel {{phone}}.';
  const save = async (over = {}) => {
    const input = {
      kind: 'REMINDER_CARD',
      language: 'NL',
      subject: 'Onze brief',
      body: CARD,
      changeReason: 'Korter.',
      ...over,
    };
    return (await mutate(server, token, 'saveTemplate', input, SAVED)).template;
  };
  const publish = (templateId: string) =>
    mutate(server, token, 'publishTemplate', { templateId }, PUBLISHED);

  test('a draft may have gaps, and says which; publishing refuses them', async () => {
    const draft = await save({ body: 'Beste {{naam}}, uw partner is overleden.' });

    const refused = await publish(draft.id);

    expect(draft.status).toBe('DRAFT');
    expect(draft.problems).toContainEqual({ code: 'MISSING_PLACEHOLDER', found: 'phone' });
    expect(refused.code).toBe('TEMPLATE_NOT_PUBLISHABLE');
    expect(refused.problems.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['MISSING_PLACEHOLDER', 'UNKNOWN_PLACEHOLDER', 'CARD_NOT_NEUTRAL']),
    );
  });

  test('a preview fills in what it can while somebody writes, says what is wrong, and saves nothing', async () => {
    const preview = async (input: object) =>
      (
        await ask(
          server.url,
          token,
          `query ($input: TextPreviewInput!) { textPreview(input: $input) {
             subject body filledSubject filledBody languages problems { code where found } } }`,
          { input: { kind: 'REMINDER_CARD', language: 'NL', ...input } },
        )
      ).data.textPreview;
    const inUse = await preview({});
    expect(inUse.problems).toEqual([]);
    expect(inUse.body).toContain('{{phone}}');
    expect(inUse.filledBody).not.toContain('{{');

    const written = await preview({ subject: 'Brief', body: 'Bel {{phone}} of {{naam}}.' });
    expect(written.filledBody).toMatch(/^Bel .*\d.* of {{naam}}\.$/);
    expect(written.problems).toContainEqual({
      ...{ code: 'UNKNOWN_PLACEHOLDER', where: 'BODY', found: 'naam' },
    });
    // Mails have no paper, and are read all the same.
    const mail = await preview({ kind: 'REQUEST_CONFIRMATION' });
    expect(mail.filledSubject).not.toBe('');
    expect(mail.languages).toEqual(['NL', 'NL_SIMPLE', 'EN', 'UK', 'AR', 'TR', 'PL']);
    // In the language of whom it is for; what is on paper is in Dutch where another is asked for.
    const polish = await preview({ kind: 'REQUEST_CONFIRMATION', language: 'PL' });
    expect(polish.subject).not.toBe(mail.subject);
    expect(polish.filledBody).toMatch(/^Szanowni Państwo|^Dzień dobry/);
    expect(polish.problems).toEqual([]);
    expect(inUse.languages).toEqual(['NL', 'EN']);
    expect((await preview({ language: 'PL' })).body).toBe(inUse.body);
    expect((await preview({})).body).toBe(inUse.body);
  });

  test('a mail may be in the language of whom it is for, a letter only in Dutch and English', async () => {
    const body =
      '{{salutation}},\n\nTalebiniz bize ulaştı. {{callerName}} ({{organisation}}) en geç {{contactBy}} günü arar. {{reference}} {{phone}}';
    const mail = { kind: 'REQUEST_CONFIRMATION', language: 'TR', subject: 'Mesajınız', body };
    const { id } = await save(mail);
    const letter = await mutate(
      server,
      token,
      'saveTemplate',
      { kind: 'OFFER_LETTER', language: 'TR', subject: 'x', body: 'x', changeReason: 'x' },
      '... on InputInvalid { fields { path code } }',
    );

    expect((await publish(id)).template.status).toBe('PUBLISHED');
    expect(letter.fields).toEqual([{ path: ['language'], code: 'INVALID' }]);
  });

  test('lines end in one way, and a mark that nobody sees is not kept', async () => {
    const { id } = await save({ body: CARD.replaceAll('\n', '\r\n').replace('Bel', '\0Bel') });

    const { data } = await ask(server.url, token, '{ templates(kind: REMINDER_CARD) { id body } }');
    expect(data.templates.find((template: { id: string }) => template.id === id).body).toBe(CARD);
  });

  test('what cannot be laid out is refused too', async () => {
    const draft = await save({ body: `${CARD}\n\n![x](http://a.example/b.png)` });

    expect((await publish(draft.id)).problems).toContainEqual({
      code: 'MARKUP',
      where: 'BODY',
      found: 'image',
    });
  });

  test('a published text takes the place of the one before, and two at once leave one', async () => {
    const drafts = [await save(), await save({ subject: 'Nog eens' })];

    await Promise.all(drafts.map(({ id }) => publish(id)));

    const { data } = await ask(
      server.url,
      token,
      '{ templates(kind: REMINDER_CARD) { status version } }',
    );
    const inUse = data.templates.filter(({ status }: { status: string }) => status === 'PUBLISHED');
    expect(inUse).toHaveLength(1);
    const versions = data.templates.map(({ version }: { version: number }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('a preview shows a text before it is saved', async () => {
    const query = `query ($input: LetterPreviewInput!) {
      letterPreview(input: $input) { __typename ... on Pdf { pages checksum } ... on TemplateNotPublishable { problems { code } } }
    }`;
    const preview = async (body: string) =>
      (await ask(server.url, token, query, { input: { kind: 'REMINDER_CARD', body } })).data
        .letterPreview;

    expect(await preview(CARD)).toMatchObject({ __typename: 'Pdf', pages: 2 });
    expect(await preview('{{code}}')).toMatchObject({ __typename: 'TemplateNotPublishable' });
  });

  test('what a text may hold is told, and what it has to', async () => {
    const { data } = await ask(
      server.url,
      token,
      '{ placeholders(kind: OFFER_LETTER) { name type required } }',
    );

    expect(data.placeholders).toContainEqual({ name: 'legalBase', type: 'TEXT', required: true });
    expect(data.placeholders).toContainEqual({ name: 'whenDied', type: 'WHEN', required: false });
  });
});
