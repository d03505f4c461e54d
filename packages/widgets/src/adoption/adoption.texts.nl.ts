import { formTextsNl } from '../kernel/form.texts.nl.ts';

export const adoptionTextsNl = {
  ...formTextsNl,
  title: 'Welke gemeenten doen mee?',
  intro: 'Steun na Partnerverlies begon in één gemeente. Hier ziet u hoe ver andere zijn.',
  none: 'Er staat nog geen gemeente in de lijst.',
  table: 'Gemeenten en hoe ver zij zijn',
  columns: { name: 'Gemeente', phase: 'Hoe ver', since: 'Sinds', withWhom: 'Samen met' },
  phases: {
    INTERESTED: 'Is geïnteresseerd',
    PREPARING: 'Bereidt het voor',
    PILOT: 'Doet een proef',
    FINISHING: 'Rondt de proef af',
    REGULAR: 'Biedt het altijd aan',
    STOPPED: 'Is ermee gestopt',
  },
  map: 'Kaart van Nederland met een teken voor elke gemeente. In de tabel staat hetzelfde.',
  mapSays: 'Bronnen van de kaart: Natural Earth 2018 en GeoNames 2026.',
};

export type AdoptionTexts = typeof adoptionTextsNl;
