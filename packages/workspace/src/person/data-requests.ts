import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import type { PathwayNow } from './pathway-now.ts';

/** How somebody used their rights, and by when they are answered. Most never do. */
export function dataRequests(
  { dataRequests: asked }: Pick<PathwayNow, 'dataRequests'>,
  at: Workplace,
): TemplateResult {
  if (!asked || asked.length === 0) return html``;
  const said = at.texts.papers;
  const day = (date: string) => saidDay(date, at.settings.language, today());
  return html`<section>
    <h2>${said.requests}</h2>
    <ul>
      ${asked.map(
        ({ kind, state, receivedAt, due }) => html`<li>
          <strong>${said.requestKinds[kind]}</strong>, ${day(receivedAt)}:
          ${fill(said.requestStates[state], { day: day(due) })}
        </li>`,
      )}
    </ul>
  </section>`;
}
