import { css } from 'lit';

export const intakeStyles = css`
  .subject {
    padding-block-end: 2em;
    border-block-end: 1px solid var(--_hairline);
  }

  .details {
    margin-block-start: 1.5em;
    padding-inline-start: 1.25em;
    border-inline-start: 0.25em solid var(--_hairline);
  }

  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 1em;
    padding-block-start: 0.75em;
  }

  .numbers label[for] {
    font-weight: 400;
  }

  .told {
    padding-block-end: 1em;
  }

  .told .row {
    flex-wrap: nowrap;
    align-items: baseline;
    justify-content: space-between;
  }

  .told .row + * {
    margin-block-start: 0.35em;
  }

  .told button.plain {
    margin-inline-end: -0.4em;
  }

  dt {
    color: var(--_quiet);
  }

  .told dd {
    white-space: pre-line;
  }

  /* Lines of one's own keep their own direction. */
  .told dd [dir] {
    display: inline-block;
  }

  dd + dt {
    margin-block-start: 0.75em;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: end;
  }

  .step {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.8em;
    font-weight: 400;
    color: var(--_quiet);
  }

  .step-head > * + * {
    margin-block-start: 0.75em;
  }

  .leave button.plain {
    margin-inline-start: -0.4em;
  }

  .leave {
    margin-block-start: 2em;
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_hairline);
  }
`;
