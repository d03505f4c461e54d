import { css } from 'lit';

/** What the documents have beside what the forms have: tables, choices, contents and what was found. */
export const handoverStyles = css`
  article h3 {
    margin-block-start: 2em;
  }

  article h4 {
    margin-block-start: 1.5em;
  }

  table {
    border-collapse: collapse;
    font-size: 0.95em;
  }

  th,
  td {
    padding: 0.4em 0.75em 0.4em 0;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }

  @media (max-width: 40em) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      display: block;
      block-size: 1px;
      overflow: hidden;
    }

    tbody th,
    td {
      border: 0;
      padding-block: 0.15em;
    }

    tr {
      padding-block: 0.5em;
      border-block-end: 1px solid var(--_hairline);
    }

    td[data-head]:not([data-head=''])::before {
      content: attr(data-head) ': ';
      font-weight: 700;
    }
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
  }

  .choices .field {
    flex: 1 1 14em;
    margin-block: 0;
  }

  select {
    inline-size: 100%;
    padding: 0.6em 0.75em;
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
  }

  summary,
  .documents > li > a,
  .findings > li > a,
  .contents a {
    display: inline-block;
    padding-block: 0.25em;
  }

  .documents > li + li,
  .findings > li + li {
    margin-block-start: 1em;
  }

  .contents ul {
    display: block;
    padding-inline-start: 1.4em;
    list-style: disc;
  }

  mark {
    padding-inline: 0.1em;
    color: inherit;
    font-weight: 700;
    background: var(--_chosen);
  }
`;
