import { builder } from '../../graphql/builder.ts';
import { ProgrammeType } from './programme.type.ts';

builder.queryField('programme', (t) =>
  t.prismaField({
    type: ProgrammeType,
    nullable: true,
    description:
      'What the municipality does with it: for how long, with whom and with which money. `null` where none was begun.',
    resolve: (query, _root, _args, { db, municipality }) =>
      db.programme.findUnique({ ...query, where: { municipalityId: municipality.code } }),
  }),
);
