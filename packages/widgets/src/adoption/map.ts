import { html, svg, type TemplateResult } from 'lit';
import type { Adoption } from './adoption.page.ts';
import type { AdoptionTexts } from './adoption.texts.nl.ts';

/**
 * The European Netherlands as Natural Earth 4.1 has it (1:10 million, public domain), drawn with fewer points. A unit is
 * a hundredth of a degree of latitude.
 */
const OUTLINE =
  'M245 46l-1 27l-7 15l-2 17l-1 2l-17-1l-2 2l0 4l2 2l-4 2l2 8l12 3l4-2l5 8l-2 8l0 6l-11 12l-6 1l-4 5l6 5l2 4l-6 6l-11 2l-4 3l-5-1l0 3l-2 1l-5-5l-3 1l-6-4l-2 1l4 5l-4-1l-10 3l2 4l-1 5l4 1l2 6l4 2l-1 4l6 9l1 5l-1 11l-8 14l0 4l6-1l-2 2l2 1l-11 8l-2 4l-4-2l-1 1l1 7l8 0l0 4l4 2l-1 6l-3 1l0 4l-2 1l1 4l-12 0l-3-2l-2 2l-1-5l-4-3l-1-2l9-11l-2 0l5-14l2 0l-1-6l-3 1l-3-3l-4 0l-6-3l-5-8l-6 3l-7 0l-4 0l-1-5l-4 0l-4-7l1-6l-3-4l-7 9l-9-2l0-2l3 2l0-7l-2-2l-9 8l-6 0l-1-1l1-4l-3-1l-7 4l2 7l-1 2l-8-2l-2-5l-7 1l-10-5l-3 6l-4 1l-9-6l-8 0l-7-8l1-2l6-5l18-1l3 4l-2 2l9 2l6 8l10 0l-1-6l-10-2l-7-6l5-2l9 2l-6-6l1-3l3-1l-7-3l-3-8l-2-1l-7 2l0-3l6-3l7 1l-3-5l-1-10l8-2l16-21l6-12l6-17l8-45l5-1l0 4l4 3l12-5l13-12l6-3l4-12l9-8l23-11l18 0l3 1l11-4l14-2l6 1l3 2l2 8l7 4l4 0l0 4zM9 232l12-4l18 8l7-3l2-4l8 5l4-2l3 1l-1 4l-6 6l-10 6l-9 1l-3-6l-9-3l-6 1l-1 4l-6-1l-3-4zM51 201l4 2l-1 3l-7 2l-10-8l-2 2l-4 0l-1-5l2-1l13 0zM104 59l1 1l-3 5l-6 6l-4-4l3-8l6-8l3 1zM103 48l7-7l4-2l3 0l-2 1l-10 9zM136 27l10-2l-12 5l-11 5l-2 0l0-3zM152 23l14 0l3 1l-17 3l-3-2zM185 19l7 1l-12 4l-1-2z';

const WEST = 3.2;
const NORTH = 53.7;
/** How much narrower a degree of longitude is here than one of latitude. */
const NARROWER = Math.cos((52.2 * Math.PI) / 180);

const x = (longitude: number) => Math.round((longitude - WEST) * NARROWER * 100);
const y = (latitude: number) => Math.round((NORTH - latitude) * 100);

/** Each phase has a form of its own, for people who do not see the difference of colours. */
const FORMS: Readonly<Record<Adoption['phase'], string>> = {
  INTERESTED: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  PREPARING: 'M0-6L6 5H-6z',
  PILOT: 'M0-7L7 0L0 7L-7 0z',
  FINISHING: 'M0 6L6-5H-6z',
  REGULAR: 'M-5-5H5V5H-5z',
  STOPPED: 'M-5-5L5 5M5-5L-5 5',
};

const mark = (phase: Adoption['phase']) =>
  svg`<path class="mark ${phase.toLowerCase()}" d=${FORMS[phase]}></path>`;

/** The form of a phase beside its name. */
export const sign = (phase: Adoption['phase']): TemplateResult =>
  html`<svg class="sign" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">${mark(phase)}</svg>`;

/** A dot for each municipality that has a place. The table says the same, so a screen reader hears the map as one image. */
export function map(adoptions: readonly Adoption[], texts: AdoptionTexts): TemplateResult {
  const placed = adoptions.flatMap(({ phase, place }) => (place ? [{ phase, place }] : []));
  return html`
    <figure>
      <svg class="map" viewBox="0 0 256 308" role="img" aria-label=${texts.map}>
        <path class="land" d=${OUTLINE}></path>
        ${placed.map(
          ({ phase, place }) =>
            svg`<g transform="translate(${x(place.longitude)} ${y(place.latitude)})">${mark(phase)}</g>`,
        )}
      </svg>
      <figcaption class="hint">${texts.mapSays}</figcaption>
    </figure>
  `;
}
