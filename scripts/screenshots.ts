import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { startEmbedded } from '../packages/testing/src/engines.ts';

/** Takes the pictures of the gallery for the docs: `npm run -s dev -- node scripts/screenshots.ts`. */
const PICTURES = join(import.meta.dirname, '../docs/images/themes');
const THEMES = [
  ['steunpad', 'light'],
  ['steunpad', 'dark'],
  ['utrecht', 'light'],
  ['utrecht-dark', 'dark'],
  ['denhaag', 'light'],
  ['nijmegen', 'light'],
  ['amsterdam', 'light'],
  ['voorbeeld', 'light'],
] as const;
/** On a telephone the middle of a long form; at a desk the whole of a short one, with its fields and button. */
const SCREENS = {
  phone: { viewport: { width: 360, height: 720 }, element: 'steunpad-support-request' },
  desk: { viewport: { width: 820, height: 900 }, element: 'steunpad-intake-form' },
} as const;

await mkdir(PICTURES, { recursive: true });
// Always the same hour: at night the forms say that nobody reads.
const server = await startEmbedded({ now: () => new Date('2026-03-03T10:00:00Z') });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [theme, scheme] of THEMES) {
    for (const [screen, { viewport, element }] of Object.entries(SCREENS)) {
      const page = await browser.newPage({ viewport });
      await page.clock.setFixedTime('2026-03-03T10:00:00Z');
      await page.goto(`${server.url}/gallery/?theme=${theme}&scheme=${scheme}&element=${element}`);
      const shown = page.locator(element);
      await shown.getByRole('form').waitFor();
      const name = theme.endsWith('dark') || scheme === 'light' ? theme : `${theme}-dark`;
      const path = join(PICTURES, `${name}-${screen}.png`);
      if (screen === 'phone') {
        await shown.getByLabel('Vragen over geld').check();
        await shown.locator('form').evaluate((form) => form.scrollIntoView());
        // Twice: what was scrolled to is painted after the next frame.
        await page.screenshot();
        await page.screenshot({ path });
      } else await shown.screenshot({ path });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
