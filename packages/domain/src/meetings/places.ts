/** What happens to a group on the waiting list that is larger than the places that are free. */
export type GroupRule = 'IN_ORDER' | 'SMALLER_FIRST' | 'MAY_SPLIT';

/** A registration as the places see it. */
export interface Entry {
  readonly id: string;
  /** Its place in line: nobody has the same. */
  readonly line: number;
  /** How many places are asked. */
  readonly places: number;
  /** How many of them it has. */
  readonly granted: number;
  /** Whether it takes fewer places for now rather than none. */
  readonly acceptsPart: boolean;
}

/** More places for one registration. */
export interface Grant {
  readonly id: string;
  /** How many it has from now on. */
  readonly granted: number;
}

/** Places are moved up until so many hours before the start, unless a municipality says otherwise. */
export const MOVE_UP_UNTIL_HOURS = 24;

export const isWaiting = ({ places, granted }: Pick<Entry, 'places' | 'granted'>): boolean =>
  granted < places;

/**
 * Gives the places that are free to those who wait, in their order. Everything that frees or adds a place ends with this
 * one step, so that the outcome never depends on how it came about.
 *
 * What a registration still asks is given whole. Where it does not fit:
 * - MAY_SPLIT gives a part to a registration that said it takes one, and the rest of it waits at its own place in line;
 *   one that takes no part is passed by, and stays first;
 * - SMALLER_FIRST lets those behind it who do fit pass it, and it stays first;
 * - IN_ORDER lets nobody pass: the places stay free until the group fits, or leaves.
 */
export function moveUp(rule: GroupRule, free: number, entries: readonly Entry[]): Grant[] {
  const grants: Grant[] = [];
  let left = free;
  for (const { id, places, granted, acceptsPart } of inLine(entries)) {
    if (left <= 0) break;
    const asked = places - granted;
    const given = asked <= left ? asked : rule === 'MAY_SPLIT' && acceptsPart ? left : 0;
    if (given > 0) {
      grants.push({ id, granted: granted + given });
      left -= given;
    } else if (rule === 'IN_ORDER') break;
  }
  return grants;
}

const inLine = (entries: readonly Entry[]) =>
  entries.filter(isWaiting).toSorted((one, other) => one.line - other.line);

/** Whether the waiting list still moves: later than this nobody can be told in time. */
export const stillMovesUp = (
  { startsAt, moveUpHours }: { readonly startsAt: Date; readonly moveUpHours: number },
  now: Date,
): boolean => +startsAt - moveUpHours * 3_600_000 > +now;

/**
 * What somebody gets who registers now: they stand last in line. After the list stopped moving a place that is free is
 * still given, but not past anybody who waits.
 */
export function placesFor(
  entry: Entry,
  meeting: { readonly rule: GroupRule; readonly free: number; readonly moves: boolean },
  others: readonly Entry[],
): number {
  if (!meeting.moves && others.some(isWaiting)) return 0;
  const grants = moveUp(meeting.rule, meeting.free, [...others, entry]);
  return grants.find(({ id }) => id === entry.id)?.granted ?? 0;
}

/** How a registration stands, for the person who made it. */
export type RegistrationState = 'SET_APART' | 'PLACED' | 'PART' | 'WAITING' | 'CANCELLED';

export function registrationState(
  registration: Pick<Entry, 'places' | 'granted'> & {
    readonly status: 'SET_APART' | 'REGISTERED' | 'CANCELLED';
  },
): RegistrationState {
  if (registration.status !== 'REGISTERED') return registration.status;
  if (!isWaiting(registration)) return 'PLACED';
  return registration.granted > 0 ? 'PART' : 'WAITING';
}

/** Where somebody stands on the waiting list, from 1; `null` when they do not wait. */
export function positionOf(id: string, entries: readonly Entry[]): number | null {
  const index = inLine(entries).findIndex((entry) => entry.id === id);
  return index < 0 ? null : index + 1;
}

/** What a change of the number of places makes of a registration. */
export interface PlacesChanged {
  readonly granted: number;
  /** Whether it goes to the end of the line. */
  readonly goesLast: boolean;
}

/**
 * Fewer places gives places back. More of them are asked from the end of the line, so that nobody keeps a place in line
 * for others with a registration for one; what was given stays given.
 */
export const changePlaces = (entry: Entry, places: number): PlacesChanged => ({
  granted: Math.min(entry.granted, places),
  goesLast: places > entry.places,
});
