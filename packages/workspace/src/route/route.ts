import { today } from '@steunpad/widgets/kernel/today.ts';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { saidDay } from '../days.ts';
import type { PathwayState } from '../generated/types.ts';
import { fill } from '../texts/texts.ts';
import type { Workplace } from '../view.ts';
import { nextFrom, type Standing, type Step, standings, walked } from './standing.ts';
import { routeWords } from './texts.ts';

/** Where each state is drawn: the usual way from top to bottom, and beside it what leads away from it. */
const USUAL = [
  ...(['NEW', 'TO_INVITE', 'INVITED', 'CALL_DUE', 'TALK_PLANNED', 'PLANNING'] as const),
  ...(['WAITING', 'PROPOSED', 'ACTIVE', 'ENDING', 'AFTERCARE', 'CLOSED'] as const),
] as const;
const BESIDE = {
  NOT_TARGET: 0,
  TO_CHECK: 1,
  LATER: 3,
  UNREACHED: 4,
  DECLINED: 5,
  HELD: 7,
  STOPPED: 9,
  ERASED: 11,
} as const satisfies Partial<Record<PathwayState, number>>;

const BOX = { width: 128, height: 30 };
const ROW = 46;
const LEFT = 26;
const RIGHT = 190;
const WIDTH = 344;
const HEIGHT = USUAL.length * ROW;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly row: number;
}

const placeAt = (x: number, row: number): Place => ({ x, y: row * ROW + 8, row });

/** A state that is forgotten does not compile: it stands on the usual way or beside it. */
const PLACES: Readonly<Record<PathwayState, Place>> = {
  ...(Object.fromEntries(USUAL.map((state, row) => [state, placeAt(LEFT, row)])) as Record<
    (typeof USUAL)[number],
    Place
  >),
  ...(Object.fromEntries(
    Object.entries(BESIDE).map(([state, row]) => [state, placeAt(RIGHT, row)]),
  ) as Record<keyof typeof BESIDE, Place>),
};

/** All states, in the order in which somebody reads the picture. */
export const STATES = (Object.keys(PLACES) as PathwayState[]).toSorted(
  (one, other) => PLACES[one].y - PLACES[other].y || PLACES[one].x - PLACES[other].x,
);

/** The whole way with where somebody stands: a picture, and the same in a table. */
export function route(here: PathwayState, history: readonly Step[], at: Workplace): TemplateResult {
  const said = routeWords[at.settings.language];
  const all = standings(STATES, here, history);
  const next = [...nextFrom(here, history).keys()];
  return html`<div class="pictured">
    <figure class="route">
      <svg role="img" aria-label=${altOf(all, said)} viewBox="0 0 ${WIDTH} ${HEIGHT}">
        <defs>${head('walked')} ${head('next')}</defs>
        ${next.map((state) => arrow(here, state, 'next'))}
        ${walked(history).map(([from, to]) => arrow(from, to, 'walked'))}
        ${all.map((standing) => box(standing, said))}
      </svg>
    </figure>
    ${table(all, at)}
  </div>`;
}

type RouteWords = (typeof routeWords)['nl' | 'en'];

function altOf(all: readonly Standing[], said: RouteWords): string {
  const named = (is: Standing['is']) =>
    all.filter((standing) => standing.is === is).map(({ state }) => said.states[state]);
  return fill(said.alt, {
    here: named('HERE').join(''),
    been: named('BEEN').join(', ') || said.none,
    next: named('NEXT').join(', ') || said.none,
  });
}

const head = (
  kind: string,
) => svg`<marker id="head-${kind}" class="head ${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
  <path d="M0 0 8 4 0 8z"></path>
</marker>`;

const arrow = (from: PathwayState, to: PathwayState, kind: 'walked' | 'next') =>
  svg`<path class="arrow ${kind}" d=${lineBetween(PLACES[from], PLACES[to])} marker-end="url(#head-${kind})"></path>`;

/** Straight to a neighbour, across between the columns, and around what stands between. */
function lineBetween(from: Place, to: Place): string {
  const middle = (place: Place) => place.y + BOX.height / 2;
  if (from.x !== to.x) {
    const [start, end] = from.x < to.x ? [from.x + BOX.width, to.x] : [from.x, to.x + BOX.width];
    return `M${start} ${middle(from)} ${end} ${middle(to)}`;
  }
  const isDown = to.row > from.row;
  if (to.row - from.row === 1) {
    const x = from.x + BOX.width / 2;
    return `M${x} ${from.y + BOX.height} ${x} ${to.y}`;
  }
  const isLeft = from.x === LEFT;
  const edge = isLeft ? from.x : from.x + BOX.width;
  const out = (isLeft ? -1 : 1) * Math.min(24, 8 + 3 * Math.abs(to.row - from.row));
  const shift = isDown ? 6 : -6;
  return `M${edge} ${middle(from) + shift} C${edge + out} ${middle(from) + shift} ${edge + out} ${middle(to) - shift} ${edge} ${middle(to) - shift}`;
}

function box({ state, is }: Standing, said: RouteWords) {
  const { x, y } = PLACES[state];
  const mark = said.marks[is];
  return svg`<g class="state ${is.toLowerCase()}">
    <rect x=${x} y=${y} width=${BOX.width} height=${BOX.height} rx="6"></rect>
    <text x=${x + BOX.width / 2} y=${y + BOX.height / 2 + 4}>${mark}${mark ? ' ' : nothing}${said.states[state]}</text>
  </g>`;
}

function table(all: readonly Standing[], at: Workplace): TemplateResult {
  const said = routeWords[at.settings.language];
  const { events } = at.texts;
  const day = (moment: string) => saidDay(moment, at.settings.language, today());
  const told = ({ is, since, by }: Standing): string => {
    const after = by.map((event) => events[event]).join(said.or);
    if (is === 'HERE') return since ? fill(said.here, { day: day(since) }) : said.hereNow;
    const been = since ? fill(said.been, { day: day(since) }) : '';
    return [been, after && fill(said.next, { events: after })].filter(Boolean).join(' ');
  };
  return html`<table class="route-table">
    <caption>${said.caption}</caption>
    <thead><tr><th scope="col">${said.where}</th><th scope="col">${said.how}</th></tr></thead>
    <tbody>
      ${all
        .filter(({ is }) => is !== 'ELSEWHERE')
        .map(
          (standing) => html`<tr class=${standing.is.toLowerCase()}>
          <th scope="row">${said.states[standing.state]}</th><td>${told(standing)}</td>
        </tr>`,
        )}
    </tbody>
  </table>`;
}
