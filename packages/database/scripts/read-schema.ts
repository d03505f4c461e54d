// Reads what the Prisma schema says of models and their fields, marks included. Prisma gives as much to a generator alone,
// so that no test could ask it about a schema of its own. A line that it does not understand is an error, never a field that is missed.

export interface Field {
  readonly name: string;
  readonly column: string;
  /** As Prisma calls it: a scalar, an enum, or the model that a relation leads to. */
  readonly type: string;
  readonly list: boolean;
  readonly optional: boolean;
  /** Inside the brackets of `@default`. */
  readonly defaultsTo: string | null;
  /** Fields of this model by which a relation finds the other; empty where the other model has them. */
  readonly by: readonly string[];
  /** The fields of the other model that these are equal to. */
  readonly references: readonly string[];
  /** By which two relations between the same models are told apart. */
  readonly relation: string | null;
  readonly comment: string;
}

export interface Model {
  readonly name: string;
  readonly table: string;
  readonly fields: readonly Field[];
  /** Fields of the primary key. */
  readonly key: readonly string[];
  /** Fields of each other key that is unique. */
  readonly uniques: readonly (readonly string[])[];
  readonly comment: string;
}

const MODEL = /((?:^\/\/\/[^\n]*\n)*)^model (\w+) \{\n(.*?)^\}/gms;
const FIELD = /^(\w+)\s+(\w+)(\[\]|\?)?(?:\s+(@.*))?$/;

export const readSchema = (text: string): Model[] =>
  [...text.matchAll(MODEL)].map(([, comment, name, body]) =>
    readModel(name!, said(comment!), body!),
  );

function readModel(name: string, comment: string, body: string): Model {
  const fields: Field[] = [];
  let above = '';
  let table = name;
  let key: readonly string[] = [];
  const uniques: (readonly string[])[] = [];
  for (const line of body.split('\n').map((each) => each.trim())) {
    if (line.startsWith('///')) above += `${line}\n`;
    else if (line.startsWith('@@map')) table = inQuotes(line, /@@map\("(\w+)"\)/) ?? name;
    else if (line.startsWith('@@id')) key = namesIn(/@@id\(\[(.*?)\]/.exec(line)?.[1]);
    else if (line.startsWith('@@unique'))
      uniques.push(namesIn(/@@unique\(\[(.*?)\]/.exec(line)?.[1]));
    else if (line !== '' && !/^(\/\/|@@)/.test(line)) {
      const field = readField(line, said(above));
      if (!field) throw new Error(`${name}: this line of the schema cannot be read: ${line}`);
      fields.push(field);
      if (/\s@id\b/.test(line)) key = [field.name];
      above = '';
    }
  }
  return { name, table, fields, key, uniques, comment };
}

function readField(line: string, comment: string): Field | null {
  const [, name, type, many, attributes = ''] = FIELD.exec(line) ?? [];
  if (!name || !type) return null;
  return {
    name,
    column: inQuotes(attributes, /@map\("(\w+)"\)/) ?? name,
    type,
    list: many === '[]',
    optional: many === '?',
    defaultsTo: /@default\(((?:[^()]|\([^()]*\))*)\)/.exec(attributes)?.[1] ?? null,
    by: namesIn(/@relation\(.*?fields: \[(.*?)\]/.exec(attributes)?.[1]),
    references: namesIn(/@relation\(.*?references: \[(.*?)\]/.exec(attributes)?.[1]),
    relation: inQuotes(attributes, /@relation\("(.*?)"/),
    comment,
  };
}

const said = (comment: string) => comment.replaceAll(/^\/\/\/ ?/gm, '').trim();
const inQuotes = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? null;
const namesIn = (list = '') => list.split(',').flatMap((name) => name.trim() || []);
