import { css } from 'lit';

/** Everything that is not a form control: the sheet, its headings, notes and links. */
export const layoutStyles = css`
  /* Important here wins from important there: a page that resets everything resets itself, not us. */
  :host {
    display: block !important;
    box-sizing: border-box !important;
    max-inline-size: 44em;
    /* Pages with html { font-size: 62.5% } would make rem unreadable; this grows with the page, never below 16 px. */
    font-size: var(--steunpad-font-size, max(100%, 16px)) !important;
    font-style: normal !important;
    font-weight: 400 !important;
    line-height: 1.6 !important;
    color: var(--_ink) !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    overflow-wrap: break-word !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before {
    box-sizing: border-box;
  }

  .sheet {
    padding: clamp(1em, 4vw, 2.25em);
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 2);
  }

  /* Also for the person who is at the end of a long form. */
  .idle {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }

  /* Only for the person who listens. */
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    user-select: none;
  }

  /* Firefox takes what stands apart out of its link. */
  span + .heard {
    position: relative;
    display: inline-block;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
  }

  h2,
  h3 {
    font-family: var(--utrecht-heading-2-font-family, var(--utrecht-heading-font-family, inherit));
    font-weight: var(--utrecht-heading-2-font-weight, var(--utrecht-heading-font-weight, 700));
  }

  h2 {
    font-size: 1.6em;
    line-height: 1.25;
    color: var(--utrecht-heading-2-color, var(--utrecht-heading-color, inherit));
    text-wrap: balance;
  }

  h3 {
    font-size: 1.2em;
    line-height: 1.35;
    color: var(--utrecht-heading-3-color, var(--utrecht-heading-color, inherit));
  }

  .sheet > * + *,
  .note > * + *,
  section > * + * {
    margin-block-start: 1em;
  }

  .sheet > section,
  .sheet > form,
  section > form {
    margin-block-start: 2em;
  }

  .note > * + * {
    margin-block-start: 0.4em;
  }

  ul,
  ol {
    padding-inline-start: 1.4em;
  }

  li + li {
    margin-block-start: 0.35em;
  }

  a {
    color: var(--_link);
    text-underline-offset: 0.2em;
  }

  .phone {
    font-weight: 600;
    white-space: nowrap;
  }

  .quiet,
  .hint,
  .count {
    color: var(--_quiet);
  }

  .lead {
    font-size: 1.1em;
  }

  .note {
    padding: 1em 1.25em;
    background: var(--_sand);
    border-inline-start: 0.3em solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .note.crisis {
    border-color: var(--_ember);
  }

  .note.warning {
    background: var(--_problem-surface);
    border-color: var(--_problem);
  }

  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2.5em;
    padding: 1.25em;
    background: var(--_chosen);
    border-radius: var(--_radius);
  }

  .keys dt {
    color: var(--_quiet);
  }

  .keys dd {
    font-size: 1.35em;
    font-weight: 700;
    text-wrap: balance;
  }

  :focus-visible,
  [tabindex='-1']:focus {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }

  @media print {
    .sheet {
      border: 0;
      padding: 0;
    }
  }
`;
