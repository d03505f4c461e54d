export interface Column {
  /** Its name in the table. */
  readonly column: string;
  /** Prisma's name of the scalar, or `Enum`. */
  readonly type: string;
  readonly isList: boolean;
}

export interface Relation {
  readonly model: string;
  readonly isList: boolean;
  /** Pairs of fields that are equal: one of this model, one of the other. */
  readonly on: readonly (readonly [own: string, theirs: string])[];
}

export interface Model {
  readonly table: string;
  /** The fields of each key that is unique, the primary one first. */
  readonly uniques: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly relations: Readonly<Record<string, Relation>>;
}

/** The models of the Prisma schema by name; `generate` writes it. */
export type DataModel = Readonly<Record<string, Model>>;
