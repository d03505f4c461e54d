import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export const AUDIENCES = [
  'policy-officer',
  'coordinator',
  'professional',
  'volunteer-coordinator',
  'volunteer',
  'registrar',
  'privacy-officer',
  'communication',
  'meeting-organiser',
  'employer',
  'teacher',
  'evaluator',
] as const;

export const KINDS = [
  'chapter',
  'plan',
  'format',
  'letter',
  'script',
  'guide',
  'model',
  'press',
] as const;

const Source = z.strictObject({
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
  /** The day on which somebody read there what the text says, ISO 8601. */
  checked: z.iso.date(),
});

/** What became different in a later version. */
const Change = z.strictObject({ date: z.iso.date(), what: z.string().min(1) });

const Head = z.strictObject({
  title: z.string().min(1),
  /** In Dutch, in a sentence or two: what it is for. */
  about: z.string().min(1),
  /** In English, for a reader from elsewhere. */
  summary: z.string().min(1),
  audience: z.array(z.enum(AUDIENCES)).min(1),
  kind: z.enum(KINDS),
  date: z.iso.date(),
  /** Newest first; none for a first version. */
  changes: z.array(Change).default([]),
  sources: z.array(Source).default([]),
});

/** A chapter of the handbook, or a document of its own, in Dutch. */
export interface HandoverDocument extends Readonly<z.infer<typeof Head>> {
  /** Unique, and the name of its files: `03-who-does-what`. */
  readonly name: string;
  readonly isChapter: boolean;
  /** Markdown: headings of level 2 and 3, paragraphs, lists and tables. `{{…}}` is a blank to fill in. */
  readonly body: string;
  /** Which version of a municipality's own words it is; `null`: those that we ship. */
  readonly ownVersion: number | null;
}

const CONTENT = new URL('../content/', import.meta.url);
const FOLDERS = { handbook: true, documents: false } as const;

let read: readonly HandoverDocument[] | undefined;

/** Everything that is handed over: the chapters in order, then the documents by name. Read once. */
export function handoverDocuments(): readonly HandoverDocument[] {
  read ??= Object.entries(FOLDERS).flatMap(([folder, isChapter]) => {
    const place = new URL(`${folder}/`, CONTENT);
    return readdirSync(place)
      .filter((file) => file.endsWith('.md'))
      .toSorted()
      .map((file) => ({
        ...parsed(file, readFileSync(new URL(file, place), 'utf8')),
        name: file.replace(/\.md$/, ''),
        isChapter,
        ownVersion: null,
      }));
  });
  return read;
}

/** A chapter or document by its name, such as `set-up-plan`. */
export const handoverDocument = (name: string): HandoverDocument | undefined =>
  handoverDocuments().find((document) => document.name === name);

function parsed(file: string, text: string) {
  try {
    return parseDocument(text);
  } catch (cause) {
    throw new Error(`${file} cannot be read.`, { cause });
  }
}

/** Reads the YAML between two lines of dashes and the text below it. Throws with what is wrong with the first. */
export function parseDocument(
  file: string,
): Omit<HandoverDocument, 'name' | 'isChapter' | 'ownVersion'> {
  const [, head = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(file.replaceAll('\r\n', '\n')) ?? [];
  // As text, so that a day stays what somebody wrote.
  return { ...Head.parse(parse(head, { schema: 'failsafe' })), body: body.trim() };
}
