import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type Entries,
  type Flat,
  LANGUAGES,
  readEntries,
  TRANSLATED,
  textsInCode,
} from './catalogues.ts';

export interface Finding {
  readonly key: string;
  readonly problem: 'missing' | 'unknown' | 'stale' | 'placeholders';
}

/** What is not right in a language: each text has to be there, made from the Dutch as it is now, with its placeholders. */
export function findings(dutch: Flat, translation: Flat, source: Flat): readonly Finding[] {
  const wanted = [...dutch].filter(([, text]) => text !== '');
  const known = new Set(wanted.map(([key]) => key));
  const unknown = [...new Set([...translation.keys(), ...source.keys()])]
    .filter((key) => !known.has(key) && dutch.get(key) !== '')
    .map((key) => ({ key, problem: 'unknown' as const }));
  return [...wanted.flatMap(([key, text]) => problemOf(key, text)), ...unknown];

  function problemOf(key: string, text: string): readonly Finding[] {
    const translated = translation.get(key);
    if (!translated) return [{ key, problem: 'missing' }];
    if (source.get(key) !== text) return [{ key, problem: 'stale' }];
    const same = placeholders(text) === placeholders(translated);
    return same ? [] : [{ key, problem: 'placeholders' }];
  }
}

const placeholders = (text: string): string =>
  [...text.matchAll(/\{[\w-]+\}/g)]
    .map(([name]) => name)
    .sort()
    .join();

const column = (entries: Entries, name: string): Flat =>
  new Map(
    Object.entries(entries).flatMap(([key, entry]) =>
      entry[name] === undefined ? [] : [[key, entry[name]] as const],
    ),
  );

/** Every language but Dutch, with what is not right in it. */
export async function checkAll(): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const dutch = await textsInCode('nl');
  const found = new Map<string, readonly Finding[]>();
  for (const language of ['en', ...TRANSLATED]) {
    const entries = readEntries(language);
    const texts = language === 'en' ? await textsInCode('en') : column(entries, language);
    found.set(language, findings(dutch, texts, column(entries, 'nl')));
  }
  return found;
}

/** The file of a language with every text in it: new ones empty, old ones gone, and `accepted` ones up to date. */
export function synchronised(
  entries: Entries,
  dutch: Flat,
  language: string,
  accepted: (key: string) => boolean,
): Entries {
  const all = [...dutch].filter(([, text]) => text !== '');
  return Object.fromEntries(
    all.map(([key, nl]) => {
      const entry = entries[key] ?? { nl, ...(language === 'en' ? {} : { [language]: '' }) };
      return [key, accepted(key) ? { ...entry, nl } : entry];
    }),
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      sync: { type: 'string' },
      accept: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.sync) await sync(values.sync, values.accept);
  const isPartial = (tag: string) => LANGUAGES.some((one) => one.tag === tag && one.partial);
  for (const [language, found] of await checkAll()) {
    for (const { key, problem } of found) console.log(`${language} ${problem} ${key}`);
    const fatal = found.filter(({ problem }) => problem !== 'missing' || !isPartial(language));
    console.log(`${language}: ${found.length === 0 ? 'complete' : `${found.length} to look at`}`);
    if (fatal.length > 0) process.exitCode = 1;
  }
}

async function sync(language: string, accept: readonly string[]): Promise<void> {
  const accepted = (key: string) => accept.includes('all') || accept.includes(key);
  const next = synchronised(readEntries(language), await textsInCode('nl'), language, accepted);
  const file = join(import.meta.dirname, `../../texts/src/translations/${language}.json`);
  // What keeps a number from left to right inside Arabic would not be seen.
  const json = JSON.stringify(next, null, 2).replace(
    /[\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  writeFileSync(file, `${json}\n`);
}
