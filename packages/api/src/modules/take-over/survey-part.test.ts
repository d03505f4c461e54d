import type { SurveyDefinition } from '@steunpad/domain/surveys/definition.ts';
import type { PieceKind } from '@steunpad/domain/take-over/piece.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { shippedSurvey } from '@steunpad/texts/surveys.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../operation/context.ts';
import { asCommand } from '../../operation/run-command.ts';
import { readiness } from '../organisations/readiness.store.ts';
import { newestSurvey, publishSurvey } from '../surveys/definition.store.ts';
import { adopt, type Source, type TakenOver } from './adopt.store.ts';
import { revisionOf, takeOverChange, upstreamChanges } from './adopted-piece.store.ts';
import { offeredPieces, originOf, ownPieces } from './pieces.ts';

const [FROM, AS] = ['GM0193', 'GM0160'];
const kinds: readonly PieceKind[] = ['SURVEY'];

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const within = <T>(code: string, work: (context: Context) => Promise<T>) =>
  asCommand(server.database, code, new Date(), work);

const inZwolle = (title: string, version: number): SurveyDefinition => {
  const shipped = shippedSurvey('years-after')!;
  return { ...shipped, version, title: { ...shipped.title, nl: title } };
};
const publish = (code: string, definition: SurveyDefinition) =>
  within(code, (context) => publishSurvey(context, definition));
const newest = (code: string, key: string) =>
  within(code, (context) => newestSurvey(context, key)) as Promise<SurveyDefinition>;

let made = 0;
async function takeOver() {
  made += 1;
  const given = await within(FROM, async (context) => ({
    ...(await offeredPieces(context)),
    origin: await originOf(context),
  }));
  const source: Source = { ...given, made: new Date(Date.UTC(2026, 0, made)), keyId: null };
  return takeOverFrom(source);
}

const takeOverFrom = async (source: Source) =>
  (await within(AS, (context) => adopt(context, source, { kinds, keepOwn: false }))) as TakenOver;

test('what is as shipped is nobody’s own, also after it was used', async () => {
  await newest(FROM, 'years-after');
  await newest(AS, 'years-after');

  expect(await within(FROM, (context) => ownPieces(context, kinds))).toEqual([]);
});

test('a survey that was changed, and one of their own, hold here as new versions', async () => {
  await publish(FROM, inZwolle('Wat miste u in Zwolle?', 4));
  await publish(FROM, { ...inZwolle('Een eigen vragenlijst', 1), key: 'own-list' });
  const takenOver = await takeOver();

  expect(takenOver.taken.map(({ key }) => key)).toEqual(['own-list', 'years-after']);
  expect(await newest(AS, 'years-after')).toEqual(inZwolle('Wat miste u in Zwolle?', 2));
  expect(await newest(AS, 'own-list')).toMatchObject({ key: 'own-list', version: 1 });
  expect((await takeOver()).taken).toEqual([]);
  expect((await newest(AS, 'years-after')).version).toBe(2);
  // It still speaks of the other municipality.
  const told = (await within(AS, readiness)).find(({ code }) => code === 'TEXTS_NAME_ANOTHER');
  expect(told?.details).toEqual(['SURVEY years-after: Zwolle']);
});

test('what changes there is offered, taken as one more version, and answers stay where they were', async () => {
  await publish(FROM, inZwolle('Wat had u willen hebben?', 5));
  await takeOver();
  const [change] = await within(AS, (context) => upstreamChanges(context, kinds));
  await within(AS, (context) =>
    takeOverChange(context, {
      ...{ kind: 'SURVEY', key: 'years-after', language: null, resolution: null },
      ...{ revision: revisionOf(change!), idempotencyKey: crypto.randomUUID() },
    }),
  );

  expect(await newest(AS, 'years-after')).toEqual(inZwolle('Wat had u willen hebben?', 3));
  expect(await within(AS, (context) => upstreamChanges(context, kinds))).toEqual([]);
});

test('what goes back there to what is shipped can go back here; one of their own that they gave up stays', async () => {
  await publish(FROM, { ...shippedSurvey('years-after')!, version: 6 });
  await takeOver();
  const [change] = await within(AS, (context) => upstreamChanges(context, kinds));
  expect(change).toMatchObject({ key: 'years-after', upstream: null });
  await within(AS, (context) =>
    takeOverChange(context, {
      ...{ kind: 'SURVEY', key: 'years-after', language: null, resolution: null },
      ...{ revision: revisionOf(change!), idempotencyKey: crypto.randomUUID() },
    }),
  );

  expect(await newest(AS, 'years-after')).toEqual({ ...shippedSurvey('years-after')!, version: 4 });
  expect(await newest(AS, 'own-list')).toMatchObject({ version: 1 });
});

test.each([
  ['no JSON', 'new-list', 'Wat miste u?', 'has to be an object'],
  [
    'a survey without questions',
    'new-list',
    '{"title":{},"intro":{},"sections":[]}',
    'no sections',
  ],
  ['a name that is none', 'Years After', '{}', 'small letters'],
])('%s is not taken, with a sentence', async (_, key, content, sentence) => {
  const source: Source = {
    origin: { municipality: 'GM0855', name: 'Tilburg', organisationName: 'Voorbeeld' },
    ...{ made: new Date(), keyId: null, heldBack: [] },
    pieces: [{ kind: 'SURVEY', key, language: null, content }],
  };
  const takenOver = await takeOverFrom(source);

  expect(takenOver).toMatchObject({ taken: [] });
  expect(takenOver.left[0]!.why.join(' ')).toContain(sentence);
});

test('what mentions a telephone number of theirs does not leave', async () => {
  await publish(FROM, inZwolle('Bel ons: 038 123 45 67', 7));
  const { heldBack } = await within(FROM, offeredPieces);

  expect(heldBack).toEqual([
    expect.objectContaining({ kind: 'SURVEY', key: 'years-after', says: expect.anything() }),
  ]);
});
