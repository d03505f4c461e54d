import { safeHtml } from '../safe-html.ts';
import { type Box, CHART_INK, type Drawing, type Words } from './chart.ts';

/**
 * A drawing as SVG for inside a page. A screen reader hears one sentence; the numbers stand in the table beside it.
 * Attributes alone, no style: the page allows none.
 */
export const chartSvg = ({ width, height, boxes, words }: Drawing, alt: string): string =>
  `<svg role="img" aria-label="${safeHtml(alt)}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" fill="${CHART_INK.words}">${boxes.map(rect).join('')}${words.map(text).join('')}</svg>`;

const rect = ({ x, y, width, height, fill, edge }: Box) =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${fill}"${edge ? ` stroke="${edge}"` : ''}/>`;

const text = ({ x, y, text, align, size }: Words) =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${align === 'start' ? '' : ` text-anchor="${align}"`}>${safeHtml(text)}</text>`;

const short = (value: number) => Math.round(value * 100) / 100;
