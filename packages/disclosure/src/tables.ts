/** A number of a table: how many people are in it. A number that stands in several tables is one cell, which links them. */
export interface Cell {
  readonly id: string;
  /** People, 0 or more. */
  readonly count: number;
  /** What readers saw of it earlier: what was shown cannot be taken back, what was hidden stays hidden. */
  readonly before?: 'SHOWN' | 'HIDDEN';
  /** What it costs readers when it is hidden; 1 where nothing is said. */
  readonly weight?: number;
}

/** A total and what it is made of. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** All that is published together or was published before, as one set of cells and the sums that hold among them. */
export interface Tables {
  readonly cells: readonly Cell[];
  readonly sums: readonly Sum[];
  /** Each a reader who knows some cells anyhow, such as a municipality its own column of a national table. */
  readonly insiders?: readonly (readonly string[])[];
  /**
   * Cells that are chosen together, one layer after the other; left out, all are chosen at once. The first layer is what
   * the others share, and no sum is in two of the others. Large tables need it: all at once takes hours.
   */
  readonly layers?: readonly (readonly string[])[];
}

/** The tables as numbers: cells by their place, each sum as a row of coefficients that adds up to nothing. */
export interface System {
  readonly cells: readonly Cell[];
  readonly rows: readonly { readonly indices: number[]; readonly values: number[] }[];
  /** What each reader knows beforehand; the first knows nothing. */
  readonly readers: readonly ReadonlySet<number>[];
}

/**
 * @throws {Error} when a cell is no whole number of people, a name is unknown or stands twice, or a total is not the
 * sum of its parts: the fault of whoever counted, which hiding would only cover up
 */
export function systemOf({ cells, sums, insiders = [] }: Tables): System {
  const places = new Map(cells.map(({ id }, place) => [id, place]));
  if (places.size < cells.length) throw new Error('Two cells have the same name.');
  const wrong = cells.find(({ count }) => !Number.isSafeInteger(count) || count < 0);
  if (wrong) throw new Error(`${wrong.id} is no number of people.`);
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`${id} is no cell.`);
    return place;
  };
  const rows = sums.map(({ total, parts }) => {
    const indices = [placeOf(total), ...parts.map(placeOf)];
    const adds = parts.reduce((so, part) => so + cells[placeOf(part)]!.count, 0);
    if (adds !== cells[placeOf(total)]!.count) throw new Error(`${total} is not its parts.`);
    return { indices, values: indices.map((_, at) => (at === 0 ? 1 : -1)) };
  });
  return {
    cells,
    rows,
    readers: [new Set(), ...insiders.map((known) => new Set(known.map(placeOf)))],
  };
}

/** Tables that share no cell, each with its own sums: they are protected one by one. */
export function separate(tables: Tables): Tables[] {
  const group = new Map(tables.cells.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (group.get(root) !== root) root = group.get(root)!;
    group.set(id, root);
    return root;
  };
  for (const { total, parts } of tables.sums)
    for (const part of parts) group.set(rootOf(part), rootOf(total));
  return [...Map.groupBy(tables.cells, ({ id }) => rootOf(id))].map(([root, cells]) => {
    const inside = (id: string) => rootOf(id) === root;
    return {
      cells,
      sums: tables.sums.filter(({ total }) => inside(total)),
      insiders: (tables.insiders ?? [])
        .map((known) => known.filter(inside))
        .filter((known) => known.length > 0),
      ...(tables.layers && {
        layers: tables.layers.map((layer) => layer.filter(inside)).filter((own) => own.length > 0),
      }),
    };
  });
}
