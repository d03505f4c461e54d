/** Our elements, and where the code of each stands. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'steunpad-support-request': () => import('./support-request/define.ts'),
  'steunpad-intake-form': () => import('./intake-form/define.ts'),
  'steunpad-letter-reply': () => import('./letter-reply/define.ts'),
  'steunpad-my-support': () => import('./my-support/define.ts'),
  'steunpad-my-volunteering': () => import('./my-volunteering/define.ts'),
  'steunpad-volunteer-signup': () => import('./volunteer-signup/define.ts'),
};

/** What all elements build on. The build puts the name of the file here. */
const KERNEL = '__KERNEL__';

const waiting = new Map(Object.entries(ELEMENTS));

/**
 * Fetches the code of our elements that stand in `root`, now and whenever one is added.
 * The page itself is watched already; call it for a shadow root of your own.
 */
export function watch(root: Document | ShadowRoot): void {
  fetchPresent(root);
  new MutationObserver(() => fetchPresent(root)).observe(root, { childList: true, subtree: true });
}

function fetchPresent(root: Document | ShadowRoot): void {
  for (const [tag, fetchElement] of waiting) {
    if (!root.querySelector(tag)) continue;
    waiting.delete(tag);
    // Asked for beside the element's own file, not only when that has arrived and names it.
    const kernel = import(/* @vite-ignore */ KERNEL);
    // On failure the fallback content of the page stays; the next change of the page tries again.
    Promise.all([kernel, fetchElement()]).catch(() => waiting.set(tag, fetchElement));
  }
}

watch(document);
