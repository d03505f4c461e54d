import type { LetterLanguage } from '@steunpad/domain/correspondence/language.ts';
import { firstDayOf, lastDayOf, type Quarter } from '@steunpad/domain/evaluation/quarters.ts';
import { say, type TextKey } from '@steunpad/texts/say.ts';
import type { Line } from './report.ts';

export type EvaluationKey = TextKey extends infer Key
  ? Key extends `evaluation.${infer Rest}`
    ? Rest
    : never
  : never;
type Values = Readonly<Record<string, string | number>>;
/** `say` knows which values each key needs; here the key is one of many. */
type Say = (language: string, key: string, values: object) => string;

/** The words of a report in one language. */
export class Words {
  readonly language: LetterLanguage;

  constructor(language: LetterLanguage) {
    this.language = language;
  }

  tell(key: EvaluationKey, values: Values = {}): string {
    return (say as Say)(this.language, `evaluation.${key}`, values);
  }

  groupName({ indicator, group }: Line): string {
    return group === null
      ? this.tell('yes')
      : this.tell(`groups.${indicator.key}.${group}` as EvaluationKey);
  }

  /** `12 van 40 (30%)`; a number alone where only one of the two may be shown. */
  numbers({ numerator, denominator, value }: Omit<Line, 'indicator' | 'group' | 'period'>): string {
    if (numerator === null || denominator === null)
      return numerator === null ? this.tell('notShown') : `${numerator}`;
    const share = value === null ? '' : ` (${this.percent(value)})`;
    return `${this.tell('of', { part: numerator, whole: denominator })}${share}`;
  }

  percent(value: number): string {
    return `${new Intl.NumberFormat(this.language).format(value)}%`;
  }

  periodName(period: string): string {
    return period.includes('/') ? this.tell('whole') : this.#months(period);
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
