import type { RegistryAddressInput } from '../generated/types.ts';
import { typed } from './partial-day.ts';
import type { Field, Values } from './step-form.ts';

type Part =
  | 'street'
  | 'houseNumber'
  | 'houseLetter'
  | 'houseNumberAddition'
  | 'houseNumberIndication'
  | 'location'
  | 'postcode'
  | 'town'
  | 'country'
  | 'foreignLines';

const HERE: readonly Part[] = [
  ...(['street', 'houseNumber', 'houseLetter', 'houseNumberAddition'] as const),
  'houseNumberIndication',
  ...(['location', 'postcode', 'town'] as const),
];

const MOST: Readonly<Record<Part, number>> = {
  street: 100,
  houseNumber: 5,
  houseLetter: 1,
  houseNumberAddition: 4,
  houseNumberIndication: 2,
  location: 100,
  postcode: 20,
  town: 80,
  country: 60,
  foreignLines: 300,
};

/** What an address of the registry is asked by: one here, or one abroad as it is printed. */
export const addressFields = <Prefix extends string, About>(
  prefix: Prefix,
  asked: (values: Values) => 'HERE' | 'ABROAD' | null,
): Field<`${Prefix}${Part}`, About>[] =>
  (Object.keys(MOST) as Part[]).map((part) => {
    const isHere = HERE.includes(part);
    return {
      name: `${prefix}${part}`,
      ...kindOf(part),
      most: MOST[part],
      required: part === 'country',
      when: (values: Values) => asked(values) === (isHere ? 'HERE' : 'ABROAD'),
    };
  });

const kindOf = (part: Part): { kind: 'words' | 'line' | 'pick'; options?: readonly string[] } => {
  if (part === 'houseNumberIndication') return { kind: 'pick', options: ['BY', 'TO'] };
  return { kind: part === 'foreignLines' ? 'words' : 'line' };
};

/** Of an address here that was chosen and left empty: it would be sent as one that nobody knows. */
export const nowhere = (values: Values, prefix = ''): Readonly<Record<string, string>> =>
  HERE.some((part) => typed(values[prefix + part])) ? {} : { [`${prefix}street`]: 'REQUIRED' };

/** The address that was typed; what was left empty is left out. */
export function addressOf(values: Values, prefix: string, isAbroad: boolean): RegistryAddressInput {
  const parts = (Object.keys(MOST) as Part[]).filter((part) => HERE.includes(part) !== isAbroad);
  return Object.fromEntries(
    parts.flatMap((part) => {
      const text = typed(values[prefix + part]);
      if (!text) return [];
      return [[part, part === 'foreignLines' ? text.split(/\s*\n\s*/) : text]];
    }),
  );
}
