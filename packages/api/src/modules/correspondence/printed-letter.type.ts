import type { Correspondence } from '@steunpad/database/generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { TemplateKind } from './correspondence.enums.ts';
import { PrintBatchType } from './print-batch.type.ts';

type Printed = Pick<Correspondence, 'kind' | 'pathwayId'>;

const PrintedLetterType = builder.objectRef<Printed>('PrintedLetter').implement({
  description: 'One letter, leaflet or card of a batch. What it says is in the PDF alone.',
  fields: (t) => ({
    kind: t.expose('kind', { type: TemplateKind, description: 'What kind of text it is.' }),
    pathway: t.prismaField({
      type: PathwayType,
      nullable: true,
      description: 'Whom it was written to. `null` for somebody of a cohort, or who was erased.',
      resolve: (query, { pathwayId }, _args, { db, municipality }) =>
        pathwayId === null
          ? null
          : db.pathway.findUnique({ ...query, where: rowKey(municipality, pathwayId) }),
    }),
  }),
});

/** How many letters of a batch one answer has: those of a large municipality on a busy day. */
const MOST_LETTERS = 300;

builder.prismaObjectField(PrintBatchType, 'letters', (t) =>
  t.field({
    type: [PrintedLetterType],
    description: `Whom it was written to, as printed: for the letter that comes back. At most ${MOST_LETTERS}.`,
    complexity: { field: 1, multiplier: 100 },
    select: { id: true },
    resolve: ({ id }, _args, { db, municipality }) =>
      db.correspondence.findMany({
        where: { municipalityId: municipality.code, batchId: id },
        orderBy: { id: 'asc' },
        take: MOST_LETTERS,
        select: { kind: true, pathwayId: true },
      }),
  }),
);
