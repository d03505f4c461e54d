import { css } from 'lit';

/** The whole way: what was reached, where somebody is, and what may follow differ in line, weight and sign. */
export const routeStyles = css`
  .drawn > summary {
    inline-size: fit-content;
    margin-block-start: 0.5em;
  }

  .drawn .pictured {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 1em 3em;
    align-items: start;
    padding-block: 1em;
  }

  .route {
    margin: 0;
  }

  .route svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 26em;
  }

  .route text {
    font-size: 12px;
    text-anchor: middle;
    fill: var(--_quiet);
  }

  .route rect {
    fill: var(--_surface);
    stroke: var(--_hairline);
  }

  .route .been rect {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }

  .route .been text,
  .route .next text {
    fill: var(--_ink);
  }

  .route .here rect {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  .route .here text {
    font-weight: 700;
    fill: var(--_on-accent);
  }

  .route .next rect {
    stroke: var(--_ink);
    stroke-dasharray: 4 3;
  }

  .route .arrow {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }

  .route .arrow.next {
    stroke: var(--_line);
    stroke-width: 1;
    stroke-dasharray: 4 3;
  }

  .route .head {
    fill: var(--_accent);
  }

  .route .head.next {
    fill: var(--_line);
  }

  .route-table .here {
    font-weight: 700;
  }

  .route-table th,
  .route-table td {
    padding-block: 0.35em;
  }

  @media (forced-colors: active) {
    .route text {
      fill: CanvasText;
    }

    .route rect {
      fill: Canvas;
      stroke: GrayText;
    }

    .route .been rect,
    .route .next rect,
    .route .arrow,
    .route .arrow.next {
      stroke: CanvasText;
    }

    .route .head,
    .route .head.next {
      fill: CanvasText;
    }

    .route .here rect {
      fill: Highlight;
      stroke: CanvasText;
      stroke-width: 3;
    }

    .route .here text {
      fill: HighlightText;
    }
  }
`;
