import { type HandoverDocument, handoverDocuments } from './handover-document.ts';

/** What a municipality made of a chapter or document. */
export interface OwnDocument {
  readonly name: string;
  /** Markdown; `null` where it is as we ship it. */
  readonly body: string | null;
  /** Counts the own words, from 1. */
  readonly version: number;
  /** The day of that version, ISO 8601. */
  readonly date: string;
  /** Nobody gets to see it. */
  readonly isHidden: boolean;
}

/** Everything that one municipality hands over, in order. Its search is kept as long as it is. */
export interface Handover {
  readonly documents: readonly HandoverDocument[];
}

let shipped: Handover | undefined;

/** As we ship it. */
export const shippedHandover = (): Handover => {
  shipped ??= { documents: handoverDocuments() };
  return shipped;
};

/** As a municipality has it: own words in place of ours, and without what it hides. */
export function handoverWith(own: readonly OwnDocument[]): Handover {
  if (own.length === 0) return shippedHandover();
  const byName = new Map(own.map((each) => [each.name, each]));
  const documents = handoverDocuments().flatMap((document): HandoverDocument[] => {
    const here = byName.get(document.name);
    if (here?.isHidden) return [];
    if (!here || here.body === null) return [document];
    const { body, date, version: ownVersion } = here;
    return [{ ...document, body, date, ownVersion, changes: [] }];
  });
  return { documents };
}
