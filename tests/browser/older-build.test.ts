import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepBuild, keptBuilds } from '@steunpad/cli/kept-builds.ts';
import { readOperations } from '@steunpad/cli/operations.ts';
import { documentId, read } from '@steunpad/testing/graphql.ts';
import { afterAll, expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const BUILT = fileURLToPath(new URL('../../packages/widgets/dist/v1', import.meta.url));
const folders: string[] = [];

/** What a build of before asked: the same in other words, so that its id is another one. */
const QUESTION = `query Municipality($code: MunicipalityCode!, $language: String! = "nl") {
  municipality(code: $code) {
    texts(language: $language) { text key }
    privacyUrl languages openingHours(language: $language) email phone contactName organisationName name
  }
}`;
const QUESTION_ID = `sha256:${createHash('sha256').update(QUESTION).digest('hex')}`;
const UNTIL = '2030-01-31';

const stage = useStage(async () => {
  const [data, built] = await Promise.all([folder('kept'), folder('built')]);
  await makeEarlierBuild(built);
  await keepBuild(data, built);
  return {
    kept: keptBuilds(data),
    operations: new Map([...readOperations(), [QUESTION_ID, QUESTION]]),
    sunsets: new Map([[QUESTION_ID, UNTIL]]),
  };
});
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

async function folder(name: string): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), `steunpad-${name}-`));
  folders.push(path);
  return path;
}

/** Another first letter, whatever it is now. */
const earlier = (text: string) =>
  text.replace(
    /-([\w-])([\w-]{7}\.js)/g,
    (_, first, rest) => `-${first === 'e' ? 'f' : 'e'}${rest}`,
  );

/** Every file under another hash, and with the question of then. */
async function makeEarlierBuild(directory: string): Promise<void> {
  const files = (await readdir(BUILT)).filter((file) => /-[\w-]{6}\.js$/.test(file));
  for (const file of files) {
    const code = await readFile(join(BUILT, file), 'utf8');
    const then = code.replaceAll(documentId('Municipality'), QUESTION_ID);
    await writeFile(join(directory, earlier(file)), earlier(then));
  }
}

test('a page that names an earlier build exactly keeps working, and its web team is told once', async () => {
  const { entry } = JSON.parse(await readFile(join(BUILT, 'integrity.json'), 'utf8'));
  const page = await stage.blank();
  const told: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.route(`${stage.url}/oud`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="nl"><title>Gemeente</title>
        <script type="module" src="/widgets/v1/${earlier(entry)}"></script>
        <steunpad-support-request municipality="GM0193"></steunpad-support-request>
        <steunpad-volunteer-signup municipality="GM0160"></steunpad-volunteer-signup>`,
    }),
  );
  await page.goto(`${stage.url}/oud`);

  const form = supportRequest(page);
  await page.getByRole('button', { name: 'Meld mij aan' }).waitFor();
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();

  expect(scripts.length).toBeGreaterThan(3);
  const newest = new Set(await readdir(BUILT));
  expect(scripts.filter((path) => newest.has(basename(path)))).toEqual([]);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/works until Thu, 31 Jan 2030 .*steunpad embed/);
});

test('only an operation that has an end tells of it, to pages of other hosts too', async () => {
  const ask = async (id: string) => {
    const variables = JSON.stringify({ code: 'GM0193' });
    const question = new URLSearchParams({ documentId: id, variables });
    return read(await fetch(`${stage.url}/public/graphql?${question}`));
  };
  const [then, now] = await Promise.all([ask(QUESTION_ID), ask(documentId('Municipality'))]);

  expect(then.data).toEqual(now.data);
  expect(then.headers.get('sunset')).toBe('Thu, 31 Jan 2030 00:00:00 GMT');
  expect(then.headers.get('access-control-expose-headers')).toBe('sunset');
  expect(now.headers.get('sunset')).toBeNull();
});
