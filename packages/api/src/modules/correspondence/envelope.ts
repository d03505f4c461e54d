import { addressLines } from '@steunpad/domain/notices/registry-address.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';

type WithPartner = Pick<PathwayWithPartner, 'partner'>;

/** Whether a letter would reach somebody, as far as is known: an address that was not found to be wrong. */
export const addressUsable = (pathway: WithPartner): boolean =>
  mayBeWrittenTo(pathway) && linesBelowName(pathway) !== null;

/** Whether nothing says that letters do not reach them, or may not. */
export function mayBeWrittenTo({ partner }: WithPartner): boolean {
  const livesElsewhere = partner.notLivingAtAddress && partner.lettersLines.length === 0;
  return !partner.suspended && !partner.addressReturned && !livesElsewhere;
}

/** Where letters go, as lines below the name; `null` where they do not. */
export function linesBelowName(pathway: WithPartner): readonly string[] | null {
  const { street, postcode, town, lettersLines } = pathway.partner;
  if (!mayBeWrittenTo(pathway)) return null;
  if (lettersLines.length > 0) return lettersLines;
  if (!street || !town) return null;
  return addressLines({ kind: 'HERE', street, postcode, town }, town);
}
