// What is asked of a page of the workspace in whichever browser: each of these is sent there as its text.

/** The other language, by its link; the focus stays where it is. */
export async function speakOther(): Promise<void> {
  const workspace = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
    'steunpad-workspace',
  )!;
  const spoken = document.documentElement.lang;
  workspace.shadowRoot!.querySelector<HTMLElement>('.bar a[lang]')!.click();
  while (document.documentElement.lang === spoken)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await workspace.updateComplete;
}

/** Goes there as a link does, without loading a page. */
export async function follow(path: string): Promise<void> {
  const workspace = document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
    'steunpad-workspace',
  )!;
  const link = Object.assign(document.createElement('a'), { href: path });
  workspace.shadowRoot!.append(link);
  link.click();
  link.remove();
  await workspace.updateComplete;
}

/** The first heading, once what is below it came. */
export function shownTitle(): string {
  const main = document.querySelector('steunpad-workspace')?.shadowRoot?.querySelector('main');
  const title = main?.querySelector('h1')?.textContent?.trim() ?? '';
  const waits = [...(main?.querySelectorAll('[role=status]') ?? [])].some(
    (each) =>
      each.checkVisibility() && /^(Een ogenblik|One moment)…$/.test(each.textContent?.trim() ?? ''),
  );
  return waits ? '' : title;
}

/** The addresses of the other parts of a screen. */
export function partsShown(): string[] {
  const root = document.querySelector('steunpad-workspace')!.shadowRoot!;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('nav.chips a')];
  const paths = links.map(({ pathname }) => pathname);
  return [...new Set(paths)].filter((path) => path.split('/').length > 3);
}

/** Controls that cannot have the focus, do not show it, or are out of order; and words that nobody wrote. */
export function keyboardFindings(): string[] {
  const root = document.querySelector('steunpad-workspace')!.shadowRoot!;
  const before = root.activeElement as HTMLElement | null;
  const controls = [
    ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
  ].filter((each) => each.checkVisibility({ visibilityProperty: true }));
  const found = controls.flatMap((each) => {
    const name = `${each.localName} "${(each.getAttribute('aria-label') ?? each.textContent ?? '').trim().slice(0, 40)}" ${each.id}`;
    if (each.matches(':disabled')) return [];
    if (each.tabIndex !== 0) return [`${name} has a place of its own in the order`];
    each.focus({ preventScroll: true });
    if (root.activeElement !== each) return [`${name} cannot have the focus`];
    // A box to tick shows it around its words too.
    const shows = each.closest('.option') ?? each;
    const { outlineStyle, outlineWidth } = getComputedStyle(shows);
    const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return isSeen ? [] : [`${name} does not show the focus`];
  });
  before?.focus({ preventScroll: true });
  const said = root.querySelector('main')!.textContent ?? '';
  // Also a day as programs write it, and one of something that is called by its plural.
  const nobodys = said.match(
    /.{0,40}(?:undefined|\[object |\bNaN\b|\bnull\b|\b\d{4}-\d\d-\d\d\b|\b1 (?:werkdagen|dagen|weken|maanden|days|weeks|months)\b).{0,40}/g,
  );
  return [...found, ...(nobodys ?? []).map((line) => `says "${line}"`)];
}

/** Rows of a table are of one kind: a few of them are looked at, and the others are not in the way. */
export function shortenTables(): void {
  const few = new CSSStyleSheet();
  few.replaceSync('tbody tr:nth-child(n + 7) { display: none !important; }');
  document.querySelector('steunpad-workspace')!.shadowRoot!.adoptedStyleSheets.push(few);
}
