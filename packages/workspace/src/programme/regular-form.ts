import { today } from '@steunpad/widgets/kernel/today.ts';
import { eurosIn, noWhole, textIn, textsIn, wholeIn } from '../form/numbers.ts';
import { type Field, formAbout, type Values } from '../form/step-form.ts';
import { RegularPreview } from '../generated/regular-preview.ts';
import type {
  FundingKind,
  MoveToRegularInput,
  RegularInput,
  RegularTermInput,
  TargetRule,
} from '../generated/types.ts';
import { numbersNl } from '../settings/texts.numbers.nl.ts';
import type { FieldWords, FormWords } from '../texts/texts.ts';
import { fill } from '../texts/texts.ts';
import { recordFunding } from './forms.ts';
import { regularWords } from './texts.regular.ts';

const RULES = Object.keys(numbersNl.retention.names);
const TARGETS: readonly TargetRule[] = ['UNDER_PENSION_AGE', 'FROM_PENSION_AGE', 'ALL_ADULTS'];
const term = (rule: string) => `term-${rule}`;

const UNITS: readonly (readonly [string, RegExp])[] = [
  ['D', /^(dag|dagen|days?)$/i],
  ['W', /^(week|weken|weeks)$/i],
  ['M', /^(maand|maanden|months?)$/i],
  ['Y', /^(jaar|jaren|years?)$/i],
];

/** How long, as people say it: `8 weken` or `2 years`. */
export function durationIn(text: string): string | null {
  const [, number, word = ''] = /^(\d{1,4})\s*([a-z]+)$/i.exec(text.trim()) ?? [];
  const unit = UNITS.find(([, names]) => names.test(word))?.[0];
  return number && unit ? `P${Number(number)}${unit}` : null;
}

/** The terms that were typed, in the order in which they are sent. */
const termsIn = (values: Values): RegularTermInput[] =>
  values['withTerms'] === true
    ? RULES.flatMap((rule) => {
        const text = textIn(values, term(rule));
        return text ? [{ rule, term: durationIn(text) ?? text }] : [];
      })
    : [];

const isFunded = (values: Values) => values['withFunding'] === true;

/** What is wanted of the step from pilot to regular; what is left empty stays as it is. */
export const wishOf = (values: Values): Omit<MoveToRegularInput, 'seen' | 'idempotencyKey'> => ({
  startsOn: textIn(values, 'startsOn')!,
  ...(textIn(values, 'targetRule') && { targetRule: values['targetRule'] as TargetRule }),
  ...(textIn(values, 'minimumAge') && { minimumAge: wholeIn(values, 'minimumAge')! }),
  ...(isFunded(values) && {
    funding: {
      ...(textsIn(values, ['giver', 'decision', 'decidedOn', 'accountBy']) as {
        giver: string;
        decision: string;
        decidedOn: string;
      }),
      kind: values['kind'] as FundingKind,
      amount: eurosIn(values['amount']),
      ...(values['kind'] === 'SPECIFIC_GRANT' && textsIn(values, ['code'])),
    },
  }),
  ...(termsIn(values).length > 0 && { retention: termsIn(values) }),
});

/** Asks what the step would change. Letters go into use where they are written, by whoever may read them. */
export const regularPreview = formAbout<object>()<RegularInput, string>(
  'regularPreview',
  RegularPreview,
  {
    isQuestion: true,
    subject: () => ({}),
    fields: [
      { name: 'startsOn', kind: 'day', required: true, initial: today },
      { name: 'targetRule', kind: 'pick', options: TARGETS },
      { name: 'minimumAge', kind: 'line', most: 3, check: noWhole },
      { name: 'withFunding', kind: 'yes' },
      ...recordFunding.fields.map((field): Field<string, object> => {
        const { when } = field;
        return { ...field, when: (values) => isFunded(values) && (when?.(values) ?? true) };
      }),
      { name: 'withTerms', kind: 'yes' },
      ...RULES.map(
        (rule): Field<string, object> => ({
          ...{ name: term(rule), kind: 'line', most: 20 },
          check: (text) => (durationIn(text) ? null : 'INVALID'),
          when: (values) => values['withTerms'] === true,
        }),
      ),
    ],
    input: wishOf,
    place: ([first, at], values) =>
      first === 'retention' ? term(termsIn(values)[Number(at)]?.rule ?? '') : undefined,
  },
);

/** What the form says, with a question for each rule. */
export function regularFormWords(language: 'nl' | 'en'): FormWords {
  const { regularPreview: said, rules } = regularWords[language];
  const terms = Object.entries(rules).map(([rule, name]): [string, FieldWords] => [
    term(rule),
    { label: fill(said.terms.label, { rule: name }), hint: said.terms.hint },
  ]);
  return { ...said, fields: { ...said.fields, ...Object.fromEntries(terms) } };
}
