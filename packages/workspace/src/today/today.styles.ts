import { css } from 'lit';

/** The list of promises and its filters. */
export const todayStyles = css`
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

  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    margin-block: 0.75em;
  }

  .search input:not([type='radio'], [type='checkbox']) {
    flex: 1 1 12em;
    inline-size: auto;
    max-inline-size: 24em;
    min-block-size: var(--_target);
  }

  .search .hint {
    flex-basis: 100%;
    font-size: 0.92em;
  }

  .new {
    display: block;
    font-size: 0.92em;
  }

  .number {
    font-weight: 700;
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

  /* A row becomes a card: its cells keep their roles, so that it is a table to whoever listens. */
  @media (max-width: 48em) {
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
      /* What is out of sight is laid out when it comes near: 50 of them take a slow telephone long. */
      content-visibility: auto;
      contain-intrinsic-block-size: auto 20em;
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
      overflow-wrap: anywhere;
    }
  }

  @media print {
    .work tbody tr {
      content-visibility: visible;
    }
  }

  @media (forced-colors: active) {
    .chips a[aria-current] {
      border-width: 3px;
    }
  }
`;
