import { css } from 'lit';

export const meetingsStyles = css`
  .meeting dt {
    color: var(--_quiet);
  }

  .meeting dd + dt {
    margin-block-start: 0.75em;
  }

  /* As the organiser wrote it. */
  .lines {
    white-space: pre-line;
  }
`;
