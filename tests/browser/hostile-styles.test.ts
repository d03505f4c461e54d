import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { ELEMENT, openForeign } from './foreign-page.ts';
import { button, fillSupportRequest, supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const PAGE = `<main><h1>Steun</h1>${ELEMENT}</main>`;

async function openStyled(page: Page, css: string, html = 'lang="nl"'): Promise<void> {
  const body = PAGE;
  const head = `<style>${css}</style>`;
  await openForeign(page, stage.url, { address: `${stage.url}/stijl`, head, body, html });
  await supportRequest(page).getByRole('form').waitFor();
}

/** What somebody sees of a form: the look of each kind of thing in it, and where it stands in the element. */
const look = (page: Page) =>
  supportRequest(page).evaluate((element) => {
    const own = element.getBoundingClientRect();
    return [
      'h2',
      'p',
      'label',
      'legend',
      'input',
      'textarea',
      'button',
      'a',
      '.option',
      '.note',
    ].map((selector) => {
      const part = element.shadowRoot!.querySelector(selector)!;
      const { x, y, width, height } = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      return {
        selector,
        box: [x - own.x, y - own.y, width, height].map(Math.round),
        look: ['color', 'background-color', 'border', 'font', 'line-height', 'text-align']
          .concat(['text-transform', 'white-space', 'padding', 'display', 'cursor'])
          .map((property) => style.getPropertyValue(property)),
      };
    });
  });

const BASE = 'body { margin: 0; font: 16px/1.5 sans-serif } main { width: 44rem }';

test.each([
  [
    'fields, buttons and headings',
    'input,textarea,button,label,h2,p,a,fieldset,legend { border: 9px dashed red !important; width: 50px !important; font: 9px fantasy !important; display: inline !important; color: red !important }',
  ],
  [
    'a text that is inherited',
    'main { text-transform: uppercase; white-space: nowrap; text-indent: 3em; font-style: italic; font-weight: 900; line-height: .6; text-align: right; text-shadow: 3px 3px red }',
  ],
  [
    'our element',
    'steunpad-support-request { display: inline !important; color: #fff !important; font-size: 3px !important; line-height: 0 !important; white-space: pre !important }',
  ],
])('the form looks the same on a page that styles %s', async (_, css) => {
  const page = await stage.blank({ viewport: { width: 900, height: 900 } });
  await openStyled(page, BASE);
  const wanted = await look(page);

  await openStyled(page, `${BASE} ${css}`);

  expect(await look(page)).toEqual(wanted);
});

test('what a page draws around what has focus is not drawn around the whole form', async () => {
  const page = await stage.blank();
  await openStyled(page, 'main *:focus { outline: 9px solid red }');
  await supportRequest(page).getByLabel('Hoe heet u?').focus();

  const outline = () =>
    supportRequest(page).evaluate((element) => [
      element.matches(':focus'),
      getComputedStyle(element).outlineStyle,
    ]);
  expect(await outline()).toEqual([true, 'none']);
});

test('on a page that resets everything with importance it can be read, filled in and sent', async () => {
  const page = await stage.blank({ viewport: { width: 900, height: 900 } });
  await openStyled(page, '* { all: unset !important }');
  const form = supportRequest(page);

  await fillSupportRequest(form);
  const { display, fontSize, color } = await form.evaluate((element) => {
    const style = getComputedStyle(element);
    return { display: style.display, fontSize: style.fontSize, color: style.color };
  });
  expect([display, fontSize, color]).toEqual(['block', '16px', 'oklch(0.28 0.02 235)']);
  const { violations } = await new AxeBuilder({ page })
    .include('steunpad-support-request')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await button(form, 'Verstuur mijn vraag').click();
  await form.getByRole('heading', { name: 'Wij hebben uw vraag ontvangen' }).waitFor();
});

test('Dutch stays left to right on a page that is written from right to left', async () => {
  const page = await stage.blank({ viewport: { width: 900, height: 900 } });
  await openStyled(page, BASE, 'lang="nl" dir="rtl"');

  const { direction, labelLeft, left } = await supportRequest(page).evaluate((element) => {
    const label = element.shadowRoot!.querySelector('label[for=name]')!;
    const text = document.createRange();
    text.selectNodeContents(label);
    return {
      direction: getComputedStyle(label).direction,
      labelLeft: Math.round(text.getBoundingClientRect().left),
      left: Math.round(label.getBoundingClientRect().left),
    };
  });
  expect([direction, labelLeft]).toEqual(['ltr', left]);
});

test.each([
  ['a dark scheme', 'html { color-scheme: dark; background: #111 }', { colorScheme: 'dark' }],
  ['forced colours', '', { forcedColors: 'active' }],
] as const)('under %s nothing loses its contrast', async (_, css, options) => {
  const page = await stage.blank({ ...options, viewport: { width: 900, height: 900 } });
  await openStyled(page, `${BASE} ${css}`);
  await button(supportRequest(page), 'Verstuur mijn vraag').click();
  await supportRequest(page).locator('[part=error-summary]').waitFor();

  const { violations } = await new AxeBuilder({ page })
    .include('steunpad-support-request')
    .analyze();

  expect(violations.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['a telephone of 320 pixels', { width: 320, height: 640 }, ''],
  ['400% zoom of a screen of 1280', { width: 320, height: 256 }, ''],
  [
    'text of 200%',
    { width: 640, height: 640 },
    'html { font-size: 200% } main { font-size: 1rem }',
  ],
  [
    'text of 200% on a telephone',
    { width: 360, height: 640 },
    'html { font-size: 200% } main { font-size: 1rem }',
  ],
  [
    'a page with 62.5%',
    { width: 320, height: 640 },
    'html { font-size: 62.5% } main { font-size: 1rem }',
  ],
])('on %s nothing has to be scrolled sideways and nothing is cut off', async (_, viewport, css) => {
  const page = await stage.blank({ viewport });
  await openStyled(page, `body { margin: 0 } ${css}`);
  const form = supportRequest(page);
  await form.getByLabel('Een brief sturen', { exact: true }).check();
  await button(form, 'Verstuur mijn vraag').click();
  await form.locator('[part=error-summary]').waitFor();

  const { wide, outside, smallest } = await form.evaluate((element) => {
    const parts = [...element.shadowRoot!.querySelectorAll('*:not([type=radio], [type=checkbox])')];
    const right = document.documentElement.clientWidth;
    return {
      wide: document.documentElement.scrollWidth - right,
      outside: parts
        .filter((part) => part.getBoundingClientRect().right > right + 1)
        .map((part) => part.outerHTML.slice(0, 90)),
      smallest: Math.min(
        ...parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)),
      ),
    };
  });
  expect([wide, outside]).toEqual([0, []]);
  expect(smallest).toBeGreaterThanOrEqual(14);
});
