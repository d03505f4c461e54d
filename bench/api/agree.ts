// Three shapes of one answer are compared by what they say: their values, whatever the fields are called.

/** The values in an answer, row by row and without order, with ids and times written in one way. */
export function valuesOf(answer: unknown): string {
  const values: string[] = [];
  const walk = (value: unknown, key = ''): void => {
    if (key === 'pageInfo' || key === 'hasNextPage') return;
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, name);
    else values.push(plain(value, key));
  };
  walk(answer);
  return values.sort().join('\n');
}

function plain(value: unknown, key: string): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  // A bare id is base64 too, and may by chance decode to a letter and a colon.
  const [, id] = /^[A-Za-z]+:([0-9a-f-]{36})$/.exec(Buffer.from(value, 'base64').toString()) ?? [];
  return (key === 'id' && id) || value;
}
