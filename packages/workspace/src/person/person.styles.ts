import { css } from 'lit';

/** One person: the bar that stays, what stands beside it, and the panel of a step. */
export const personStyles = css`
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

  .way {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0;
    padding: 0.75em 0 0;
    list-style: none;
  }

  .way li {
    margin: 0;
    padding: 0.15em 0.9em 0.15em 0;
    color: var(--_quiet);
    border-block-start: 0.25em solid var(--_hairline);
  }

  .way .been {
    border-color: var(--_accent);
  }

  .way .here {
    padding-inline: 0.6em;
    font-weight: 700;
    color: var(--_ink);
    background: var(--_chosen);
    border-color: var(--_accent);
  }

  .way .here + li {
    padding-inline-start: 0.6em;
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

  @media (min-width: 64em) {
    .beside {
      grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
    }
  }

  @media (max-width: 48em) {
    .identity {
      position: static;
    }
  }

  @media print {
    .identity {
      position: static;
    }
  }
`;
