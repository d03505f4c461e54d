import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const require = createRequire(import.meta.url);
const IBM = readFileSync(require.resolve('accessibility-checker-engine/ace-window.js'), 'utf8');

interface Found {
  readonly ruleId: string;
  readonly value: readonly [level: string, outcome: string];
  readonly path: { readonly dom: string };
}

/** Nothing that two engines find wrong with what the page shows now: axe with all its rules, and IBM's checker. */
export async function expectNoObstacles(page: Page, state: string): Promise<void> {
  expect({ state, axe: await axeFinds(page), ibm: await ibmFinds(page) }).toEqual({
    state,
    axe: [],
    ibm: [],
  });
}

export async function axeFinds(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`,
  );
}

/** Violations alone: what a person has to look at is no finding. */
export async function ibmFinds(page: Page): Promise<string[]> {
  await page.evaluate(`globalThis.ace_ibma ?? (() => { ${IBM} })()`);
  const results = (await page.evaluate(
    `new globalThis.ace_ibma.Checker().check(document, ['WCAG_2_2']).then(({ results }) => results)`,
  )) as Found[];
  const forms = await page.locator('steunpad-support-request, steunpad-volunteer-signup').count();
  return (
    results
      .filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL')
      // It takes radio buttons with one name in the forms of two shadow roots for one group.
      .filter(({ ruleId }) => forms < 2 || ruleId !== 'input_checkboxes_grouped')
      .map(({ ruleId, path }) => `${ruleId}: ${path.dom}`)
  );
}
