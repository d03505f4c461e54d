import { ELEMENTS } from './generated/elements.ts';
import { type About, type Asked, askMunicipality, questionOf } from './kernel/first-question.ts';
import { languageOf } from './kernel/language.ts';

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
    void fetchCode(root, tag, fetchElement, 0);
  }
}

async function fetchCode(
  root: Document | ShadowRoot,
  tag: string,
  fetchElement: () => Promise<unknown>,
  failed: number,
): Promise<void> {
  const present = root.querySelectorAll(tag);
  for (const element of present) askFor(element);
  // Asked for beside the element's own file, not only when that has arrived and names it.
  const kernel = import(/* @vite-ignore */ KERNEL);
  try {
    // Lit writes HTML, which an XHTML page does not take.
    if (document.contentType !== 'text/html') throw null;
    await Promise.all([kernel, fetchElement()]);
  } catch {
    // The fallback content of the page stays meanwhile.
    if (!failed) for (const element of present) tellUnavailable(element);
    const again = () => customElements.get(tag) ?? fetchCode(root, tag, fetchElement, failed + 1);
    addEventListener('online', again, { once: true });
    if (failed < 2) setTimeout(again, 5_000 * 4 ** failed);
  }
}

/** Questions that are on their way, for all elements that ask the same: a page may come in pieces. */
const questions = new Map<string, Promise<About>>();

/** What an element asks first is asked while its code is on the way. */
function askFor(element: Element & { asked?: Asked }): void {
  const code = element.getAttribute('municipality') ?? '';
  const api = element.getAttribute('api') ?? new URL(import.meta.url).origin;
  const language = languageOf(element);
  const question = questionOf(api, code, language);
  const answer = questions.get(question) ?? askMunicipality(api, code, language);
  questions.set(question, answer);
  void answer.then(() => questions.delete(question));
  element.asked = { question, answer };
}

function tellUnavailable(element: Element): void {
  const detail = { reason: 'unavailable' };
  element.dispatchEvent(
    new CustomEvent('steunpad-error', { detail, bubbles: true, composed: true }),
  );
}

watch(document);
