/** How much of a table's width each column gets, together 1: wide for what says much, none too narrow for its longest word. */
export function columnShares(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0]!.map((_, i) => rows.map((cells) => cells[i] ?? ''));
  const weights = columns.map((cells) => {
    const longest = Math.max(...cells.map(({ length }) => length));
    const word = Math.max(...cells.flatMap((cell) => cell.split(/\s/).map(({ length }) => length)));
    return Math.max(Math.sqrt(longest) * 3, word * 1.6);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
