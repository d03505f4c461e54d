import { rolesHere } from '../bar.ts';
import { PartsView } from '../parts.ts';
import { sees } from '../rights.ts';
import { ROOT } from '../router.ts';
import type { View, Workplace } from '../view.ts';
import { AnswersPart } from './answers.part.ts';
import { CohortsPart } from './cohorts.part.ts';
import { PaperPart } from './paper.part.ts';
import { researchWords } from './texts.ts';

const PARTS = { groepen: CohortsPart, antwoorden: AnswersPart, papier: PaperPart };

type Name = keyof typeof PARTS;

/** Asking people how it was for them: whom, and what they wrote. */
export function openResearch(at: Workplace, id: string): View {
  const { cohorts, surveys } = sees(rolesHere(at));
  return new PartsView<Name>(at, id, {
    root: `${ROOT}onderzoek`,
    names: [
      ...(cohorts ? (['groepen'] as const) : []),
      ...(surveys ? (['antwoorden', 'papier'] as const) : []),
    ],
    isKnown: (name) => Object.hasOwn(PARTS, name),
    part: (name) => new PARTS[name](at),
    words: () => researchWords[at.settings.language],
  });
}
