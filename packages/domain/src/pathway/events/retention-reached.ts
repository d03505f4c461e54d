import type { CivilDate } from '../../calendar/civil-date.ts';
import type { Occasion } from '../../kernel.ts';
import { requirement } from '../../table.ts';
import * as effect from '../effects.ts';
import type { EventDefinition } from '../event.ts';
import { AT_REST } from '../pathway.ts';

interface Facts {
  readonly legalHold: boolean;
  readonly eraseAfter: CivilDate | null;
}

const noLegalHold = requirement(
  'noLegalHold',
  'Nothing may oblige to keep the data.',
  (f: Facts) => !f.legalHold,
);

const termIsOver = requirement(
  'termIsOver',
  'The term for keeping has to be over.',
  ({ eraseAfter }: Facts, { today }: Occasion) => eraseAfter !== null && today > eraseAfter,
);

export const retentionReached: EventDefinition<Facts> = {
  words: 'Erasing after the term for keeping',
  rows: [
    {
      row: 38,
      from: AT_REST,
      guards: [termIsOver, noLegalHold],
      to: 'ERASED',
      by: ['SYSTEM'],
      effects: [effect.erasePerson],
    },
  ],
};
