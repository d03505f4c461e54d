import type { Opens } from './scopes.ts';

/** What is taken over of another municipality. */
export const HANDOVER_SCOPES = {
  'handover:read': {
    description:
      'Read what was taken over of another municipality, and what changed there since. Nothing of anybody.',
    asks: ['adoptedPieces', 'upstreamChanges'],
    reads: { AdoptedPiece: 'ALL' },
  },
  'handover:write': {
    description:
      'Take over what another municipality changed: letters, texts, settings, terms and the handbook. Reads the piece in the answer alone.',
    does: ['takeOverChange'],
    isTold: { AdoptedPiece: 'ALL' },
  },
} as const satisfies Record<`${string}:${'read' | 'write'}`, Opens>;
