import { html, type TemplateResult } from 'lit';
import type { Rich } from '../kernel/words.ts';

/** Some of the texts of a language, in the shape of the Dutch ones. */
export interface Translation {
  readonly [key: string]: Translation | string;
}

type Texts = string | readonly Texts[] | { readonly [key: string]: Texts };
type Part = Translation | string | undefined;

/**
 * A Dutch text on a page in another language: for Lit a template that says which language it is in, for everything
 * else a text. Where no element can stand, as in `aria-label`, it is the text alone.
 */
function dutchText(text: string): string {
  return Object.assign(new String(text), inDutch(text), {
    replace: (pattern: RegExp, by: string) => dutchText(text.replace(pattern, by)),
    around: (pieces: readonly Rich[]) => [inDutch(pieces)],
  }) as unknown as string;
}

const inDutch = (content: Rich | readonly Rich[]): TemplateResult =>
  html`<span lang="nl" dir="ltr">${content}</span>`;

/** All texts of an element in a language, from what there is of it; what is missing stays Dutch and says so. */
export function speaker(translation: Translation) {
  const { form, steps = {}, data = {}, listings = {} } = translation;
  return <T extends object>(name: string, dutch: T): T =>
    inOrder(dutch as Texts, [translation[name], form, { steps, data, listings }]) as T;
}

function inOrder(dutch: Texts, parts: readonly Part[]): Texts {
  if (typeof dutch === 'string') {
    const text = parts.find((part) => typeof part === 'string') as string | undefined;
    return text ?? (dutch && dutchText(dutch));
  }
  const inside = ([key, value]: [string, Texts]) =>
    [
      key,
      inOrder(
        value,
        parts.map((part) => (part as Translation | undefined)?.[key]),
      ),
    ] as const;
  const translated = Object.entries(dutch).map(inside);
  return Array.isArray(dutch) ? translated.map(([, text]) => text) : Object.fromEntries(translated);
}
