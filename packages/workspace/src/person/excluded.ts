import { html, type TemplateResult } from 'lit';
import type { ProposalsQuery } from '../generated/types.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';

/** Who is not proposed and by which rule, so that nobody has to guess why somebody is missing. */
export function excludedOf(
  found: ProposalsQuery['matchProposals'] | null,
  { texts }: Workplace,
): TemplateResult {
  if (!found || found.excludedCount === 0) return html``;
  const said = texts.papers;
  return html`<details>
    <summary>${fill(said.excluded, { count: found.excludedCount })}</summary>
    <ul>${found.excludedByRule.map(({ sentence, volunteers }) => html`<li>${fill(said.excludedBy, { sentence, count: volunteers })}</li>`)}</ul>
    <p class="quiet">${said.excludedFirst}</p>
    <ul>${found.excluded.map(({ volunteer, sentences }) => html`<li><strong>${volunteer.name}</strong>: ${sentences.join(' ')}</li>`)}</ul>
  </details>`;
}
