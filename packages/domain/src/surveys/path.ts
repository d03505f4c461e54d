/** What an earlier question has to be answered with, so that something is asked. */
export interface Condition {
  readonly question: string;
  readonly isAnyOf: readonly string[];
}

/** Something that is asked, always or only after an answer. */
interface Asked {
  readonly id: string;
  readonly when?: Condition | null;
}

interface Section {
  readonly when?: Condition | null;
  readonly questions: readonly Asked[];
}

/** What was chosen at a question; nothing where it was not answered. */
export type ChosenAt = (question: string) => readonly string[];

/**
 * The sections that somebody goes through with these answers, each with the questions that are asked in it. What was
 * answered before a change of mind, at a question that is not asked any more, counts for nothing.
 */
export function pathThrough<Part extends Section>(
  sections: readonly Part[],
  chosenAt: ChosenAt,
): readonly Part[] {
  const asked = new Set<string>();
  const isMet = (when: Condition | null | undefined): boolean =>
    !when ||
    (asked.has(when.question) &&
      chosenAt(when.question).some((value) => when.isAnyOf.includes(value)));
  const path: Part[] = [];
  for (const section of sections) {
    if (!isMet(section.when)) continue;
    const questions = section.questions.filter((question) => {
      const isAsked = isMet(question.when);
      if (isAsked) asked.add(question.id);
      return isAsked;
    });
    if (questions.length > 0) path.push({ ...section, questions });
  }
  return path;
}
