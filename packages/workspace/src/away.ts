import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from './session.ts';
import type { Workplace } from './view.ts';

interface Left {
  /** Whether something was typed that is not sent yet: then signing in happens beside it. */
  readonly isHalf: boolean;
  readonly again: () => void;
}

/** Said instead of everything while it is not known that somebody may work here. */
export function away(
  { texts }: Workplace,
  { standing, signIn }: Session,
  { isHalf, again }: Left,
): TemplateResult {
  if (standing === 'ASKING' || standing === 'HERE')
    return html`<p role="status">${texts.waiting}</p>`;
  const { title, text } = texts.away[standing];
  const isAway = standing === 'AWAY';
  return html`<div class="note">
    <h1 id="signed-out" tabindex="-1">${title}</h1>
    <p>${text}</p>
    ${isHalf ? html`<p>${texts.away.kept}</p>` : nothing}
    <p class="actions">
      ${isAway ? nothing : html`<a class="button" href=${isHalf ? '/signin' : signIn} target=${isHalf ? '_blank' : nothing}>${texts.away.signIn}</a>`}
      <button type="button" @click=${again}>${isAway ? texts.tryAgain : texts.away.again}</button>
    </p>
  </div>`;
}
