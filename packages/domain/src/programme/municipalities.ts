import all from './municipalities.json' with { type: 'json' };

/** A municipality by its name, and where it is. */
export interface Place {
  readonly name: string;
  /** Degrees east and north: the town that gives it its name, otherwise the middle of its towns. */
  readonly longitude: number;
  readonly latitude: number;
}

type Row = readonly [name: string, longitude: number, latitude: number];

const ROWS = all.municipalities as unknown as Readonly<Record<string, Row>>;

/** Where the names and places come from, and of which year they are. */
export const MUNICIPALITIES_OF = { source: all.source, year: all.year };

/** The municipality with this gemeentecode; `null` for one that was merged away or came later. */
export function municipalityNamed(code: string): Place | null {
  if (!Object.hasOwn(ROWS, code)) return null;
  const [name, longitude, latitude] = ROWS[code]!;
  return { name, longitude, latitude };
}
