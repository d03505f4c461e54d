import { ROLES } from '../src/operation/roles.ts';
import { type Fields, type Opens, SCOPES, type Scope } from '../src/operation/scopes.ts';

const code = (name: string): string => `\`${name}\``;
const listed = (names: readonly string[]): string => names.map(code).join(', ') || '–';
const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');

function fieldsOf([type, fields]: readonly [string, Fields]): string {
  if (fields === 'ALL') return code(type);
  if ('only' in fields) return `of ${code(type)} ${listed(fields.only)}`;
  return `${code(type)} without ${listed(fields.allBut)}`;
}

const seen = (sees: Opens['reads']): string =>
  Object.entries(sees ?? {})
    .map(fieldsOf)
    .join('; ') || '–';

const holders = (scope: Scope): string => {
  const roles = Object.entries(ROLES).filter(([, { scopes }]) =>
    (scopes as readonly Scope[]).includes(scope),
  );
  return listed(roles.map(([role]) => role));
};

/** docs/rights.md: which role opens what. */
export function rightsPage(): string {
  const scopes = Object.entries(SCOPES) as [Scope, Opens][];
  return `${[
    '<!-- Made by `node packages/api/scripts/write-rights.ts`. Change roles.ts or scopes.ts, not this page. -->',
    '# Who sees and does what',
    'A person has, in each municipality, what the roles open that two others agreed on ([sign-in](operator/sign-in.md)). A partner system has the scopes of its token. The API is made of these tables: what stands in none of them is not built, and a test asks every field as every role, in its own and in another municipality.',
    '## Roles',
    table(
      ['Role', 'In Dutch', 'What for', 'Scopes'],
      Object.entries(ROLES).map(([role, { name, description, scopes: opened }]) => [
        code(role),
        name,
        description,
        listed(opened),
      ]),
    ),
    '## Scopes',
    'A scope to write reads, in the answer to its mutation alone, what stands under “is told”.',
    ...scopes.flatMap(
      ([scope, { description, asks = [], does = [], hears = [], reads, isTold, forPersons }]) => [
        `### ${code(scope)}`,
        description,
        table(
          ['', ''],
          [
            ['roles', holders(scope)],
            ['tokens', forPersons ? 'no' : 'yes'],
            ['asks', listed(asks)],
            ['does', listed(does)],
            ['hears', listed(hears)],
            ['reads', seen(reads)],
            ['is told', seen(isTold)],
          ],
        ),
      ],
    ),
  ].join('\n\n')}\n`;
}
