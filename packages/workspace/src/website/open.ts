import { PartsView } from '../parts.ts';
import { ROOT } from '../router.ts';
import type { View, Workplace } from '../view.ts';
import { DocumentsPart } from './documents.part.ts';
import { ListingsPart } from './listings.part.ts';
import { websiteWords } from './texts.ts';

const PARTS = { links: ListingsPart, documenten: DocumentsPart };

type Name = keyof typeof PARTS;

/** What stands on the pages of the municipality besides the forms. */
export const openWebsite = (at: Workplace, id: string): View =>
  new PartsView<Name>(at, id, {
    root: `${ROOT}website`,
    names: Object.keys(PARTS) as Name[],
    part: (name) => new PARTS[name](at),
    words: () => websiteWords[at.settings.language],
  });
