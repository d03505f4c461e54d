import { html, nothing, type TemplateResult } from 'lit';

type Drawn = TemplateResult | typeof nothing;

interface Parts {
  /** The ways that somebody may go. */
  readonly ways: Drawn;
  /** What was said to whoever works here. */
  readonly told: TemplateResult;
  readonly rest: Drawn;
}

/** What stands around every view; the server draws the same. */
export const frame = (language: string, { ways, told, rest }: Parts): TemplateResult =>
  html`<div lang=${language}>${ways}<main>${told}${rest}</main></div>`;

/** Where somebody hears what was done; with a button to take it back, where that can be. */
export const toldBox = (words = '', undo: Drawn = nothing): TemplateResult =>
  html`<div class="told"><p role="status">${words ? html`<span>${words}</span>` : nothing}</p>${undo}</div>`;
