import type { Role } from './kernel.ts';

/** Whether something is true of an event, by its facts. */
export type Condition<Facts, On> = (facts: Facts, occasion: On) => boolean;

/** A condition without which an event is refused: by its name, with a sentence for people. */
export interface Requirement<Facts, On> {
  readonly name: string;
  readonly sentence: string;
  readonly holds: Condition<Facts, On>;
}

export const requirement = <Facts, On>(
  name: string,
  sentence: string,
  holds: Condition<Facts, On>,
): Requirement<Facts, On> => ({ name, sentence, holds });

/** One row of a table of transitions: where an event leads from some states, and who may bring it about. */
export interface Row<Facts, State, To, On> {
  /** From which states; `null` where there is nothing yet. */
  readonly from: readonly State[] | null;
  /** What has to be true; the first row whose `when` holds is taken. */
  readonly when?: readonly Condition<Facts, On>[];
  /** What has to be true besides; if not, it is refused by name. */
  readonly guards?: readonly Requirement<Facts, On>[];
  readonly to: To;
  readonly by: readonly Role[];
}

/** A row of any event: `never`, since its facts were checked where the row is written. */
type TableRow<Name, State> = Row<never, State, unknown, never> & { readonly event: Name };

/** The refusals of a table, each with its own words. */
export interface Refusals<Name, State, Refused> {
  readonly notPossibleNow: new (name: Name, state: State, possible: readonly Name[]) => Refused;
  readonly notForThisRole: new (name: Name, allowed: readonly Role[]) => Refused;
  readonly guardNotMet: new (unmet: readonly Unmet[]) => Refused;
}

/** What a refusal tells of a requirement that is not met. */
export type Unmet = Pick<Requirement<never, never>, 'name' | 'sentence'>;

/** The row that an event follows from a state, or why there is none for this role, with these facts. */
export function follow<Name, State, Followed extends TableRow<Name, State>, Refused>(
  table: readonly Followed[],
  refusals: Refusals<Name, State, Refused>,
  state: State,
  event: { readonly name: Name },
  occasion: { readonly role: Role },
): Followed | Refused {
  const { role } = occasion;
  const asked = [event, occasion] as never as [never, never];
  const row = table.find(
    (each) =>
      each.event === event.name &&
      startsFrom(each, state) &&
      (each.when ?? []).every((holds) => holds(...asked)),
  );
  if (!row) {
    return new refusals.notPossibleNow(event.name, state, possibleEvents(table, state, role));
  }
  if (!row.by.includes(role)) return new refusals.notForThisRole(event.name, row.by);
  const unmet = (row.guards ?? []).filter(({ holds }) => !holds(...asked));
  return unmet.length > 0 ? new refusals.guardNotMet(unmet) : row;
}

/** What somebody in this role may do next. Derived from the table, so that buttons and rules agree. */
export const possibleEvents = <Name, State>(
  table: readonly TableRow<Name, State>[],
  state: State,
  role: Role,
): Name[] => [
  ...new Set(
    table
      .filter((row) => startsFrom(row, state) && row.by.includes(role))
      .map(({ event }) => event),
  ),
];

const startsFrom = <State>({ from }: { readonly from: readonly State[] | null }, state: State) =>
  state === null ? from === null : (from?.includes(state) ?? false);
