import { blocksOf } from '@steunpad/testing/guide.ts';
import { expect, test } from 'vitest';
import { ELEMENT, openForeign } from './foreign-page.ts';
import { supportRequest } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();
const SITE = 'http://gemeente.example';

test('where a filter blocks the file of a form, its room is given back and the telephone number stays', async () => {
  const page = await stage.blank();
  const [kept] = blocksOf('embed.md', 'Nothing may jump');
  await page.route('**/support-request-*.js', (route) => route.abort('blockedbyclient'));
  await openForeign(page, stage.url, {
    address: `${SITE}/`,
    head: `<style>${kept!.text}</style>`,
    body: ELEMENT,
  });
  const height = () => supportRequest(page).evaluate((element) => element.clientHeight);

  expect(await height()).toBe(page.viewportSize()!.height);
  await expect.poll(height, { timeout: 15_000 }).toBeLessThan(100);
  expect(await page.getByText('Bel 038 555 01 93').isVisible()).toBe(true);
});

test('a form inside a shadow root of the page comes when that root is watched', async () => {
  const page = await stage.blank();
  const address = `${stage.url}/own-root`;
  await openForeign(page, stage.url, { address, body: '<div id="own"></div>' });

  await page.addScriptTag({
    type: 'module',
    content: `import { watch } from '${stage.url}/widgets/v1/steunpad.js';
      const root = document.getElementById('own').attachShadow({ mode: 'open' });
      root.innerHTML = ${JSON.stringify(ELEMENT)};
      watch(root);`,
  });

  await supportRequest(page).getByRole('form').waitFor();
});
