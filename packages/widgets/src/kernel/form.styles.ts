import { css } from 'lit';

/** Fields, choices and buttons. Native controls, so that high contrast and zoom keep working. */
export const formStyles = css`
  .field {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  form,
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
  }

  .field > * + * {
    margin-block-start: 0.4em;
  }

  .field label[for],
  legend {
    display: block;
    padding: 0;
    font-size: 1.05em;
    font-weight: var(--utrecht-form-label-font-weight, 650);
    color: var(--utrecht-form-label-color, inherit);
  }

  /* A legend that floats keeps the same distances as a label. */
  legend {
    float: inline-start;
    inline-size: 100%;
  }

  legend ~ * {
    clear: both;
  }

  input:not([type='radio'], [type='checkbox']),
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.6em 0.8em;
    font: inherit;
    unicode-bidi: plaintext;
    color: var(--_field-ink);
    background: var(--_field);
    border: var(--_line-width) solid var(--_line);
    border-radius: var(--_radius);
  }

  input.short {
    max-inline-size: 9em;
  }

  input.middle {
    max-inline-size: 20em;
  }

  textarea {
    resize: vertical;
  }

  [aria-invalid='true']:not([role='radiogroup'], [type='checkbox']) {
    border: 2px solid var(--_problem);
  }

  .field:has(> .problem:not(:empty)) {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_problem);
  }

  .problem {
    font-weight: 600;
    color: var(--_problem);
  }

  .problem:empty {
    display: none !important;
  }

  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    margin: 0;
    padding-block-start: 0.75em;
  }

  .inline .options {
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
  }

  .option {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0.5em 0.9em;
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  /* Two beside each other on a telephone, and no word broken. */
  .inline .option {
    gap: 0.5em;
    padding-inline: 0.7em;
  }

  .option span {
    min-inline-size: 0;
  }

  .option:hover {
    border-color: var(--_accent);
  }

  .option:has(:checked) {
    background: var(--_chosen);
    border-color: var(--_accent);
  }

  .option:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .option input {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    accent-color: var(--_accent);
    outline: 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }

  button {
    min-block-size: var(--_target);
    padding: 0.65em 1.4em;
    font: inherit;
    font-weight: var(--utrecht-button-font-weight, 600);
    color: var(--_link);
    background: transparent;
    border: 2px solid currentColor;
    border-radius: var(--utrecht-button-border-radius, var(--nl-button-border-radius, var(--_radius)));
    cursor: pointer;
  }

  button:hover {
    background: var(--_chosen);
  }

  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }

  button.primary:hover {
    background: var(--_accent-strong);
  }

  .part > button,
  section > button {
    justify-self: start;
  }

  button.plain {
    padding-inline: 0.4em;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    border-color: transparent;
  }

  /* Its text stands where the other texts begin. */
  p > button.plain {
    margin-inline-start: calc(-0.4em - 2px);
  }

  .summary {
    padding: 1.25em;
    background: var(--_problem-surface);
    border: 2px solid var(--_problem);
    border-radius: var(--_radius);
  }

  .summary ul {
    margin-block-start: 0.5em;
  }

  .summary a {
    padding-block: 0.3em;
    color: var(--_problem);
  }

  .summary li + li {
    margin-block-start: 0.6em;
  }

  /* What is read out when it appears has to be there before, but needs no room until then. */
  .ending > :not(:empty) ~ :not(:empty) {
    margin-block-start: 1.25em;
  }

  @media (forced-colors: active) {
    button.primary {
      color: ButtonText;
    }

    .option:has(:checked) {
      border-width: 3px;
    }
  }
`;
