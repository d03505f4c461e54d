import { css } from 'lit';

export const adoptionStyles = css`
  .adoption table {
    border-collapse: collapse;
    inline-size: 100%;
  }

  .adoption caption {
    text-align: start;
    font-weight: bold;
    padding-block-end: 0.5em;
  }

  .adoption th,
  .adoption td {
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    padding: 0.5em 0.75em 0.5em 0;
    border-block-end: 1px solid currentcolor;
  }

  @media (max-width: 30em) {
    .adoption tr,
    .adoption th,
    .adoption td {
      display: block;
    }

    .adoption thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .adoption tr {
      padding-block: 0.5em;
      border-block-end: 1px solid currentcolor;
    }

    .adoption th,
    .adoption td {
      padding: 0.1em 0;
      border: 0;
    }

    .adoption [data-head]::before {
      /* A space that the build does not squeeze. */
      content: attr(data-head) ':\\00a0';
    }
  }

  .adoption figure {
    margin: 1.5em 0 0;
  }

  .map {
    inline-size: 100%;
    max-inline-size: 22em;
    block-size: auto;
  }

  .sign {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.4em;
    vertical-align: -0.1em;
  }

  .land {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1;
    stroke-linejoin: round;
  }

  .mark {
    fill: currentcolor;
    stroke: currentcolor;
    stroke-width: 2;
  }

  .interested,
  .stopped {
    fill: none;
  }
`;
