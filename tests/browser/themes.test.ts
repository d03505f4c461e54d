import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { button, supportRequest, volunteerSignup } from './residents.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const THEMES = [
  'steunpad',
  'utrecht',
  'utrecht-dark',
  'denhaag',
  'nijmegen',
  'amsterdam',
  'voorbeeld',
];
const SHOWN = THEMES.flatMap((theme) => [
  [theme, 'light'],
  [theme, 'dark'],
]);

/** Colours of a theme's own that are too faint on its own background; docs/embed.md tells of them. */
const TOO_FAINT: Readonly<Record<string, string>> = { 'utrecht-dark': '#990000' };

async function openGallery(page: Page, theme: string, scheme: string): Promise<void> {
  await page.goto(`${stage.url}/gallery/?theme=${theme}&scheme=${scheme}`);
  await supportRequest(page).getByRole('form').waitFor();
  await volunteerSignup(page).getByRole('form').waitFor();
  await button(supportRequest(page), 'Verstuur mijn vraag').click();
  await supportRequest(page).locator('[part=error-summary]').waitFor();
  await supportRequest(page).getByLabel('Voor mijzelf').check();
}

test.each(SHOWN)('in the theme %s on a %s screen everything can be read', async (theme, scheme) => {
  const page = await stage.blank({ viewport: { width: 1280, height: 900 } });
  await openGallery(page, theme!, scheme!);

  const { violations } = await new AxeBuilder({ page })
    .include('#elements')
    .withRules(['color-contrast'])
    .analyze();

  const found = violations.flatMap(({ nodes }) =>
    nodes.map(({ target, any }) => `${target} ${any[0]?.message}`),
  );
  const own = TOO_FAINT[theme!];
  expect(found.filter((text) => !own || !text.includes(`foreground color: ${own}`))).toEqual([]);
  expect(found.length > 0, 'what is told of the theme is true').toBe(own !== undefined);
});
