import { html, type TemplateResult } from 'lit';

/**
 * The script of a call as blocks under headings. It has headings, lists and sentences alone, filled in by the API, and is
 * shown as text: nothing in it becomes markup.
 */
export function drawScript(markdown: string): TemplateResult {
  const blocks = markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean);
  return html`${blocks.map((block) => {
    const heading = /^(#+) (.*)$/.exec(block);
    if (heading) return heading[1] === '#' ? '' : html`<h3>${heading[2]}</h3>`;
    if (!block.startsWith('- ')) return html`<p>${block}</p>`;
    return html`<ul>${block
      .split(/\n?- /)
      .filter(Boolean)
      .map((line) => html`<li>${line}</li>`)}</ul>`;
  })}`;
}
