import { atWork, EVERY_SCOPE, taskOf, workList } from '@steunpad/testing/people.ts';
import { rows } from '@steunpad/testing/rows.ts';
import { said } from '@steunpad/testing/said.ts';
import type { BrowserContextOptions, Page } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../packages/widgets/scripts/catalogues.ts';
import { openForeign } from './foreign-page.ts';
import { expectNoObstacles } from './obstacles.ts';
import { button, shownKey, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const FORMS = [
  'support-request',
  'intake-form',
  'letter-reply',
  'my-support',
  'my-volunteering',
  'volunteer-signup',
];
const ALL = [...FORMS, 'agency-overview'];
const PHONE = { viewport: { width: 320, height: 640 } };
const DESK = { viewport: { width: 1280, height: 900 } };

async function open(
  elements: readonly string[],
  {
    html = 'lang="nl"',
    lang = '',
    options = DESK as BrowserContextOptions,
    page = null as Page | null,
  },
): Promise<Page> {
  const used = page ?? (await stage.blank(options));
  const attribute = lang && ` lang="${lang}"`;
  const body = elements.map(
    (name) =>
      `<steunpad-${name} municipality="GM0193"${attribute}><p>Bel 038</p></steunpad-${name}>`,
  );
  await openForeign(used, stage.url, {
    address: `${stage.url}/talen`,
    html,
    body: `<main><h1>Steun</h1>${body.join('')}</main>`,
  });
  for (const name of elements) {
    await used.locator(`steunpad-${name}`).getByRole('form').first().waitFor();
  }
  return used;
}

const direction = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => getComputedStyle(part).direction);

beforeEach(() =>
  rows(stage.server.database, `UPDATE municipality SET translations = '{}' WHERE id = 'GM0193'`),
);

test.each(LANGUAGES)(
  'in $english every form and each of its mistakes is free of obstacles, for one file more',
  async ({ tag, direction: wanted }) => {
    const page = await stage.blank(PHONE);
    const fetched = new Set<string>();
    page.on('request', (request) => fetched.add(new URL(request.url()).pathname));
    await open(ALL, { html: `lang="${tag}"`, page });

    const files = [...fetched].filter((path) => /texts-/.test(path));
    expect(files).toHaveLength(tag === 'nl' ? 0 : 1);
    await expectNoObstacles(page, 'clean');
    for (const name of FORMS) {
      const element = page.locator(`steunpad-${name}`);
      expect(await direction(page, `steunpad-${name} h2`)).toBe(wanted);
      await element.locator('button.primary').click();
      await element.locator('[part=error-summary] h3').waitFor();
      const summary = await element.locator('[part=error-summary]').textContent();
      expect(summary).toContain(said(tag, 'form.somethingMissing'));
    }
    await expectNoObstacles(page, 'with mistakes');
  },
);

test.each([
  ['a page from left to right', 'lang="nl"', 'ar'],
  ['a page from right to left', 'lang="ar" dir="rtl"', ''],
])('Arabic on %s reads from right to left, numbers do not', async (_, html, lang) => {
  for (const options of [PHONE, DESK]) {
    const page = await open(['support-request'], { html, lang, options });
    const form = supportRequest(page);
    const { label, note, phone } = await form.evaluate((element) => {
      const root = element.shadowRoot!;
      const edge = (part: Element) => {
        const text = document.createRange();
        text.selectNodeContents(part);
        return Math.round(part.getBoundingClientRect().right - text.getBoundingClientRect().right);
      };
      const style = getComputedStyle(root.querySelector('.note')!);
      const link = root.querySelector('a.phone span')!;
      return {
        label: edge(root.querySelector('label[for=name]')!),
        note: [style.borderRightWidth !== '0px', style.borderLeftWidth !== '0px'],
        phone: [getComputedStyle(link).direction, link.textContent],
      };
    });
    expect(label).toBe(0);
    expect(note).toEqual([true, false]);
    expect(phone).toEqual(['ltr', '113']);
    await form.getByLabel(said('ar', 'form.labels.name')).fill('Ruben Voorbeeld');
    await expectNoObstacles(page, 'Arabic');
  }
});

test('what is missing in a language stays Dutch and says so, also in the summary of mistakes', async () => {
  const page = await stage.blank();
  await page.route('**/texts-ar-*.js', async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    const without = [
      'support-request.who',
      'support-request.labels.requestedFor',
      'support-request.problems.requestedFor.REQUIRED',
      'support-request.title',
    ]
      .map((key) => said('ar', key))
      .reduce(
        (all, text) =>
          all.replace(/(\w+):(`[^`]+`)/g, (whole, key, own) =>
            own === `\`${text}\`` ? `_${key}:${own}` : whole,
          ),
        code,
      );
    expect(without).not.toBe(code);
    await route.fulfill({ response, body: without });
  });
  await open(['support-request'], { lang: 'ar', page });
  const fallen = supportRequest(page).locator('[lang=nl][dir=ltr]');

  expect(await fallen.allTextContents()).toEqual(
    expect.arrayContaining([
      said('nl', 'support-request.title'),
      expect.stringContaining('Getrouwd of niet: dat maakt niet uit.'),
      said('nl', 'support-request.labels.requestedFor'),
    ]),
  );
  await button(supportRequest(page), said('ar', 'support-request.submit')).click();
  const summary = supportRequest(page).locator('[part=error-summary]');
  await summary.getByText(said('ar', 'form.somethingMissing')).waitFor();
  expect(await summary.locator('[lang=nl]').allTextContents()).toEqual([
    said('nl', 'support-request.problems.requestedFor.REQUIRED'),
  ]);
  expect(await supportRequest(page).locator('h2').textContent()).toBe(
    said('nl', 'support-request.title'),
  );
  await expectNoObstacles(page, 'partly translated');
});

test('hours that a municipality has in Dutch alone say that they are Dutch', async () => {
  const page = await open(['volunteer-signup', 'agency-overview'], { lang: 'ar' });
  const overview = page.locator('steunpad-agency-overview');
  await overview.locator('button.primary').click();
  await overview.getByRole('heading', { name: said('ar', 'agency-overview.resultHead') }).waitFor();

  const note = overview.locator('.note').last();
  expect(await note.locator('[lang=nl]').textContent()).toBe('op werkdagen van 9.00 tot 17.00 uur');
  const told = overview.locator('li > [lang=nl][dir=ltr]');
  expect(await told.count()).toBeGreaterThan(5);
  await expectNoObstacles(page, 'agencies in Dutch');
});

test('the gallery shows each language, and says of each whether a native speaker has read it', async () => {
  for (const { tag, name, readBy } of LANGUAGES) {
    const page = await stage.open(`/gallery/?lang=${tag}&element=steunpad-my-support`);
    const title = said(tag, 'my-support.title');
    await page.locator('steunpad-my-support').getByRole('heading', { name: title }).waitFor();
    const note = (await page.locator('#read-by').textContent()) ?? '';
    expect(note).toContain(readBy ? `nagelezen door ${readBy.who}` : 'nog door niemand nagelezen');
    expect(await page.locator('#languages [aria-current]').textContent()).toBe(name);
  }
});

test('another language on a form that stands keeps what was typed', async () => {
  const page = await open(['support-request'], {});
  const form = supportRequest(page);
  await form.getByLabel('Hoe heet u?').fill('Ruben Voorbeeld');

  await form.evaluate((element) => element.setAttribute('lang', 'pl'));

  const name = form.getByLabel(said('pl', 'form.labels.name'));
  expect(await name.inputValue()).toBe('Ruben Voorbeeld');
});

test('without own words of a municipality nothing more is fetched; with them they stand as plain text', async () => {
  const plain = await stage.blank();
  const fetched: string[] = [];
  plain.on('request', (request) => fetched.push(request.url()));
  await open(['support-request'], { page: plain });
  expect(fetched.filter((url) => url.includes('own-texts'))).toEqual([]);

  const nasty = '<img src=x onerror="document.title=1"> javascript:alert(1)';
  const say = (language: string, key: string, text: string) =>
    rows(stage.server.database, 'INSERT INTO own_text VALUES ($1, $2, $3, $4)', [
      'GM0193',
      language,
      key,
      text,
    ]);
  await say('nl', 'support-request.title', nasty);
  await say('nl', 'form.labels.name', 'Uw naam');
  await say('nl', 'support-request.who', '<b>{organisatie}</b> in {gemeente}');
  await say('ar', 'support-request.title', 'عنوان');

  const page = await open(['support-request', 'volunteer-signup'], {});
  const form = supportRequest(page);
  expect(await form.locator('h2').textContent()).toBe(nasty);
  expect(await form.getByText('<b>').count()).toBe(1);
  expect(await form.locator('img, b, a[href^="javascript" i]').count()).toBe(0);
  expect(await form.getByLabel('Uw naam').count()).toBe(1);
  expect(await page.locator('steunpad-volunteer-signup').getByLabel('Uw naam').count()).toBe(1);
  expect(await page.title()).toBe('Gemeente');
  const arabic = await open(['support-request'], { lang: 'ar' });
  expect(await supportRequest(arabic).locator('h2').textContent()).toBe('عنوان');
  await rows(stage.server.database, 'DELETE FROM own_text');
});

test('10: another language. Arabic, from right to left; the coordinator reads that an interpreter is needed', async () => {
  await rows(
    stage.server.database,
    `UPDATE municipality SET translations = '{"ar": {"openingHours": "في أيام العمل من 9 إلى 17"}}' WHERE id = 'GM0193'`,
  );
  const page = await open(['support-request'], { lang: 'ar' });
  const form = supportRequest(page);
  expect(await direction(page, 'steunpad-support-request h2')).toBe('rtl');

  const ar = (key: string) => said('ar', key);
  await form.getByLabel(ar('support-request.requestedFor.SELF')).check();
  await form.getByLabel(ar('support-request.help.money')).check();
  await form.getByLabel(ar('form.labels.name')).fill('Amal Voorbeeld');
  await form.getByLabel(ar('form.contactPreferences.PHONE')).check();
  await form.getByLabel(ar('form.labels.phone')).fill('06 12345678');
  await button(form, ar('support-request.submit')).click();
  await form.getByRole('heading', { name: ar('support-request.doneHead') }).waitFor();
  expect(await form.locator('[lang=ar][dir=auto]').textContent()).toContain('في أيام العمل');
  expect(await form.locator('strong').first().textContent()).toMatch(/^\p{Script=Arabic}+، \d+ /u);
  expect(await direction(page, 'steunpad-support-request [part=code]')).toBe('ltr');
  await expectNoObstacles(page, 'sent');

  const key = await shownKey(form);
  const token = await stage.server.token(EVERY_SCOPE);
  const task = await taskOf(stage.server, token, key);
  expect(task).toMatchObject({ kind: 'ANSWER_REQUEST', interpreterLanguage: 'ar' });
  await atWork(stage.server, token).accept(task.request.id);
  const [next] = (await workList(stage.server, token)).filter(
    ({ request }) => request?.reference === key.reference,
  );
  expect(next).toMatchObject({
    kind: 'HOLD_TALK',
    interpreterLanguage: 'ar',
    pathway: { partner: { language: 'ar', interpreterLanguage: 'ar' } },
  });
});
