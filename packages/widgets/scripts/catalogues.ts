import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text and where it stands, as `support-request.labels.help`. */
export type Flat = ReadonlyMap<string, string>;

type Nested = { readonly [key: string]: Nested | string };

const src = join(import.meta.dirname, '../src');
/** The pages say little of their own; who translates the forms translates that too. */
const pages = join(import.meta.dirname, '../../pages/src');
/** What the API says, in answers, mails and files: who translates the forms translates that too. */
const api = join(import.meta.dirname, '../../texts/src');
const folder = join(import.meta.dirname, '../../texts/src/translations');

/** What a translator works in: the Dutch that was translated beside each translation. */
export type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface LanguageFacts {
  readonly tag: string;
  /** As its speakers write it. */
  readonly name: string;
  readonly english: string;
  readonly direction: 'ltr' | 'rtl';
  /** The native speaker who read all of it, and when. `null`: nobody did. */
  readonly readBy: { readonly who: string; readonly on: string } | null;
  /** Not everything is translated: what is missing is shown in Dutch. */
  readonly partial?: boolean;
}

/** Every language that the forms speak. */
export const LANGUAGES: readonly LanguageFacts[] = JSON.parse(
  readFileSync(join(folder, 'languages.json'), 'utf8'),
);

/** Those whose texts stand in a file for translators; Dutch and English stand in the code. */
export const TRANSLATED = LANGUAGES.map(({ tag }) => tag).filter(
  (tag) => tag !== 'nl' && tag !== 'en',
);

export function readEntries(language: string): Entries {
  return JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Entries;
}

/** What some forms have in common, under the same name in each. */
const SHARED = ['steps', 'data', 'listings'];

/** All texts in a language that stands in the code, each once: what forms share is under `form`, `steps`, `data` and `listings`. */
export async function textsInCode(language: 'nl' | 'en'): Promise<Flat> {
  const files = [src, pages, api].flatMap((room) => filesIn(room, language)).sort();
  const all = new Map<string, Flat>();
  for (const file of files) {
    const [name = ''] = basename(file).split('.');
    all.set(name, flat(Object.values(await import(file))[0] as Nested));
  }
  const shared = all.get('form')!;
  const own = [...all].flatMap(([name, texts]) =>
    [...texts]
      .filter(([key, text]) => name === 'form' || shared.get(key) !== text)
      .filter(
        ([key]) => SHARED.includes(name) || !SHARED.some((part) => key.startsWith(`${part}.`)),
      )
      .map(([key, text]) => [`${name}.${key}`, text] as const),
  );
  return new Map(own);
}

const filesIn = (room: string, language: string): readonly string[] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((file) => join(room, file))
    .filter((file) => file.endsWith(`.texts.${language}.ts`));

const namesOfApi = filesIn(api, 'nl').map((file) => basename(file).split('.')[0]!);

/** Whether the API says it: no browser needs it, and a municipality does not reword it. */
export const isSaidByApi = (key: string): boolean => namesOfApi.includes(key.split('.')[0]!);

export function flat(texts: Nested, path = ''): Flat {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[path + key, text] as const] : [...flat(text, `${path}${key}.`)],
    ),
  );
}

/** `{ 'form.labels.name': … }` as `{ form: { labels: { name: … } } }`. */
export function nested(texts: Flat): object {
  const root: Record<string, unknown> = {};
  for (const [key, text] of texts) {
    const path = key.split('.');
    const last = path.pop()!;
    let at = root;
    for (const step of path) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = text;
  }
  return root;
}
