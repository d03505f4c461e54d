import { css } from 'lit';

/** What is the workspace's own: its bar, the list, the bar of a person, the panel of a step. */
export const workspaceStyles = css`
  :host {
    max-inline-size: 80em;
    min-block-size: 100vh;
    margin-inline: auto;
    padding: 0 clamp(0.75em, 2vw, 2em) 4em;
    font-family: system-ui, sans-serif;
    background: var(--_surface);
  }

  h1 {
    inline-size: fit-content;
    margin: 0 0 0.3em;
    font-size: 1.7em;
    line-height: 1.2;
  }

  h2 {
    inline-size: fit-content;
    font-size: 1.25em;
  }

  h3,
  h4 {
    margin-block: 0.8em 0.2em;
    font-size: 1.05em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    justify-content: space-between;
    padding-block: 0.5em;
    margin-block-end: 1em;
    border-block-end: 1px solid var(--_hairline);
  }

  .bar a {
    display: inline-block;
    padding: 0.4em 0.5em;
  }

  .bar a[aria-current] {
    font-weight: 700;
    text-decoration: none;
    border-block-end: 3px solid var(--_accent);
  }

  .told span {
    display: block;
    padding: 0.75em 1em;
    margin-block-end: 1em;
    background: var(--_chosen);
    border-inline-start: 0.3em solid var(--_accent);
  }

  a.button {
    display: inline-block;
    padding: 0.5em 1em;
    font-weight: 600;
    border: 2px solid currentColor;
    border-radius: var(--_radius);
    text-decoration: none;
  }

  a.button:hover {
    background: var(--_chosen);
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block: 0.5em;
    color: var(--_quiet);
    text-align: start;
  }

  th,
  td {
    padding: 0.6em 0.75em 0.6em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_hairline);
  }

  select {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: var(--_target);
    padding: 0.4em 0.6em;
    font: inherit;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  main > section {
    margin-block: 1.5em;
  }

  .cards {
    padding: 0;
    list-style: none;
  }

  .cards > li {
    padding: 0.75em 1em;
    margin-block-end: 0.75em;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .facts div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }

  .facts dt {
    color: var(--_quiet);
  }

  .paper {
    display: block;
    inline-size: 100%;
    block-size: 34em;
    margin-block: 0.5em;
    border: 1px solid var(--_line);
  }

  .switch {
    margin-block: 1em 0.5em;
    max-inline-size: 30em;
  }

  .key-list {
    max-inline-size: 40em;
  }

  .shown {
    margin-block-start: 1em;
  }

  .shown h2 {
    margin-block: 1.25em 0.4em;
  }

  .shown .panel h2 {
    margin-block-start: 0;
  }

  .facts div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.3em;
  }

  .facts dt {
    flex: 0 0 20em;
    max-inline-size: 100%;
    color: var(--_quiet);
  }

  .facts dd {
    flex: 1 1 15em;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .paper-text {
    padding: 1em;
    border: 1px solid var(--_hairline);
    overflow-wrap: anywhere;
  }

  .as-written {
    white-space: pre-wrap;
  }

  .findings > li {
    margin-block-end: 1.25em;
  }

  code {
    overflow-wrap: anywhere;
  }

  /* Over the styles of a screen too, which come later. */
  @media print {
    button,
    .bar,
    .told,
    .chips,
    .pages,
    .panel,
    .search,
    [aria-labelledby='steps-title'] {
      display: none !important;
    }
  }
`;
