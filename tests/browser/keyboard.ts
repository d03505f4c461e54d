/** A page of either browser, as somebody without a mouse uses it. */
export interface Page {
  readonly keyboard: {
    press(key: string): Promise<unknown>;
    type(text: string): Promise<unknown>;
  };
  evaluate(asked: () => string): Promise<string>;
}

const MOST_STOPS = 120;

/** Presses Tab until the control with this label or text has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(name)) return;
  }
  throw new Error(`"${name}" cannot be reached with Tab`);
}

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(text);
}

/** Chooses an answer of a group of radio buttons: Tab to the group, arrows within it. */
export async function choose(page: Page, first: string, answer: string): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press(' ');
  for (let i = 0; i < 10 && (await focused(page)) !== answer; i += 1) {
    await page.keyboard.press('ArrowDown');
  }
  if ((await focused(page)) !== answer)
    throw new Error(`"${answer}" cannot be reached with arrows`);
}

export async function tick(page: Page, label: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press(' ');
}

export async function press(page: Page, button: string): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** The label or text of what has the focus, also inside an element's shadow root. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const tidy = (of?: Element | null) => of?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
      return tidy(active.labels?.[0]);
    }
    return tidy(active);
  });
}
