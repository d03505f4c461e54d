import type { Page, Route } from 'playwright';

export interface Asked {
  readonly input: Record<string, unknown>;
  /** What the server answered, also when the page never got it. */
  readonly answer: Record<string, Record<string, unknown>>;
}

/** Writes down every sending of a form, and may lose the answer on its way back. */
export async function watchSendings(
  page: Page,
  options: { loseAnswerOf?: number } = {},
): Promise<readonly Asked[]> {
  const sendings: Asked[] = [];
  await page.route('**/public/graphql', async (route: Route) => {
    const { variables } = route.request().postDataJSON();
    if (!variables.input?.idempotencyKey) return route.continue();

    const response = await route.fetch();
    sendings.push({ input: variables.input, answer: (await response.json()).data });
    return sendings.length === options.loseAnswerOf ? route.abort() : route.fulfill({ response });
  });
  return sendings;
}
