// What the marks in the Prisma schema say: which tables are about people, and what erasing does to them. The top of
// schema.prisma describes the marks. A schema that leaves something open is refused, with a sentence for each.
import type { EraseRule, Path, PersonalData, PersonalTable } from '../src/personal-table.ts';
import { type Field, type Model, readSchema } from './read-schema.ts';

const RULES: readonly string[] = ['delete', 'empty', 'keep'] satisfies EraseRule[];

interface Tag {
  readonly name: string;
  readonly said: string;
}

export interface Marks {
  readonly data: PersonalData;
  readonly problems: readonly string[];
}

export function readMarks(text: string): Marks {
  const models = readSchema(text);
  const problems = models.flatMap((model) =>
    problemsOf(model, models).map((problem) => `${model.name}${problem}`),
  );
  if (problems.length > 0) return { data: {}, problems };
  const about = models.filter((model) => !isAboutNobody(model));
  const data = Object.fromEntries(about.map((model) => [model.name, tableOf(model, models)]));
  return { data, problems: about.flatMap(({ name }) => leadingNowhere(name, data)) };
}

const tagsIn = (comment: string): Tag[] =>
  [...comment.matchAll(/@(\w+)([^@]*)/g)].map(([, name, said]) => ({
    name: name!,
    said: said!.replaceAll(/\s+/g, ' ').trim(),
  }));

const saidOf = ({ comment }: Model, tag: string): string[] =>
  tagsIn(comment).flatMap(({ name, said }) => (name === tag ? [said] : []));

const listOf = (text: string): string[] => text.split(',').map((each) => each.trim());

const aboutOf = (model: Model): string[] => saidOf(model, 'about').flatMap(listOf);
const isAboutNobody = (model: Model): boolean => aboutOf(model).includes('nobody');
const staysIn = (model: Model): string[] => saidOf(model, 'stays').flatMap(listOf);

const FIELD_MARKS = ['personal', 'special', 'indirect'];
const markOf = ({ comment }: Field): string | undefined => tagsIn(comment)[0]?.name;
const isPersonal = (field: Field): boolean => ['personal', 'special'].includes(markOf(field) ?? '');

interface Erasing {
  readonly rule: EraseRule;
  /** Models; none is any other. */
  readonly with: readonly string[];
  readonly reason: string | null;
}

function erasingsOf(model: Model): Erasing[] {
  return saidOf(model, 'erase').map((said) => {
    const [, rule, others, reason] = /^(\w*)(?: with ([^:]*))?(?::\s*(.*))?$/.exec(said) ?? [];
    return {
      rule: rule as EraseRule,
      with: others === undefined ? [] : listOf(others),
      reason: reason ?? null,
    };
  });
}

/** The columns that hold data: not the keys, which say where a row belongs. */
function dataOf(model: Model, models: readonly Model[]): Field[] {
  const relations = model.fields.filter(({ type }) => models.some(({ name }) => name === type));
  const keys = new Set([...model.key, ...relations.flatMap(({ by }) => by)]);
  return model.fields.filter((field) => !relations.includes(field) && !keys.has(field.name));
}

function problemsOf(model: Model, models: readonly Model[]): string[] {
  const unknown = tagsIn(model.comment).filter(
    ({ name }) => !['about', 'erase', 'stays'].includes(name),
  );
  const fields = model.fields.flatMap((field) => wrongMark(field));
  const wrong = [
    ...unknown.map(
      ({ name }) => `: @${name} is no mark of a model; these are @about, @erase, @stays.`,
    ),
    ...fields,
  ];
  if (wrong.length > 0) return wrong;
  const personal = model.fields.filter((field) => markOf(field));
  const about = aboutOf(model);
  if (about.length === 0)
    return [
      ' does not say whose its rows are: write /// @about and a relation of it, such as "pathway", or "itself", or "nobody".',
    ];
  if (isAboutNobody(model))
    return personal.map(
      ({ name }) =>
        `.${name} is marked, but the model is @about nobody: say whose it is, or take away the mark.`,
    );
  return [
    ...about.filter((name) => name !== 'itself').flatMap((name) => wrongPath(model, name, models)),
    ...wrongErasing(model, models),
    ...wrongColumns(model, models),
  ];
}

function wrongMark(field: Field): string[] {
  const tags = tagsIn(field.comment);
  return tags.flatMap(({ name, said }) => {
    if (!FIELD_MARKS.includes(name))
      return `.${field.name}: @${name} is no mark of a field; these are @personal, @special, @indirect.`;
    if (tags.length > 1 || said !== '')
      return `.${field.name}: write one mark, at the end of the comment.`;
    return [];
  });
}

function wrongPath(model: Model, name: string, models: readonly Model[]): string[] {
  const field = model.fields.find((each) => each.name === name);
  if (!field) return [`: @about ${name} names no field of it.`];
  const other = models.find((each) => each.name === field.type);
  if (other && isAboutNobody(other))
    return [`: @about ${name} leads to ${other.name}, which is about nobody.`];
  return [];
}

function wrongErasing(model: Model, models: readonly Model[]): string[] {
  const all = erasingsOf(model);
  const problems = all.flatMap(({ rule, with: others, reason }) => [
    ...(RULES.includes(rule)
      ? []
      : [`: @erase ${rule} is no rule; write "delete", "empty" or "keep".`]),
    ...others
      .filter((name) => !models.some((each) => each.name === name))
      .map((name) => `: @erase ${rule} with ${name} names no model.`),
    ...(rule === 'keep' && !reason ? [': @erase keep needs a reason, after a colon.'] : []),
  ]);
  if (problems.length > 0) return problems;
  if (all.filter(({ with: others }) => others.length === 0).length !== 1)
    return [
      ' does not say what erasing does to its rows: write one /// @erase delete, empty or keep.',
    ];
  const marked = model.fields.filter((field) => markOf(field));
  if (all.every(({ rule }) => rule === 'keep'))
    return marked.map(
      ({ name }) => `.${name} is marked, but no rule erases it: the rows are kept.`,
    );
  return [];
}

function wrongColumns(model: Model, models: readonly Model[]): string[] {
  const stays = staysIn(model);
  const data = dataOf(model, models);
  if (!isEmptied(model))
    return stays.length > 0 ? [': @stays is for a model with @erase empty.'] : [];
  return [
    ...model.fields
      .filter((field) => markOf(field) && !data.includes(field))
      .map(({ name }) => `.${name} is a key, which is never emptied: take away its mark.`),
    ...stays
      .filter((name) => !data.some((field) => field.name === name))
      .map((name) => `: @stays ${name} names no column that could be emptied.`),
    ...data.flatMap((field) => {
      const isStaying = stays.includes(field.name);
      if (!markOf(field) && !isStaying)
        return `.${field.name} has no rule, and rows of it are emptied: mark it @personal, @special or @indirect, or name it in @stays.`;
      if (markOf(field) && isStaying)
        return `.${field.name} is marked and cannot stay: take it out of @stays.`;
      if (!isStaying && emptyValue(field) === null)
        return `.${field.name} cannot be emptied: make it optional, give it a default, or name it in @stays.`;
      return [];
    }),
  ];
}

const isEmptied = (model: Model): boolean => erasingsOf(model).some(({ rule }) => rule === 'empty');

/** What is left of a column, in SQL; `null` when it always has to say something. */
function emptyValue({ optional, list, defaultsTo, type }: Field): string | null {
  if (optional) return 'NULL';
  if (list) return "'{}'";
  if (defaultsTo !== null) {
    if (defaultsTo.includes('(')) return null;
    return /^(true|false|-?\d+)$/.test(defaultsTo)
      ? defaultsTo
      : `'${defaultsTo.replaceAll('"', '')}'`;
  }
  if (type === 'String') return "''";
  return type === 'Boolean' ? 'false' : null;
}

function tableOf(model: Model, models: readonly Model[]): PersonalTable {
  const about = aboutOf(model).filter((name) => name !== 'itself');
  const fields = about.map((name) => model.fields.find((each) => each.name === name)!);
  const pointer = fields.find(({ type }) => !models.some(({ name }) => name === type));
  const erasings = erasingsOf(model);
  const emptied = isEmptied(model) ? dataOf(model, models).filter((field) => markOf(field)) : [];
  const refersTo = model.fields.filter(({ by }) => by.length > 1).map(({ type }) => type);
  return {
    table: model.table,
    isRoot: aboutOf(model).includes('itself'),
    hasId: model.key.includes('id'),
    paths: fields.filter((field) => field !== pointer).map((field) => pathBy(field, model, models)),
    pointer: pointer?.column ?? null,
    erase: erasings.find(({ with: others }) => others.length === 0)!.rule,
    eraseWith: Object.fromEntries(
      erasings.flatMap(({ rule, with: others }) => others.map((name) => [name, rule])),
    ),
    reasons: erasings.flatMap(({ reason }) => reason ?? []),
    personal: columnsOf(model.fields.filter(isPersonal)),
    special: model.fields.filter((field) => markOf(field) === 'special').map(({ name }) => name),
    emptied: Object.fromEntries(emptied.map((field) => [field.column, emptyValue(field)!])),
    refersTo: [...new Set(refersTo)],
  };
}

const columnsOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, column }) => [name, column]));

/** Foreign keys are of a municipality and an id: the second of their columns finds the row. */
function pathBy(field: Field, model: Model, models: readonly Model[]): Path {
  const other = models.find(({ name }) => name === field.type)!;
  const columnOf = (of: Model, by: readonly string[]) =>
    of.fields.find(({ name }) => name === by.at(-1))!.column;
  if (field.by.length > 0)
    return { model: other.name, column: columnOf(model, field.by), their: 'id' };
  const back = other.fields.find(
    ({ type, by, relation }) => type === model.name && by.length > 0 && relation === field.relation,
  )!;
  return { model: other.name, column: 'id', their: columnOf(other, back.by) };
}

/** Of whom nobody could say whose it is: its paths end before they reach a row with which erasing begins. */
function leadingNowhere(name: string, data: PersonalData): string[] {
  const leads = (model: string, passed: readonly string[]): boolean => {
    const { isRoot, pointer, paths } = data[model]!;
    const on = paths.filter((path) => !passed.includes(path.model));
    return isRoot || pointer !== null || on.some((path) => leads(path.model, [...passed, model]));
  };
  return leads(name, [])
    ? []
    : [`${name}: its @about leads to no model that is @about itself, where erasing begins.`];
}
