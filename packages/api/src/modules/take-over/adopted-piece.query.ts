import { builder } from '../../graphql/builder.ts';
import { adoptedPieces, upstreamChanges } from './adopted-piece.store.ts';
import { AdoptedPieceType, PieceKind } from './adopted-piece.type.ts';

const MOST_CHANGES = 50;
const MOST_PIECES = 500;

builder.queryField('upstreamChanges', (t) =>
  t.field({
    type: [AdoptedPieceType],
    description: `What another municipality changed of what was taken over of it, and nobody decided about yet; at most ${MOST_CHANGES}. What is taken over or settled makes room for the next.`,
    complexity: { field: 1, multiplier: MOST_CHANGES },
    args: { kind: t.arg({ type: PieceKind, required: true, description: 'Which kind.' }) },
    resolve: async (_root, { kind }, context) =>
      (await upstreamChanges(context, [kind])).slice(0, MOST_CHANGES),
  }),
);

builder.queryField('adoptedPieces', (t) =>
  t.field({
    type: [AdoptedPieceType],
    description: `What was taken over of another municipality, with where it came from; at most ${MOST_PIECES} of a kind.`,
    complexity: { field: 1, multiplier: MOST_PIECES },
    args: { kind: t.arg({ type: PieceKind, required: true, description: 'Which kind.' }) },
    resolve: async (_root, { kind }, context) =>
      (await adoptedPieces(context, [kind])).slice(0, MOST_PIECES),
  }),
);
