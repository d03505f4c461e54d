import { MUNICIPALITIES_OF, type Place } from '@steunpad/domain/programme/municipalities.ts';
import { builder } from '../../graphql/builder.ts';
import { type Adoption, adoptions, placeOf } from './adoptions.store.ts';
import { PhaseKind } from './programme.enums.ts';

const PlaceType = builder.objectRef<Place>('MunicipalityPlace').implement({
  description: `Where a municipality is. Source: ${MUNICIPALITIES_OF.source}, ${MUNICIPALITIES_OF.year}.`,
  fields: (t) => ({
    longitude: t.exposeFloat('longitude', { description: 'Degrees east.' }),
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
  }),
});

const AdoptionType = builder.objectRef<Adoption>('MunicipalityAdoption').implement({
  description: 'How far a municipality is.',
  fields: (t) => ({
    code: t.expose('code', { type: 'MunicipalityCode', description: 'Its gemeentecode.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    phase: t.expose('phase', { type: PhaseKind, description: 'How far it is.' }),
    since: t.expose('since', { type: 'Date', description: 'Since when.' }),
    withWhom: t.stringList({
      description: 'The organisations it is done with.',
      resolve: ({ withWhom }) => [...withWhom],
    }),
    place: t.field({
      type: PlaceType,
      nullable: true,
      description: 'Where it is. `null` for one that was merged away, or came later than the list.',
      resolve: placeOf,
    }),
  }),
});

builder.queryField('adoptions', (t) =>
  t.field({
    type: [AdoptionType],
    description:
      'How far which municipality is, by name: those of this installation that publish it themselves, and others as this municipality knows them.',
    authScopes: { publicDoor: true },
    complexity: { field: 1, multiplier: 100 },
    resolve: (_root, _args, context) => adoptions(context),
  }),
);
