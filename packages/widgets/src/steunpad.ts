import { type About, type Asked, askMunicipality, questionOf } from './kernel/first-question.ts';
import { languageOf } from './kernel/language.ts';

/** Our elements, and where the code of each stands. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'steunpad-support-request': () => import('./support-request/define.ts'),
  'steunpad-intake-form': () => import('./intake-form/define.ts'),
  'steunpad-letter-reply': () => import('./letter-reply/define.ts'),
  'steunpad-agency-overview': () => import('./agency-overview/define.ts'),
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
  const questions = new Map<string, Promise<About>>();
  for (const [tag, fetchElement] of waiting) {
    const present = root.querySelectorAll(tag);
    if (present.length === 0) continue;
    waiting.delete(tag);
    for (const element of present) askFor(element, questions);
    // Asked for beside the element's own file, not only when that has arrived and names it.
    const kernel = import(/* @vite-ignore */ KERNEL);
    // On failure the fallback content of the page stays, until there is a connection again.
    Promise.all([kernel, fetchElement()]).catch(() => {
      for (const element of present) tellUnavailable(element);
      const again = () => {
        waiting.set(tag, fetchElement);
        fetchPresent(root);
      };
      addEventListener('online', again, { once: true });
    });
  }
}

/** What an element asks first is asked while its code is on the way, and once for elements that ask the same. */
function askFor(
  element: Element & { asked?: Asked },
  questions: Map<string, Promise<About>>,
): void {
  const code = element.getAttribute('municipality') ?? '';
  const api = element.getAttribute('api') ?? new URL(import.meta.url).origin;
  const language = languageOf(element);
  const question = questionOf(api, code, language);
  if (!questions.has(question)) questions.set(question, askMunicipality(api, code, language));
  element.asked = { question, answer: questions.get(question)! };
}

function tellUnavailable(element: Element): void {
  const detail = { reason: 'unavailable' };
  element.dispatchEvent(
    new CustomEvent('steunpad-error', { detail, bubbles: true, composed: true }),
  );
}

watch(document);
