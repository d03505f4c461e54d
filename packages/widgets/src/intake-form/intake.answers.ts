import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { LIMITS } from '@steunpad/domain/input/limits.ts';
import { plainText } from '@steunpad/domain/input/plain-text.ts';
import { wholeNumber } from '@steunpad/domain/input/whole-number.ts';
import type {
  ChildAgeBand,
  DayPart,
  GenderPreference,
  NeedDomain,
  NeedUrgency,
  NeedWish,
  SaveIntakeInput,
  StandingFragment,
  SupportNeedInput,
  VolunteerWish,
  WorkSituation,
} from '../generated/types.ts';
import { check, freeText, type Problem } from '../kernel/checks.ts';
import type { Answers } from '../kernel/form.controller.ts';

/** From practical to personal, as the talk itself goes. */
export const DOMAINS = [
  'PRACTICAL',
  'FINANCIAL',
  'HOUSING',
  'CHILDREN',
  'WORK',
  'EMOTIONAL',
  'SOCIAL',
  'MEANING',
] as const satisfies readonly NeedDomain[];

export const AGE_BANDS = [
  'AGE_0_TO_3',
  'AGE_4_TO_11',
  'AGE_12_TO_17',
  'AGE_18_AND_OLDER',
] as const satisfies readonly ChildAgeBand[];

const INTERPRETER_LIMIT = 60;
const MOST_CHILDREN = 20;

/** The form as it stands when somebody comes in: what was saved, or else what the request began with. */
export function answersFrom({ intake, needDomains }: StandingFragment): Answers {
  if (!intake) return Object.fromEntries(needDomains.map((domain) => [`${domain}.wish`, 'YES']));
  const needs = intake.needs.flatMap(({ domain, wish, urgency, ownWords, existingHelp }) => [
    [`${domain}.wish`, wish],
    [`${domain}.urgency`, urgency],
    [`${domain}.ownWords`, ownWords ?? ''],
    [`${domain}.existingHelp`, existingHelp ?? ''],
  ]);
  return {
    ...Object.fromEntries(needs),
    contactDayParts: intake.contactDayParts,
    interpreterLanguage: intake.interpreterLanguage ?? '',
    volunteerWish: intake.volunteerWish ?? '',
    volunteerGender: intake.volunteerGender ?? '',
    volunteerLivedExperience: yesOrNo(intake.volunteerLivedExperience),
    volunteerRemarks: intake.volunteerRemarks ?? '',
    ...Object.fromEntries(
      AGE_BANDS.map((band) => [`${band}.children`, count(intake.childAgeBands, band)]),
    ),
    workSituation: intake.workSituation ?? '',
    dayRows: intake.daysToAvoid.map((_, i) => String(i)),
    ...Object.fromEntries(intake.daysToAvoid.map((day, i) => [`${i}.day`, day])),
    remarks: intake.remarks ?? '',
  };
}

/** Everything may be skipped: only what is there can be wrong. */
export function checkIntake(answers: Answers): readonly Problem[] {
  return [
    ...DOMAINS.filter((domain) => isWanted(answers, domain)).flatMap((domain) => [
      ...freeText(`${domain}.ownWords`, text(answers, `${domain}.ownWords`), LIMITS.ownWords),
      ...freeText(
        `${domain}.existingHelp`,
        text(answers, `${domain}.existingHelp`),
        LIMITS.existingHelp,
      ),
    ]),
    ...freeText('interpreterLanguage', text(answers, 'interpreterLanguage'), INTERPRETER_LIMIT),
    ...(refusesVolunteer(answers)
      ? []
      : freeText('volunteerRemarks', text(answers, 'volunteerRemarks'), LIMITS.remarks)),
    ...AGE_BANDS.flatMap((band) =>
      check(`${band}.children`, text(answers, `${band}.children`), fewChildren),
    ),
    ...filledDays(answers).flatMap((row) => check(`${row}.day`, text(answers, `${row}.day`), aDay)),
    ...freeText('remarks', text(answers, 'remarks'), LIMITS.remarks),
  ];
}

/** Details are only asked, checked and sent where support is wanted, now or later. */
export function isWanted(answers: Answers, domain: NeedDomain): boolean {
  return ['YES', 'LATER'].includes(text(answers, `${domain}.wish`));
}

/** Who wants no volunteer has no wishes about one, whatever was chosen before. */
export function refusesVolunteer(answers: Answers): boolean {
  return text(answers, 'volunteerWish') === 'NO';
}

export type Given = Pick<
  SaveIntakeInput,
  'municipality' | 'idempotencyKey' | 'reference' | 'code' | 'expectedVersion'
>;

export function intakeInput(answers: Answers, given: Given): SaveIntakeInput {
  const optional = (field: string) => text(answers, field).trim() || null;
  const about = (field: string) => (refusesVolunteer(answers) ? null : optional(field));
  const experience = about('volunteerLivedExperience');
  return {
    ...given,
    needs: DOMAINS.filter((domain) => text(answers, `${domain}.wish`)).map(needInput),
    contactDayParts: [...list(answers, 'contactDayParts')] as DayPart[],
    interpreterLanguage: optional('interpreterLanguage'),
    volunteerWish: optional('volunteerWish') as VolunteerWish | null,
    volunteerGender: about('volunteerGender') as GenderPreference | null,
    volunteerLivedExperience: experience === 'YES' ? true : experience === 'NO' ? false : null,
    volunteerRemarks: about('volunteerRemarks'),
    daysToAvoid: filledDays(answers).flatMap(
      (row) => normaliseDay(text(answers, `${row}.day`)) ?? [],
    ),
    childAgeBands: AGE_BANDS.flatMap((band) =>
      Array<ChildAgeBand>(wholeNumber(text(answers, `${band}.children`)) ?? 0).fill(band),
    ),
    workSituation: optional('workSituation') as WorkSituation | null,
    remarks: optional('remarks'),
  };

  function needInput(domain: NeedDomain): SupportNeedInput {
    const wish = text(answers, `${domain}.wish`) as NeedWish;
    if (!isWanted(answers, domain)) return { domain, wish };
    const urgency = (text(answers, `${domain}.urgency`) || 'NONE') as NeedUrgency;
    const ownWords = optional(`${domain}.ownWords`);
    return { domain, wish, urgency, ownWords, existingHelp: optional(`${domain}.existingHelp`) };
  }
}

/** The field of the form that stands for a place in the input that was sent. */
export function intakeField(
  path: readonly string[],
  sent: SaveIntakeInput,
  answers: Answers,
): string {
  const [first = '', at = '', inside = 'wish'] = path;
  if (first === 'needs') return `${sent.needs[Number(at)]?.domain}.${inside}`;
  if (first === 'daysToAvoid') return `${filledDays(answers)[Number(at)] ?? 0}.day`;
  if (first === 'childAgeBands') return `${AGE_BANDS[0]}.children`;
  return first;
}

function filledDays(answers: Answers): readonly string[] {
  return list(answers, 'dayRows').filter((row) => text(answers, `${row}.day`));
}

function fewChildren(typed: string) {
  const isRight = !plainText(typed) || (wholeNumber(typed) ?? Infinity) <= MOST_CHILDREN;
  return isRight ? null : ('INVALID' as const);
}

// A browser without a date picker takes any text for a day.
function aDay(typed: string) {
  return normaliseDay(typed) ? null : ('INVALID_DATE' as const);
}

function yesOrNo(wanted: boolean | null): string {
  return wanted === null ? '' : wanted ? 'YES' : 'NO';
}

function count(bands: readonly ChildAgeBand[], band: ChildAgeBand): string {
  return String(bands.filter((one) => one === band).length || '');
}

const text = (answers: Answers, field: string): string => {
  const answer = answers[field];
  return typeof answer === 'string' ? answer : '';
};

const list = (answers: Answers, field: string): readonly string[] => {
  const answer = answers[field];
  return typeof answer === 'object' ? answer : [];
};
