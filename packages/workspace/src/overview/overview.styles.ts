import { css } from 'lit';

/** Pictures and their tables. */
export const overviewStyles = css`
  .pictured {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 1em 3em;
    align-items: start;
    margin-block-end: 2em;
  }

  .chart {
    margin: 0;
  }

  .chart > svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 34em;
  }

  .chart text {
    font-size: 12px;
    text-anchor: middle;
    fill: var(--_ink);
  }

  .chart .total {
    font-weight: 700;
  }

  .chart rect[class^='part'] {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }

  .chart .part-0,
  .chart .stripe {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .chart .stripe {
    stroke-width: 3;
  }

  .chart .part-1 {
    fill: url('#hatch');
  }

  .chart .part-2,
  .chart .paper {
    fill: var(--_surface);
  }

  .chart .ground {
    stroke: var(--_ink);
  }

  .chart figcaption {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block-start: 0.5em;
  }

  .chart figcaption svg {
    vertical-align: -0.15em;
  }

  .numbers {
    max-inline-size: 32em;
  }

  .numbers th,
  .numbers td {
    padding: 0.3em 0.4em 0.3em 0;
  }

  .numbers th[scope='row'] {
    white-space: nowrap;
  }

  .numbers td,
  .numbers th[scope='col']:not(:first-child) {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  @media (max-width: 30em) {
    .numbers {
      font-size: 0.9em;
    }
  }

  @media (forced-colors: active) {
    .chart text {
      fill: CanvasText;
    }

    .chart rect[class^='part'],
    .chart .ground,
    .chart .stripe {
      stroke: CanvasText;
    }

    .chart .part-0 {
      fill: CanvasText;
    }

    .chart .part-2,
    .chart .paper {
      fill: Canvas;
    }
  }

  @media print {
    .pictured {
      break-inside: avoid;
    }
  }
`;
