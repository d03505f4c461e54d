import { type Fields, type Opens, SCOPES, type Scope } from './scopes.ts';

/** Rows that anybody may read: a municipality tells them of itself. */
const OPEN_ROWS: readonly string[] = ['Municipality', 'OwnDocument', 'OwnText'];

/** Whether a type of rows may stand outside of the table. */
export const isOpen = (type: string): boolean => OPEN_ROWS.includes(type);

const TABLE = Object.entries(SCOPES) as [Scope, Opens][];

/** The scopes that open a field: always, and in the answer to a mutation alone. */
export interface OpenedBy {
  readonly always: readonly Scope[];
  readonly whenTold: readonly Scope[];
}

/** `null` where the table says nothing of the type: such a type is open to the person who reached it. */
export function openedBy(type: string, field: string): OpenedBy | null {
  if (type === 'Query')
    return { always: scopesOf(({ asks }) => asks?.includes(field)), whenTold: [] };
  if (type === 'Mutation')
    return { always: scopesOf(({ does }) => does?.includes(field)), whenTold: [] };
  if (type === 'Subscription')
    return { always: scopesOf(({ hears }) => hears?.includes(field)), whenTold: [] };
  if (!TABLE.some(([, { reads, isTold }]) => reads?.[type] || isTold?.[type])) return null;
  return {
    always: scopesOf(({ reads }) => sees(reads?.[type], field)),
    whenTold: scopesOf(({ isTold }) => sees(isTold?.[type], field)),
  };
}

/** Whether one of these scopes reads something of a type. */
export const readsOf = (scopes: ReadonlySet<Scope>, type: string): boolean =>
  TABLE.some(([scope, { reads }]) => scopes.has(scope) && reads?.[type] !== undefined);

/** Every type, query, mutation and subscription that the table names, as `Type` or `Type.field`. */
export const named = (): string[] =>
  TABLE.flatMap(([, { asks = [], does = [], hears = [], reads = {}, isTold = {} }]) => [
    ...asks.map((name) => `Query.${name}`),
    ...hears.map((name) => `Subscription.${name}`),
    ...does.map((name) => `Mutation.${name}`),
    ...[reads, isTold].flatMap((seen) =>
      Object.entries(seen).flatMap(([type, fields]) => [
        type,
        ...fieldsNamed(fields).map((field) => `${type}.${field}`),
      ]),
    ),
  ]);

const scopesOf = (opens: (of: Opens) => boolean | undefined): Scope[] =>
  TABLE.flatMap(([scope, of]) => (opens(of) ? scope : []));

function sees(fields: Fields | undefined, field: string): boolean {
  if (fields === undefined || fields === 'ALL') return fields === 'ALL';
  return 'only' in fields ? fields.only.includes(field) : !fields.allBut.includes(field);
}

function fieldsNamed(fields: Fields): readonly string[] {
  if (fields === 'ALL') return [];
  return 'only' in fields ? fields.only : fields.allBut;
}
