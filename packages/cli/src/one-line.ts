/**
 * An error as one line for whoever gave a command. The database's client begins with an empty line and goes on with
 * what it was given, which may be about a person: of that only its code is said.
 */
export function oneLine(error: unknown): string {
  if (!(error instanceof Error)) return 'Something went wrong.';
  const [line = ''] = error.message.split('\n', 1);
  if (line.trim() !== '') return line;
  const { code } = error as { code?: unknown };
  return `The database did not take this (${typeof code === 'string' ? code : error.name}).`;
}
