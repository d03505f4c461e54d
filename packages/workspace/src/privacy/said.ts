import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import type { WhoLookedQuery } from '../generated/types.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { privacyWords } from './texts.ts';

type Known = Extract<NonNullable<WhoLookedQuery['node']>, { id: string }>;
type Hold = Known['holds'][number];

export const wordsOf = ({ settings }: Workplace) => privacyWords[settings.language];

export const dayOf = (date: string, { settings }: Workplace): string =>
  saidDay(date, settings.language, today());

/** A table with a caption; a narrow page shows each row as a card. */
export const tableOf = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult => html`<table class="work" role="table">
  <caption>${caption}</caption>
  <thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
  <tbody role="rowgroup">${rows.map(
    ([first, ...rest]) =>
      html`<tr role="row"><th scope="row" role="rowheader">${first}</th>${rest.map((cell) => html`<td role="cell">${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`;

/** Who it is, and through which door they came. */
export function saidSubject(
  { dataSubject: { name }, origin }: Pick<Known, 'dataSubject' | 'origin'>,
  place: Workplace,
): string {
  const said = wordsOf(place);
  return `${name || said.subject} (${said.origins[origin]})`;
}

/** Since when somebody is held, why, and until when. */
export function saidHold({ at, until, releasedAt, restrictedReason }: Hold, place: Workplace) {
  const said = wordsOf(place);
  const since = fill(said.heldSince, { day: dayOf(at, place) });
  const end = releasedAt
    ? fill(said.released, { day: dayOf(releasedAt, place) })
    : until && fill(said.heldUntil, { day: dayOf(until, place) });
  return html`${since}${end ? `, ${end}` : nothing} <span class="own">“${restrictedReason}”</span>`;
}

/** P6W as people say it. */
export function saidTerm(term: string, place: Workplace): string {
  const { units, one } = wordsOf(place);
  return [...term.matchAll(/(\d+)([YMWD])/g)]
    .map(([, count, unit]) =>
      fill((count === '1' ? one : units)[unit as keyof typeof units], { count: count! }),
    )
    .join(' ');
}
