import MiniSearch, {
  type AsPlainObject,
  type Options,
  type QueryCombination,
  type SearchOptions,
  type SearchResult,
} from 'minisearch';
import { type Block, blocksOf, linesOf, textOf } from '../blocks.ts';
import { type Handover, shippedHandover } from '../handover.ts';
import type { HandoverDocument } from '../handover-document.ts';
import { halvesOf, stemOf, wordsOf } from './dutch-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** A word of a line, and whether it was searched for. */
export interface LineWord {
  readonly text: string;
  readonly isHit: boolean;
}

/** Where something was found. */
export interface Finding {
  readonly document: HandoverDocument;
  /** The heading that it stands below; `null` above the first. */
  readonly heading: string | null;
  /** The name of that heading in an address; `null` with the heading. */
  readonly anchor: string | null;
  /** The line that says most of it, cut to about thirty words. */
  readonly line: readonly LineWord[];
}

/** The best of what was found, and how much there is in all. */
export interface Found {
  readonly count: number;
  readonly findings: readonly Finding[];
}

interface Section {
  readonly id: number;
  readonly document: HandoverDocument;
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly lines: readonly string[];
}

/** What a heading is called in an address: unique within its document. */
export function anchorsOf(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const anchors = new Map<Block, string>();
  const taken = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'HEADING') continue;
    const name = wordsOf(textOf(block.runs)).join('-') || 'deel';
    let unique = name;
    for (let i = 2; taken.has(unique); i++) unique = `${name}-${i}`;
    taken.add(unique);
    anchors.set(block, unique);
  }
  return anchors;
}

function sectionsOf(document: HandoverDocument): Omit<Section, 'id'>[] {
  const blocks = blocksOf(document.body);
  const anchors = anchorsOf(blocks);
  const sections: { heading: string | null; anchor: string | null; blocks: Block[] }[] = [
    { heading: null, anchor: null, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'HEADING') {
      const heading = textOf(block.runs);
      sections.push({ heading, anchor: anchors.get(block)!, blocks: [] });
    } else sections.at(-1)!.blocks.push(block);
  }
  return sections.map(({ blocks: own, ...where }) => ({
    ...where,
    document,
    lines: [...(where.heading ? [] : [document.about]), ...linesOf(own)],
  }));
}

/** Says little by itself; left out of a question that also has other words. */
const SMALL = new Set(
  'aan al als ben bij dat de die dit door een en er gaat geen hebben heeft hem het hij hoe ik in is je kan kunnen met mijn moet na naar niet nog of om onder ons onze ook op over te tot u uit uw van voor waar wanneer wat we wel welke wie wij wil worden wordt zij zijn zonder'.split(
    ' ',
  ),
);

/** The texts that are searched, with the words that they are made of. */
class Search {
  readonly #index: MiniSearch<Section>;
  readonly #sections: Section[];
  readonly #stems: Set<string>;
  readonly #parts: Map<string, string[]>;
  /** The index as we ship it, to begin another one with. */
  #copy: AsPlainObject | undefined;

  private constructor(shipped: Search | null) {
    this.#sections = shipped ? [...shipped.#sections] : [];
    this.#stems = new Set(shipped ? shipped.#stems : []);
    this.#parts = new Map(shipped ? shipped.#parts : []);
    const options = this.#options();
    if (shipped) {
      shipped.#copy ??= shipped.#index.toJSON();
      this.#index = MiniSearch.loadJS(shipped.#copy, options);
    } else this.#index = new MiniSearch(options);
  }

  /** What we ship is read once; what a municipality made of it is read into a copy of that index. */
  static async of(handover: Handover): Promise<Search> {
    if (handover === shippedHandover()) return new Search(null).read(handover.documents);
    const shipped = await searchIn(shippedHandover());
    const search = new Search(shipped);
    const here = new Set(handover.documents);
    for (const { id, document } of shipped.#sections)
      if (!here.has(document)) search.#index.discard(id);
    return search.read(handover.documents.filter(({ ownVersion }) => ownVersion !== null));
  }

  /** A little at a time: requests that come in meanwhile are answered in between. */
  private async read(documents: readonly HandoverDocument[]): Promise<this> {
    const first = this.#sections.length;
    const added = documents
      .flatMap(sectionsOf)
      .map((section, i) => ({ ...section, id: first + i }));
    this.#sections.push(...added);
    for (const { heading, lines } of added)
      for (const word of wordsOf([heading ?? '', ...lines].join(' ')))
        this.#stems.add(stemOf(word));
    await this.#index.addAllAsync(added, { chunkSize: 20 });
    return this;
  }

  #options(): Options<Section> {
    return {
      fields: ['title', 'heading', 'text'],
      extractField: (section, field) => {
        if (field === 'title') return section.heading ? '' : section.document.title;
        if (field === 'heading') return section.heading ?? '';
        return field === 'id' ? section.id : section.lines.join(' ');
      },
      tokenize: (text) => [...wordsOf(text)],
      processTerm: (word) => {
        const parts = this.#partsOf(word);
        this.#parts.set(word, parts);
        return parts;
      },
      searchOptions: {
        tokenize: (text) => [...wordsOf(text)],
        processTerm: stemOf,
        boost: { title: 6, heading: 3 },
        prefix: (term) => term.length >= 5,
      },
      // What is discarded is passed over by the search itself.
      autoVacuum: false,
    };
  }

  /** Kept for the words of the texts alone: what anybody types would fill the memory. */
  #partsOf(word: string): string[] {
    return this.#parts.get(word) ?? [stemOf(word), ...halvesOf(word, this.#stems)];
  }

  /** At most one finding for each heading; none for a question without words. */
  find(question: string, most: number, fits: (document: HandoverDocument) => boolean): Found {
    const typed = wordsOf(question.slice(0, 200));
    const telling = typed.filter((word) => word.length > 1 && !SMALL.has(word));
    const asked = telling.length > 0 ? telling : typed;
    if (asked.length === 0) return { count: 0, findings: [] };
    const query = { queries: asked.map((word) => this.#queryOf(word)) };
    // First all words as they are, then with a letter wrong, then any of them.
    const tries: SearchOptions[] = [
      { combineWith: 'AND' },
      { combineWith: 'AND', fuzzy: (term) => (term.length >= 5 ? 1 : false) },
      { combineWith: 'OR' },
    ];
    let found: SearchResult[] = [];
    for (const options of tries) {
      found = this.#index.search({ ...query, ...options });
      if (found.length > 0) break;
    }
    const fitting = found.filter(({ id }) => fits(this.#sections[id as number]!.document));
    const findings = fitting.slice(0, most).map((result) => this.#finding(result));
    return { count: fitting.length, findings };
  }

  /** The word itself, its two halves both, or what others call it. */
  #queryOf(word: string): QueryCombination {
    const [, ...halves] = this.#partsOf(word);
    const both = { combineWith: 'AND' as const, queries: halves, boost: { text: 0.5 } };
    const others = likeIt(word).map((other) => ({ queries: [other], boost: { text: 0.5 } }));
    return { combineWith: 'OR', queries: [word, ...(halves.length > 0 ? [both] : []), ...others] };
  }

  #finding({ id, match }: SearchResult): Finding {
    const { document, heading, anchor, lines } = this.#sections[id as number]!;
    const terms = new Set(Object.keys(match));
    const isHit = (word: string) =>
      wordsOf(word).some((each) => this.#partsOf(each).some((part) => terms.has(part)));
    const hitsIn = (line: string) => new Set(wordsOf(line).filter(isHit)).size;
    const best = lines.reduce(
      (most, line) => (hitsIn(line) > hitsIn(most) ? line : most),
      lines[0] ?? '',
    );
    return { document, heading, anchor, line: around(best, isHit) };
  }
}

const likeIt = (word: string): readonly string[] =>
  SYNONYMS.filter((line) => line.some((each) => wordsOf(each)[0] === word)).flatMap((line) =>
    line.filter((each) => wordsOf(each)[0] !== word),
  );

const WORDS_AROUND = 15;

/** The words around the first hit, hits apart from the rest. */
function around(line: string, isHit: (word: string) => boolean): readonly LineWord[] {
  const words = line.split(/\s+/).filter(Boolean);
  const first = Math.max(words.findIndex(isHit), 0);
  const from = Math.max(first - WORDS_AROUND, 0);
  const to = Math.min(first + WORDS_AROUND, words.length);
  const shown = words.slice(from, to).map((text) => ({ text, isHit: isHit(text) }));
  const more = [{ text: '…', isHit: false }];
  const before = from > 0 ? more : [];
  const behind = to < words.length ? more : [];
  return [...before, ...shown, ...behind];
}

const searches = new WeakMap<Handover, Promise<Search>>();

/** Made when somebody first searches, and kept with what it searches. */
function searchIn(handover: Handover): Promise<Search> {
  const made = searches.get(handover) ?? Search.of(handover);
  searches.set(handover, made);
  return made;
}

interface Where {
  readonly handover?: Handover;
  readonly most?: number;
  readonly fits?: (document: HandoverDocument) => boolean;
}

/** Searches titles, headings and texts of what is handed over, in Dutch; the best first. */
export async function searchHandover(
  question: string,
  { handover = shippedHandover(), most = 30, fits = () => true }: Where = {},
): Promise<Found> {
  return (await searchIn(handover)).find(question, most, fits);
}

/** Makes the search ready before somebody asks. */
export const prepareSearch = async (handover: Handover): Promise<void> => {
  await searchIn(handover);
};
