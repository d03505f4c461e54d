import { PartsView } from '../parts.ts';
import { ROOT } from '../router.ts';
import type { View, Workplace } from '../view.ts';
import { ProgrammePart } from './programme.part.ts';
import { ReportPart } from './report.part.ts';
import { programmeWords } from './texts.ts';

const PARTS = { programma: ProgrammePart, verslag: ReportPart };

type Name = keyof typeof PARTS;

/** What was promised and with which money, and what reports showed of it. */
export const openProgramme = (at: Workplace, id: string): View =>
  new PartsView<Name>(at, id, {
    root: `${ROOT}programma`,
    names: Object.keys(PARTS) as Name[],
    part: (name) => new PARTS[name](at),
    words: () => programmeWords[at.settings.language],
  });
