/** What erasing does to the rows of a table: they go, their columns are emptied, or they stay. */
export type EraseRule = 'delete' | 'empty' | 'keep';

/** A row belongs to rows of `model` when its `column` is the `their` of one of those. */
export interface Path {
  readonly model: string;
  readonly column: string;
  readonly their: string;
}

/** A table with rows about people, as the marks in the Prisma schema describe it. */
export interface PersonalTable {
  readonly table: string;
  /** Whether erasing may begin with its rows, by a term of their own or on request. */
  readonly isRoot: boolean;
  /** Whether its rows have an id, by which others point to them. */
  readonly hasId: boolean;
  readonly paths: readonly Path[];
  /** The column that holds the id of a row of whichever table, when it has one. */
  readonly pointer: string | null;
  readonly erase: EraseRule;
  /** Where the rule differs when rows of that model are erased. */
  readonly eraseWith: Readonly<Record<string, EraseRule>>;
  /** Why rows stay, where they do. */
  readonly reasons: readonly string[];
  /** Fields about a person, by their columns: `@personal` and `@special`. */
  readonly personal: Readonly<Record<string, string>>;
  /** Those of them that are of a special category. */
  readonly special: readonly string[];
  /** Columns that are emptied with a row, and what they are then, in SQL. */
  readonly emptied: Readonly<Record<string, string>>;
  /** Models that its foreign keys refer to. */
  readonly refersTo: readonly string[];
}

/** By model, without those about nobody. */
export type PersonalData = Readonly<Record<string, PersonalTable>>;
