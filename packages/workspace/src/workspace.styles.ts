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

  [hidden] {
    display: none !important;
  }

  h1 {
    margin: 0;
    font-size: 1.7em;
    line-height: 1.2;
  }

  h2 {
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

  .told > span {
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

  .chips,
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.75em;
  }

  .chips a {
    padding: 0.4em 0.9em;
    border: 1px solid var(--_line);
    border-radius: 2em;
    text-decoration: none;
  }

  .chips a[aria-current] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  .number {
    font-weight: 700;
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

  .work tbody tr.late th {
    border-inline-start: 0.3em solid var(--_problem);
    padding-inline-start: 0.6em;
  }

  .work tbody tr:focus-within,
  .work tbody tr:hover {
    background: var(--_chosen);
  }

  .work th a {
    display: inline-block;
    min-block-size: 1.5em;
    font-size: 1.05em;
  }

  .work .quiet {
    display: block;
    font-weight: 400;
    font-size: 0.92em;
  }

  .work .problem {
    display: block;
  }

  .identity {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: 0.75em;
    background: var(--_surface);
    border-block-end: 1px solid var(--_hairline);
  }

  .identity dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 2em;
  }

  .identity dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }

  .identity dt {
    color: var(--_quiet);
  }

  .identity button.plain {
    min-block-size: 1.75em;
    padding-block: 0.1em;
  }

  .ways span {
    margin-inline-end: 1.25em;
  }

  .warning {
    padding: 0.5em 0.9em;
    margin-block: 0.4em;
    color: var(--_problem);
    border: 2px solid var(--_problem);
    border-radius: var(--_radius);
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 3em;
    padding-block: 1.25em;
  }

  .beside > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em;
    align-content: start;
  }

  section > * + * {
    margin-block-start: 0.6em;
  }

  .panel {
    padding: clamp(0.75em, 3vw, 1.5em);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 2);
  }

  .panel form {
    gap: 1.25em;
    margin-block-start: 1em;
  }

  .panel .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    padding: 0.75em 0 0.75em 1em;
    border-inline-start: 0.25em solid var(--_hairline);
  }

  .number {
    font-size: 1em;
  }

  .call .number {
    font-size: 1.4em;
  }

  .script {
    padding: 0.75em 1em;
    background: var(--_sand);
    border-radius: var(--_radius);
  }

  .script > * + * {
    margin-block-start: 0.4em;
  }

  summary {
    min-block-size: 1.75em;
    font-weight: 600;
    cursor: pointer;
  }

  .own {
    display: block;
    margin: 0.2em 0 0;
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_hairline);
    white-space: pre-line;
  }

  .timeline {
    padding: 0;
    list-style: none;
  }

  .timeline li {
    padding-block: 0.4em;
    border-block-end: 1px solid var(--_hairline);
  }

  .timeline time {
    display: block;
    font-size: 0.92em;
    color: var(--_quiet);
  }

  .switch {
    margin-block: 1em 0.5em;
    max-inline-size: 30em;
  }

  .key-list {
    max-inline-size: 40em;
  }

  @media (min-width: 64em) {
    .beside {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
    }
  }

  /* A row becomes a card: its cells keep their roles, so that it is a table to whoever listens. */
  @media (max-width: 48em) {
    .identity {
      position: static;
    }

    .work thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .work,
    .work caption,
    .work tbody,
    .work tr,
    .work th,
    .work td {
      display: block;
      inline-size: 100%;
    }

    .work tbody tr {
      padding: 0.5em 0.75em;
      margin-block-end: 0.75em;
      border: 1px solid var(--_hairline);
      border-radius: var(--_radius);
    }

    .work tbody tr.late {
      border-inline-start: 0.3em solid var(--_problem);
    }

    .work tbody tr.late th {
      padding-inline-start: 0;
      border-inline-start: 0;
    }

    .work th,
    .work td {
      padding: 0.15em 0;
      border: 0;
    }
  }

  @media (forced-colors: active) {
    .chips a[aria-current] {
      border-width: 3px;
    }
  }

  @media print {
    .bar,
    .told,
    .chips,
    .pages,
    .panel,
    [aria-labelledby='steps-title'] {
      display: none;
    }

    .identity {
      position: static;
    }
  }
`;
