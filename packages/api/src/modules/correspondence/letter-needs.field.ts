import { builder } from '../../graphql/builder.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { addresseeNeeds } from './letter-needs.ts';

builder.prismaObjectField(PathwayType, 'letterNeeds', (t) =>
  t.stringList({
    description:
      'What keeps letters from being printed until a person has looked: `nameKnown`, `namePrintable` (`setNameForLetters`), `addressPrintable` (`recordRegistryCheck`). Empty when nothing does.',
    select: { partner: true },
    resolve: (pathway) => [...addresseeNeeds(pathway)],
  }),
);
