import { type Part, PartsView } from '../parts.ts';
import { ROOT } from '../router.ts';
import type { Workplace } from '../view.ts';
import { Agencies } from './agencies.ts';
import { FormTextsPart } from './form-texts.ts';
import { Grounds } from './grounds.ts';
import { LettersPart } from './letters.ts';
import { MunicipalityPart } from './municipality.ts';
import { isPart, type PartName, partsFor } from './part-names.ts';
import { ReadinessPart } from './readiness.ts';
import { Retention } from './retention.ts';
import { Sites } from './sites.ts';
import { TermsPart } from './terms.ts';
import { settingsWords } from './texts.ts';

const PARTS: Readonly<Record<PartName, new (at: Workplace) => Part>> = {
  gereed: ReadinessPart,
  gemeente: MunicipalityPart,
  termijnen: TermsPart,
  bewaren: Retention,
  grondslagen: Grounds,
  websites: Sites,
  formulieren: FormTextsPart,
  brieven: LettersPart,
  instanties: Agencies,
};

/** What the municipality sets of itself, and what is still missing before it reaches out. */
export class SettingsView extends PartsView<PartName> {
  constructor(at: Workplace, id: string) {
    super(at, id, {
      root: `${ROOT}instellingen`,
      names: partsFor(at),
      isKnown: isPart,
      part: (name) => new PARTS[name](at),
      words: () => settingsWords[at.settings.language],
    });
  }
}
