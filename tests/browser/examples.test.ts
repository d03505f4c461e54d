import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readSealed } from '@steunpad/cli/embed/sealed.ts';
import { snippet } from '@steunpad/cli/embed/snippet.ts';
import { rows } from '@steunpad/testing/rows.ts';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { button, fillSupportRequest, supportRequest, volunteerSignup } from './residents.ts';
import { useStage } from './stage.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' } as const;

const stage = useStage();
const run = promisify(execFile);
const folders: string[] = [];
const servers: ChildProcess[] = [];
afterAll(async () => {
  for (const server of servers) server.kill();
  await Promise.all(folders.map((path) => rm(path, { recursive: true })));
});

/** Serves a folder beside Steunpad, as the proxy of a web team would. */
async function serveFolder(page: Page, folder: string): Promise<string> {
  const at = `${stage.url}/voorbeeld/`;
  await page.route(`${at}**`, async (route) => {
    const path =
      new URL(route.request().url()).pathname.slice('/voorbeeld/'.length) || 'index.html';
    const body = await readFile(join(folder, path)).catch(() => null);
    const contentType = TYPES[extname(path) as keyof typeof TYPES];
    if (!body) return route.fulfill({ status: 404 });
    return route.fulfill({ body, ...(contentType ? { contentType } : {}) });
  });
  return at;
}

async function send(page: Page): Promise<string> {
  const form = supportRequest(page);
  await fillSupportRequest(form);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
  return (await form.locator('[part=reference]').textContent())!;
}

test.each(['angular', 'react', 'vue'])(
  '%s: it hears the event, and takes the form away and back',
  async (name) => {
    const built = await mkdtemp(join(tmpdir(), `steunpad-${name}-`));
    folders.push(built);
    const vite = join(EXAMPLES, name, 'node_modules/vite/bin/vite.js');
    await run(process.execPath, [vite, 'build', '--outDir', built, '--logLevel', 'error'], {
      cwd: join(EXAMPLES, name),
    });
    const page = await stage.blank();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    await page.goto(await serveFolder(page, built));

    const reference = await send(page);
    await page.getByText(`De pagina hoorde: ${reference}`).waitFor();
    await page.getByRole('button', { name: 'Verberg het formulier' }).click();
    await expect.poll(() => supportRequest(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Toon het formulier' }).click();
    await supportRequest(page).getByRole('form').waitFor();
    expect(await supportRequest(page).getByLabel('Hoe heet u?').inputValue()).toBe('');
    expect(problems).toEqual([]);
  },
);

test('a single-page site fetches the code with the first form, and shows another after it', async () => {
  const page = await stage.blank();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/widgets/')) scripts.push(request.url());
  });
  await page.goto(await serveFolder(page, join(EXAMPLES, 'single-page')));
  await page.getByRole('heading', { name: 'Welkom' }).waitFor();
  expect(scripts).toEqual([]);

  await page.getByRole('link', { name: 'Vrijwilliger' }).click();
  await volunteerSignup(page).getByRole('form').waitFor();
  await page.getByRole('link', { name: 'Steun vragen' }).click();
  await send(page);
  expect(new URL(page.url()).hash).toBe('#/steun');
  await page.goBack();
  await volunteerSignup(page).getByRole('form').waitFor();
});

test('the server with the strictest policy', async () => {
  const about = {
    ...{ code: 'GM0193', phone: '038 555 01 93', email: 'steun@zwolle.voorbeeld.example' },
    openingHours: 'op werkdagen',
  };
  const wanted = { host: stage.url, elements: ['steunpad-support-request'] };
  const SNIPPET = JSON.stringify(snippet(about, wanted, readSealed()));
  const server = spawn(process.execPath, [join(EXAMPLES, 'strict-csp/server.mjs')], {
    env: { ...process.env, SNIPPET, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  const address: string = await new Promise((told) =>
    createInterface(server.stdout!).once('line', told),
  );
  await rows(stage.server.database, `INSERT INTO embed_site VALUES ('GM0193', $1)`, [
    new URL(address).origin,
  ]);
  const page = await stage.blank();
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  await page.goto(address);

  await send(page);
  expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
});

const php = await run('php', ['--version']).then(
  () => true,
  () => false,
);

test.skipIf(!php)('what the plugin for WordPress puts on a page works there', async () => {
  const { stdout } = await run('php', [join(EXAMPLES, 'wordpress/test.php'), stage.url]);
  const { form, english, refused, script, other, forms } = JSON.parse(stdout);
  const elements = Object.keys(readSealed().elements);
  expect(elements.toSorted()).toEqual(forms.map((name: string) => `steunpad-${name}`).toSorted());
  const page = await stage.blank();
  await page.route(`${stage.url}/wordpress`, (route) =>
    route.fulfill({
      contentType: TYPES['.html'],
      body: `<!doctype html><html lang="nl"><title>WordPress</title><script type="module" async src="${script.src}"></script>${form}`,
    }),
  );
  await page.goto(`${stage.url}/wordpress`);

  await send(page);
  expect(script).toMatchObject({ type: 'module', async: true });
  expect(other).toEqual({ id: 'other-js-module' });
  expect(english).toContain('<steunpad-letter-reply municipality="GM0193" lang="en&quot;');
  expect(english).not.toContain('<script>');
  // A mistake of the editor leaves the telephone number, and nothing that runs.
  expect(new Set(refused)).toEqual(new Set(['<p>Bel 038 555 01 93</p>1']));
});
