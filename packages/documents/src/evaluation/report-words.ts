import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { writtenDate } from '@steunpad/domain/correspondence/written.ts';
import type { Indicator } from '@steunpad/domain/evaluation/indicator.ts';
import { firstDayOf, lastDayOf, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import { type SurveyQuestion, textIn } from '@steunpad/domain/surveys/definition.ts';
import { say, type TextKey } from '@steunpad/texts/say.ts';
import type { Side } from './comparison.ts';
import type { Line, Numbers } from './report.ts';

export type EvaluationKey = TextKey extends infer Key
  ? Key extends `evaluation.${infer Rest}`
    ? Rest
    : never
  : never;
type Values = Readonly<Record<string, string | number>>;
/** `say` knows which values each key needs; here the key is one of many. */
type Say = (language: string, key: string, values: object) => string;

/** Indicators whose groups are called as those of another. */
const GROUPED_AS: Readonly<Record<string, string>> = { firstVisit: 'waiting' };

/** What the only line of an indicator is called. */
const ALONE: Partial<Record<Indicator['kind'], EvaluationKey>> = { MEAN: 'each', COUNT: 'number' };

/** The words of a report in one language. */
export class Words {
  readonly language: LetterLanguage;

  constructor(language: LetterLanguage) {
    this.language = language;
  }

  tell(key: EvaluationKey, values: Values = {}): string {
    return (say as Say)(this.language, `evaluation.${key}`, values);
  }

  /** The question that an indicator answers. */
  heading({ key, survey, question }: Indicator): string {
    if (question) return textIn(question.text, this.language);
    if (survey)
      return this.tell('surveys.answered', { survey: textIn(survey.title, this.language) });
    return this.tell(`indicators.${key}` as EvaluationKey);
  }

  /** Of whom it counts what. */
  about({ key, survey }: Indicator): string {
    if (!survey) return this.tell(`counted.${key}` as EvaluationKey);
    return this.tell('surveys.counted', { survey: textIn(survey.title, this.language) });
  }

  /** Who or what is not in it, and why; one for each reason. */
  leftOut({ leftOut }: Indicator): readonly string[] {
    return leftOut.map((reason) => this.tell(`leftOut.${reason}`));
  }

  groupName({ indicator, group }: Pick<Line, 'indicator' | 'group'>): string {
    if (group === null) return this.tell(ALONE[indicator.kind] ?? 'yes');
    if (indicator.question) return this.#choice(indicator.question, group);
    const named = (key: string, name: string) =>
      this.tell(`groups.${GROUPED_AS[key] ?? key}.${name}` as EvaluationKey);
    if (indicator.kind === 'SHARE_BY') return named(indicator.by, group);
    if (indicator.kind !== 'SPLIT_EACH') return named(indicator.key, group);
    const part = indicator.into.find((each) => group.endsWith(`_${each}`))!;
    const each = group.slice(0, -part.length - 1);
    return `${named(indicator.each, each)}, ${named(indicator.key, part)}`;
  }

  #choice(question: SurveyQuestion, choice: string): string {
    const option = 'options' in question && question.options.find(({ id }) => id === choice);
    if (option) return textIn(option.text, this.language);
    if (question.kind !== 'SCALE' || !/^-?\d+$/.test(choice))
      return this.tell(`surveys.${choice}` as EvaluationKey);
    const words =
      choice === `${question.least}`
        ? question.leastWords
        : choice === `${question.most}`
          ? question.mostWords
          : undefined;
    return words ? `${choice} (${textIn(words, this.language)})` : choice;
  }

  /** `12 van 40 (30%)`; a number alone where only one of the two may be shown. */
  numbers({ kind }: Indicator, { numerator, denominator, value }: Numbers): string {
    if (numerator === null || denominator === null)
      return numerator === null ? this.tell('notShown') : `${numerator}`;
    if (kind === 'MEAN') return this.#amounts(numerator, denominator, value);
    const share = value === null ? '' : ` (${this.#percent(value)})`;
    return `${this.tell('of', { part: numerator, whole: denominator })}${share}`;
  }

  /** What a number comes to: a share, an amount, or the number itself. */
  value({ kind }: Indicator, value: number): string {
    if (kind === 'COUNT') return `${value}`;
    return kind === 'MEAN' ? this.#euros(value) : this.#percent(value);
  }

  /** `€ 1.250 (€ 45.000 voor 36)` */
  #amounts(paid: number, among: number, each: number | null): string {
    if (paid === 0) return this.tell('nothingPaid');
    const all = this.tell('paidFor', { amount: this.#euros(paid), whole: among });
    return each === null ? all : `${this.#euros(each)} (${all})`;
  }

  #euros(amount: number): string {
    return new Intl.NumberFormat(this.language, {
      ...{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
    }).format(amount);
  }

  #percent(value: number): string {
    return `${new Intl.NumberFormat(this.language).format(value)}%`;
  }

  periodName(period: string): string {
    return period.includes('/') ? this.tell('whole') : this.#months(period);
  }

  /** What stands beside the others in a comparison. */
  sideName({ municipality, period }: Pick<Side, 'municipality' | 'period'>): string {
    if (municipality !== null) return municipality;
    const [first, last = first] = period.split('/');
    return this.tell('period', {
      from: writtenDate(firstDayOf(first!), this.language),
      to: writtenDate(lastDayOf(last!), this.language),
    });
  }

  /** `sep – nov 2015` */
  #months(quarter: Quarter): string {
    return new Intl.DateTimeFormat(this.language, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }).formatRange(new Date(firstDayOf(quarter)), new Date(lastDayOf(quarter)));
  }
}
