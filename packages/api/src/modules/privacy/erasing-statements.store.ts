import type { EraseRule, PersonalData, PersonalTable } from '@steunpad/database/personal-table.ts';

/** What no mark can say, by the model with which erasing begins and the one to which it comes. */
const ONLY_WHERE: Readonly<Record<string, string>> = {
  // One survivor of one death stays as a keyed hash, so that a late message about it starts nothing.
  'Pathway DeathNoticeKey': `kind <> 'LOSS'`,
  // The same of somebody who was drawn, so that no later drawing begins again.
  'CohortMember CohortMemberKey': `kind <> 'LOSS'`,
  // Somebody who lost two partners is one row: it is emptied with the last of their pathways.
  'Pathway BereavedPartner': `NOT EXISTS (SELECT FROM pathway other WHERE other.municipality_id = $1
    AND other.partner_id = bereaved_partner.id AND other.id <> ALL($2::uuid[]) AND other.state <> 'ERASED')`,
};

/** What says more than an empty column does. */
const INSTEAD: Readonly<Record<string, string>> = { 'pathway_transition.actor': `'erased'` };

/**
 * Which statements erase rows of a model and all that hangs on them, in order; `$1` is the municipality, `$2` the ids.
 * First goes who looked, then rows are emptied, while those that lead to them are there; then others are deleted,
 * those first that refer to others.
 */
export function erasingStatements(data: PersonalData, root: string): string[] {
  const erasing = new Erasing(data, root);
  const pointing = erasing.models('delete').filter((model) => data[model]!.pointer !== null);
  const deleted = erasing.models('delete').filter((model) => !pointing.includes(model));
  return [
    ...pointing.map((model) => erasing.deletion(model)),
    ...erasing.models('empty').map((model) => erasing.emptying(model)),
    ...referringFirst(deleted, data).map((model) => erasing.deletion(model)),
  ];
}

class Erasing {
  readonly #data: PersonalData;
  readonly #root: string;

  constructor(data: PersonalData, root: string) {
    this.#data = data;
    this.#root = root;
  }

  models(rule: EraseRule): string[] {
    return Object.keys(this.#data).filter(
      (model) => this.#rule(model) === rule && this.#rows(model) !== null,
    );
  }

  deletion(model: string): string {
    return `DELETE FROM ${this.#found(model)}`;
  }

  emptying(model: string): string {
    const { table, emptied } = this.#data[model]!;
    const columns = Object.entries(emptied).map(
      ([column, value]) => `"${column}" = ${INSTEAD[`${table}.${column}`] ?? value}`,
    );
    return `UPDATE ${this.#found(model, `SET ${columns.join(', ')} `)}`;
  }

  #found(model: string, set = ''): string {
    const only = ONLY_WHERE[`${this.#root} ${model}`];
    const { table } = this.#data[model]!;
    return `"${table}" ${set}WHERE municipality_id = $1 AND (${this.#rows(model)})${only ? ` AND ${only}` : ''}`;
  }

  #rule(model: string): EraseRule {
    const { erase, eraseWith } = this.#data[model]!;
    return eraseWith[this.#root] ?? erase;
  }

  /** Which rows of a model hang on the rows with which erasing begins; `null` is none. */
  #rows(model: string, passed: readonly string[] = []): string | null {
    if (model === this.#root) return 'id = ANY($2::uuid[])';
    if (passed.includes(model) || this.#rule(model) === 'keep') return null;
    const { paths, pointer } = this.#data[model]!;
    if (pointer !== null) return this.#pointing(pointer);
    const ways = paths.flatMap(({ model: other, column, their }) => {
      const ids = this.#ids(other, their, [...passed, model]);
      return ids ? `"${column}" = ANY(${ids})` : [];
    });
    return ways.length > 0 ? ways.join(' OR ') : null;
  }

  #ids(model: string, column: string, passed: readonly string[]): string | null {
    const rows = this.#rows(model, passed);
    if (model === this.#root && column === 'id') return '$2::uuid[]';
    // As an array, so that each way finds its rows by an index of its own.
    return (
      rows &&
      `ARRAY(SELECT "${column}" FROM "${this.#data[model]!.table}" WHERE municipality_id = $1 AND (${rows}))`
    );
  }

  /** What points to any of the rows that are erased: only a row with something about a person is ever pointed to. */
  #pointing(column: string): string | null {
    const tells = ({ personal, pointer, hasId }: PersonalTable) =>
      hasId && pointer === null && Object.keys(personal).length > 0;
    const others = Object.keys(this.#data).filter((model) => tells(this.#data[model]!));
    const ids = others.flatMap((model) => this.#ids(model, 'id', []) ?? []);
    if (ids.length === 0) return null;
    return `"${column}" = ANY(${[...new Set(['$2::uuid[]', ...ids])].join(' || ')})`;
  }
}

/** A row can only be deleted when nothing refers to it any more. */
function referringFirst(models: readonly string[], data: PersonalData): string[] {
  const sorted = new Set<string>();
  const met = new Set<string>();
  const add = (model: string): void => {
    if (met.has(model)) return;
    met.add(model);
    for (const other of models) if (data[other]!.refersTo.includes(model)) add(other);
    sorted.add(model);
  };
  for (const model of models) add(model);
  return [...sorted];
}
