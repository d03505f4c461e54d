import type { PieceKind } from '@steunpad/domain/take-over/piece.ts';
import { mutate } from '@steunpad/testing/mutate.ts';
import { NO_LIMITS } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../operation/context.ts';
import { asCommand } from '../../operation/run-command.ts';
import { agencyEntries } from '../agencies/agencies.store.ts';
import { readiness } from '../organisations/readiness.store.ts';
import { adopt, type Source } from './adopt.store.ts';
import { upstreamChanges } from './adopted-piece.store.ts';
import { offeredPieces, originOf } from './pieces.ts';

const [FROM, AS] = ['GM0193', 'GM0160'];
const OWN = {
  language: 'NL',
  agency: 'Belastingdienst',
  purpose: 'Belastingen van Zwolle.',
  whatTheyDo: 'Zij sturen u een brief.',
};

let server: TestServer;
let tokens: Readonly<Record<string, string>>;
beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  const token = (code: string) => server.token(['letters:read', 'letters:write'], code);
  tokens = { [FROM]: await token(FROM), [AS]: await token(AS) };
});
afterAll(() => server.close());

const within = <T>(code: string, work: (context: Context) => Promise<T>) =>
  asCommand(server.database, code, new Date(), work);
const check = (code: string, key: string, more: object) =>
  mutate(server, tokens[code]!, 'checkAgencyNotice', { key, ...more });
const entry = async (code: string, key: string) =>
  (await within(code, agencyEntries)).find((each) => each.key === key)!;
const kinds: readonly PieceKind[] = ['AGENCY'];

let made = 0;
async function takeOver() {
  made += 1;
  const given = await within(FROM, async (context) => ({
    ...(await offeredPieces(context)),
    origin: await originOf(context),
  }));
  const source: Source = { ...given, made: new Date(Date.UTC(2026, 0, made)), keyId: null };
  return within(AS, (context) => adopt(context, source, { kinds, keepOwn: false }));
}

let keys: readonly string[];

test('what is left out and what is said of an agency is taken over, and is not checked by that', async () => {
  keys = (await within(FROM, agencyEntries)).map(({ key }) => key);
  const [hidden, worded] = keys as [string, string];
  await check(FROM, hidden, { hidden: true });
  await check(FROM, worded, { texts: [OWN] });
  const takenOver = await takeOver();

  expect(takenOver).toMatchObject({
    taken: [
      { kind: 'AGENCY', key: hidden, language: null },
      { kind: 'AGENCY', key: worded, language: 'nl' },
    ],
  });
  expect(await entry(AS, hidden)).toMatchObject({ hidden: true });
  expect(await entry(AS, worded)).toMatchObject({
    ...{ hidden: false, checkedOn: null },
    texts: { nl: { agency: OWN.agency, purpose: OWN.purpose, whatYouDo: null } },
  });
  // It still speaks of the other municipality.
  const told = (await within(AS, readiness)).find(({ code }) => code === 'TEXTS_NAME_ANOTHER');
  expect(told?.details).toEqual([`AGENCY ${worded} nl: Zwolle`]);
});

test('what changes there is offered, and an own decision stays', async () => {
  const [hidden, worded] = keys as [string, string];
  await check(AS, hidden, { hidden: false });
  await check(FROM, worded, { texts: [{ ...OWN, whatYouDo: 'U hoeft niets te doen.' }] });
  await takeOver();

  expect(await entry(AS, hidden)).toMatchObject({ hidden: false, checkedOn: expect.anything() });
  const open = await within(AS, (context) => upstreamChanges(context, kinds));
  expect(open.map(({ key, language }) => [key, language])).toEqual([[worded, 'nl']]);
  expect(open[0]!.upstream).toBe(
    'Belastingdienst\n\nBelastingen van Zwolle.\n\nZij sturen u een brief.\n\nU hoeft niets te doen.',
  );
});

test.each([
  ['an agency that is not there', { key: 'NOBODY', language: null, content: 'HIDDEN' }],
  ['something else than hidden', { key: 'SVB', language: null, content: 'maybe' }],
  ['a language without letters', { key: 'SVB', language: 'pl', content: 'a\n\nb\n\nc' }],
  ['too few paragraphs', { key: 'SVB', language: 'nl', content: 'Alleen een naam' }],
  ['a number of somebody', { key: 'SVB', language: 'nl', content: '111222333\n\nb\n\nc' }],
])('%s is not taken', async (_, piece) => {
  const source: Source = {
    origin: { municipality: 'GM0855', name: 'Tilburg', organisationName: 'Voorbeeld' },
    ...{ made: new Date(), keyId: null, heldBack: [] },
    pieces: [{ kind: 'AGENCY', ...piece }],
  };
  const takenOver = await within(AS, (context) =>
    adopt(context, source, { kinds, keepOwn: false }),
  );

  expect(takenOver).toMatchObject({ taken: [], left: [{ why: [expect.any(String)] }] });
});
