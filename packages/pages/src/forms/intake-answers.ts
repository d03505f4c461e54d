import { AGE_BANDS, answersFrom, DOMAINS } from '@steunpad/widgets/intake-form/intake.answers.ts';
import { type Section, sectionOf } from '@steunpad/widgets/intake-form/intake.sections.ts';
import type { Answers } from '@steunpad/widgets/kernel/form.controller.ts';
import { answersIn, type Posted } from '../posted.ts';
import type { Hidden } from '../visit.ts';

/** How many days may be added at once where no script adds a row. */
const EMPTY_DAYS = 3;
const MOST_DAYS = 60;

const BLANK: Answers = {
  ...Object.fromEntries(
    DOMAINS.flatMap((domain) =>
      ['wish', 'urgency', 'ownWords', 'existingHelp'].map((part) => [`${domain}.${part}`, '']),
    ),
  ),
  contactDayParts: [],
  interpreterLanguage: '',
  volunteerWish: '',
  volunteerGender: '',
  volunteerLivedExperience: '',
  volunteerRemarks: '',
  ...Object.fromEntries(AGE_BANDS.map((band) => [`${band}.children`, ''])),
  workSituation: '',
  remarks: '',
};

/** The answers of all steps: those of this one and those that went along with it. */
export function intakeAnswers(posted: Posted): Answers {
  const days = [...posted].filter(([name, day]) => /^\d{1,2}\.day$/.test(name) && day);
  return {
    ...describedIsWanted(answersIn(posted, BLANK)),
    ...dayAnswers(days.map(([, day]) => day)),
  };
}

/** The answers that were saved before, or that the request began with. */
export function savedAnswers(request: Parameters<typeof answersFrom>[0]): Answers {
  return { ...answersFrom(request), ...dayAnswers(request.intake?.daysToAvoid ?? []) };
}

/** What belongs to other steps than this one goes along unseen. */
export function elsewhere(answers: Answers, section: Section): Hidden {
  const others = Object.entries(answers).filter(
    ([field, answer]) => field !== 'dayRows' && answer && sectionOf(field) !== section,
  );
  return Object.fromEntries(others);
}

function dayAnswers(days: readonly string[]): Answers {
  const rows = [...days, ...Array<string>(EMPTY_DAYS).fill('')].slice(0, MOST_DAYS);
  return {
    dayRows: rows.map((_, i) => String(i)),
    ...Object.fromEntries(rows.map((day, i) => [`${i}.day`, day])),
  };
}

// With a script a subject only asks more after a yes; here somebody may write at once what it is about.
function describedIsWanted(answers: Answers): Answers {
  const described = DOMAINS.filter(
    (domain) => !answers[`${domain}.wish`] && String(answers[`${domain}.ownWords`]).trim(),
  );
  return {
    ...answers,
    ...Object.fromEntries(described.map((domain) => [`${domain}.wish`, 'YES'])),
  };
}
