import type { Opens } from './scopes.ts';
import { TASKS } from './task-scopes.ts';

/** What the pages of a municipality list, for whoever edits them. */
export const LISTING_SCOPES = {
  'listings:read': {
    description:
      'Read what the municipality lists on its pages, how it stands with each link, and the tasks to mend one. Nothing of anybody.',
    asks: [...TASKS.asks, 'handoverDocuments', 'listings'],
    hears: ['workChanged'],
    reads: { Task: { allBut: ['interpreterLanguage'] }, Listing: 'ALL' },
  },
  'listings:write': {
    description:
      'Add, change, confirm and remove what the municipality lists on its pages, and report a broken link. Reads the entry in the answer alone.',
    does: ['addListing', 'changeListing', 'confirmListing', 'removeListing', 'reportBrokenLink'],
    isTold: { Listing: 'ALL' },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
