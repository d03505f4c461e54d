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
  const surname = surnames(name);
  // A prefix is written with a capital where no initials go before it.
  return name.initials
    ? `${name.initials} ${surname}`
    : surname.charAt(0).toUpperCase() + surname.slice(1);
}

function surnames(name: RegistryName): string {
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

const withPrefix = (prefix: string | null, surname: string) =>
  [prefix, surname].filter(Boolean).join(' ');
