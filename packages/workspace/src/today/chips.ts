import { html, nothing, type TemplateResult } from 'lit';
import type { WorkQuery } from '../generated/types.ts';
import type { Workplace } from '../view.ts';
import {
  addressWith,
  countOf,
  countsOf,
  type Filters,
  GROUPS,
  type Group,
  ORDERS,
  WHEN,
  WHOSE,
} from './filters.ts';

/** The ways to each part of the list, with how long it is. */
export function chips(
  { workCounts, workList: { setApart } }: WorkQuery,
  filters: Filters,
  { texts }: Workplace,
): TemplateResult {
  const said = texts.today;
  const counts = countsOf(workCounts);
  const chip = (change: Partial<Filters>, isOn: boolean, label: string, count?: number) =>
    html`<a href=${addressWith(filters, change)} aria-current=${isOn ? 'true' : nothing}>${label}${count === undefined ? nothing : html` <span class="number">${count}</span>`}</a>`;
  // What is under none of these needs no way to it.
  const sizeOf = (group: Group) => (group === 'apart' ? setApart : countOf(group, workCounts));
  const groups = GROUPS.filter((group) => sizeOf(group) > 0 || filters.group === group);
  const whoses = WHOSE.filter((whose) => counts[whose] > 0 || filters.whose === whose);
  return html`<nav class="chips" aria-label=${said.when}>
      ${WHEN.map((when) => chip({ when }, filters.when === when, said.whens[when], counts[when]))}
    </nav>
    <nav class="chips" aria-label=${said.whose}>
      ${chip({ whose: null }, !filters.whose, said.everybodys)}
      ${whoses.map((whose) => chip({ whose }, filters.whose === whose, said.whoses[whose], counts[whose]))}
    </nav>
    <nav class="chips" aria-label=${said.kind}>
      ${chip({ group: null }, !filters.group, said.allKinds)}
      ${groups.map((group) => chip({ group }, filters.group === group, said.groups[group], sizeOf(group)))}
    </nav>
    <nav class="chips" aria-label=${said.order}>
      ${ORDERS.map((order) => chip({ order }, filters.order === order, said.orders[order]))}
    </nav>`;
}
