import { builder } from '../../graphql/builder.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from './pathway.type.ts';

/** The answer of a mutation that changed a pathway: its name says what happened, its field shows the result. */
export const pathwayAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly pathwayId: string }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      pathway: t.prismaField({
        type: PathwayType,
        description: 'The pathway as it is now.',
        resolve: (query, { pathwayId: id }, _args, { db, municipality }) =>
          db.pathway.findUniqueOrThrow({
            ...query,
            where: rowKey(municipality, id),
          }),
      }),
    }),
  });
