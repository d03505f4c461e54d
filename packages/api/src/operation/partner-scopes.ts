import type { Opens } from './scopes.ts';

/** What a partner system prepares for itself. */
export const PARTNER_SCOPES = {
  'operations:write': {
    description:
      'Register the documents that partner systems of the municipality ask for by their hash. Reads nothing, and lets nobody read or do more.',
    does: ['registerOperation'],
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
