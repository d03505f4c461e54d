import { html, nothing, type TemplateResult } from 'lit';
import type { StandingFragment } from '../generated/types.ts';
import { crisisLine } from '../kernel/crisis-line.ts';
import { notice } from '../kernel/form-frame.ts';
import { pressButton } from '../kernel/plain.ts';
import type { Page } from './intake.view.ts';
import { standing } from './standing.ts';

/** What somebody reads after saving: what happens next, and that it may be changed. */
export function savedPage(
  page: Page,
  request: StandingFragment,
  change: () => void,
): TemplateResult {
  const { texts, say } = page;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.savedHead}</h2>
      ${standing(page, request)}
      <p>${texts.saved}</p>
      <p>${say(texts.questions)}</p>
      <div aria-live="assertive">${notice(page)}</div>
      ${
        request.intakeOpen
          ? pressButton(page.plain, { press: 'open', text: texts.changeAgain, onPress: change })
          : nothing
      }
      ${crisisLine(page)}
    </div>
  `;
}

export function stoppedPage(page: Pick<Page, 'texts' | 'say'>): TemplateResult {
  const { texts, say } = page;
  return html`
    <div class="sheet" part="confirmation">
      <h2 id="done" tabindex="-1">${texts.stoppedHead}</h2>
      <p>${say(texts.stopped)}</p>
      ${crisisLine(page)}
    </div>
  `;
}
