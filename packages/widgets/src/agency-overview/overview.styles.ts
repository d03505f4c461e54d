import { css } from 'lit';

export const overviewStyles = css`
  h4 {
    font-size: 1em;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .actions {
      display: none;
    }

    li {
      break-inside: avoid;
    }
  }
`;
