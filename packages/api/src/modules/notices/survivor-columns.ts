import { displayName, type RegistryName } from '@steunpad/domain/notices/display-name.ts';
import type { SurvivorInput } from './death-notice.input.ts';

type Named = Pick<SurvivorInput, keyof RegistryName | 'gender'>;

// How a survivor stands in the row of the bereaved partner.

export const nameColumns = (survivor: Named) => ({
  name: displayName(survivor),
  initials: survivor.initials,
  surnamePrefix: survivor.surnamePrefix,
  surname: survivor.surname,
  partnerSurnamePrefix: survivor.partnerSurnamePrefix,
  partnerSurname: survivor.partnerSurname,
  namingUse: survivor.namingUse,
  gender: survivor.gender,
  nobleTitle: survivor.nobleTitle,
  partnerNobleTitle: survivor.partnerNobleTitle,
  partnerBondStands: survivor.partnerBondStands,
});

type Value = string | boolean | null | readonly string[];
export type Columns = Readonly<Record<string, Value>>;
type Row = Readonly<Record<string, unknown>>;

/** What is said when nothing is said: it never takes the place of what was known. */
const isSilent = (value: Value): boolean =>
  value === null || SILENT.includes(value) || isEmpty(value);

const SILENT: readonly Value[] = ['UNKNOWN', 'OWN', false];

/** Also a surname `.`, the registry's word for unknown, and whatever else has no letter or figure. */
const isEmpty = (value: Value) =>
  typeof value === 'string'
    ? !/[\p{L}\p{N}]/u.test(value)
    : Array.isArray(value) && value.length === 0;

/**
 * What a later message says otherwise than the row. Only who corrects may take something away or change mere spelling;
 * what was empty is filled by anybody.
 */
export function otherColumns(known: Row, told: Columns, corrects: boolean): Columns {
  const other = Object.entries(told).filter(([column, value]) => {
    const was = storedIn(known, column);
    if (isSpelledAlike(was, value, corrects)) return false;
    return corrects || !isSilent(value);
  });
  return Object.fromEntries(other);
}

/** What is told otherwise of a name; as it stands in a list it follows from all its parts, of which some may be told. */
export function otherNames(known: Row, told: Columns, corrects: boolean): Columns {
  const { name: _, ...parts } = told;
  const other = otherColumns(known, parts, corrects);
  if (Object.keys(other).length === 0) return other;
  const { surname, namingUse, ...named } = { ...known, ...other } as Row & RegistryName;
  return {
    ...other,
    name: displayName({ ...named, surname: surname ?? '.', namingUse: namingUse ?? 'OWN' }),
  };
}

/** Whether it fills in only what was empty: nobody has to hear of that. */
export const onlyFills = (known: Row, other: Columns): boolean =>
  Object.keys(other).every((column) => column === 'name' || isSilent(storedIn(known, column)));

const storedIn = (known: Row, column: string) => (known[column] ?? null) as Value;

function isSpelledAlike(a: Value, b: Value, exactly: boolean): boolean {
  if (typeof a !== 'string' || typeof b !== 'string')
    return JSON.stringify(a) === JSON.stringify(b);
  const loosely = { sensitivity: 'base', ignorePunctuation: true } as const;
  return a === b || (!exactly && a.localeCompare(b, 'nl', loosely) === 0);
}
