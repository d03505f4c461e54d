import { formTextsEn } from '../kernel/form.texts.en.ts';
import type { AdoptionTexts } from './adoption.texts.nl.ts';

export const adoptionTextsEn: AdoptionTexts = {
  ...formTextsEn,
  title: 'Which municipalities take part?',
  intro:
    'Support after the loss of a partner began in one municipality. Here you see how far others are.',
  none: 'There is no municipality in the list yet.',
  table: 'Municipalities and how far they are',
  columns: { name: 'Municipality', phase: 'How far', since: 'Since', withWhom: 'Together with' },
  phases: {
    INTERESTED: 'Is interested',
    PREPARING: 'Is preparing it',
    PILOT: 'Is trying it out',
    FINISHING: 'Is finishing the trial',
    REGULAR: 'Always offers it',
    STOPPED: 'Has stopped',
  },
  map: 'Map of the Netherlands with a sign for each municipality. The table says the same.',
  mapSays: 'Sources of the map: Natural Earth 2018 and GeoNames 2026.',
};
