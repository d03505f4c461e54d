/** The parts of a name as the registry keeps them. */
export interface RegistryName {
  readonly initials: string | null;
  readonly surnamePrefix: string | null;
  readonly surname: string;
  readonly partnerSurnamePrefix: string | null;
  readonly partnerSurname: string | null;
  readonly namingUse: 'OWN' | 'PARTNER' | 'PARTNER_THEN_OWN' | 'OWN_THEN_PARTNER';
}

/** Somebody's name in the order that they chose themselves (BRP naamgebruik), also after the partner died. */
export function displayName(name: RegistryName): string {
  return name.initials ? `${name.initials} ${surnameOf(name)}` : capitalSurnameOf(name);
}

/** The surname where no initials go before it: its first prefix is written with a capital. */
export function capitalSurnameOf(name: RegistryName): string {
  const surname = surnameOf(name);
  // By code point: some capitals are two UTF-16 units. An apostrophe ('t, 's) has none and stays.
  const [first = ''] = surname;
  return first.toUpperCase() + surname.slice(first.length);
}

function surnameOf(name: RegistryName): string {
  const own = withPrefix(name.surnamePrefix, name.surname);
  if (!name.partnerSurname) return own;
  const partner = withPrefix(name.partnerSurnamePrefix, name.partnerSurname);
  switch (name.namingUse) {
    case 'OWN':
      return own;
    case 'PARTNER':
      return partner;
    case 'PARTNER_THEN_OWN':
      return `${partner}-${own}`;
    case 'OWN_THEN_PARTNER':
      return `${own}-${partner}`;
  }
}

// A prefix that ends in an apostrophe is written close to its name: d'Ancona.
const withPrefix = (prefix: string | null, surname: string) =>
  prefix && /['’]$/.test(prefix) ? prefix + surname : [prefix, surname].filter(Boolean).join(' ');
