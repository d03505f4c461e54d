import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';

/** Whose a promise is, as both the list and a person show it. */
export interface Whose {
  readonly keptBy: { readonly id: string; readonly name: string } | null;
  readonly owner: {
    readonly id: string;
    readonly name: string;
    readonly awayUntil: string | null;
  } | null;
  readonly givenBy: { readonly name: string } | null;
  readonly givenReason: string | null;
}

/** With whom it is, who stands in for whom, and what whoever gave it said. */
export function saidWhose(
  { keptBy, owner, givenBy, givenReason }: Whose,
  { texts, settings }: Workplace,
): TemplateResult {
  const said = texts.handing;
  const name = owner?.name ?? '';
  const until = owner?.awayUntil && saidDay(owner.awayUntil, settings.language, today());
  const whose = (): string => {
    if (keptBy && keptBy.id === owner?.id) return fill(texts.today.keptBy, { name });
    if (until) {
      const day = { name, day: until, other: keptBy?.name ?? '' };
      return fill(keptBy ? said.standsIn : said.nobodyStandsIn, day);
    }
    if (keptBy) return fill(texts.today.keptBy, { name: keptBy.name });
    return name ? fill(said.wasOf, { name }) : texts.today.keptByNobody;
  };
  return html`${whose()}${
    givenReason
      ? html` <span class="own">${givenBy ? `${givenBy.name}: ` : ''}“${givenReason}”</span>`
      : nothing
  }`;
}
