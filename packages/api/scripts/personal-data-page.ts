import { personalData } from '@steunpad/database/generated/personal-data.ts';
import type { EraseRule, PersonalData, PersonalTable } from '@steunpad/database/personal-table.ts';
import { RETENTION_RULES } from '@steunpad/domain/privacy/retention-rules.ts';

const data: PersonalData = personalData;

const WORDS: Readonly<Record<EraseRule, string>> = {
  delete: 'goes',
  empty: 'is emptied',
  keep: 'stays',
};

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(tableRow).join('\n');

const code = (name: string): string => `\`${name}\``;
const listed = (names: readonly string[]): string => names.join(', ') || '–';

function hangsOn({ paths, pointer, isRoot }: PersonalTable): string {
  const others = [
    ...paths.map(({ model }) => code(data[model]!.table)),
    ...(pointer ? [`any row, by ${code(pointer)}`] : []),
  ];
  return listed(isRoot ? ['itself', ...others] : others);
}

function erasing({ erase, eraseWith, reasons }: PersonalTable): string {
  const elsewhere = Object.entries(eraseWith).map(
    ([model, rule]) => `${WORDS[rule]} when a ${code(data[model]!.table)} is erased`,
  );
  const rules = [WORDS[erase], ...elsewhere].join('; ');
  return [rules, ...new Set(reasons)].join(': ');
}

/** docs/personal-data.md: which tables are about people, and how long what is kept. */
export function personalDataPage(): string {
  return `${[
    '<!-- Made by `node packages/api/scripts/write-personal-data.ts`. Change the marks in the Prisma schema or the rules for keeping, not this page. -->',
    '# Which personal data are kept, where, and until when',
    'For a record of processing, a DPIA and everybody who has to answer what a table holds. It is made of the lists by which the software itself erases: what is not here is erased by nothing. Tables that are not here are about nobody.',
    '## Terms',
    'Durations are as in ISO 8601: `P6W` is six weeks. A municipality chooses its own between the shortest and the longest (`retention set`).',
    table(
      ['Rule', 'Term', 'Shortest', 'Longest', 'Counted from', 'Erases', 'Stays', 'Basis'],
      RETENTION_RULES.map((rule) => [
        code(rule.key),
        rule.term,
        rule.shortest,
        rule.longest,
        code(rule.countedFrom),
        rule.erases,
        rule.keeps ?? '–',
        rule.basis,
      ]),
    ),
    'Colleagues and volunteers who sign in are no residents, and their rows have no marks: of a `staff_member` the worker empties `name`, `email`, `issuer` and `subject` a year after their last role in any municipality (`STAFF_LEFT`), and deletes each `staff_session` and `logout_token` that is over. What stays is the id, in `staff_grant`, logs and histories. It is in no declaration of destruction, since it belongs to no municipality.',
    '## Tables',
    'Rows are erased with those that they hang on; with a row that hangs on itself, erasing may begin. Data in bold are of a special category (art. 9 GDPR). Who reads data about a person is written to the access log. What is emptied too says little by itself.',
    'Two rows outlive this: of a `death_notice_key` the keyed hash of one loss (`LOSS`), so that a late message about it starts nothing; and a `bereaved_partner` who has another pathway, until that is erased.',
    table(
      ['Table', 'Hangs on', 'Data about a person', 'Emptied too', 'When erased'],
      Object.values(data).map((each) => {
        const { personal, special, emptied } = each;
        const columns = Object.values(personal);
        return [
          code(each.table),
          hangsOn(each),
          listed(
            Object.entries(personal).map(([field, column]) =>
              special.includes(field) ? `**${code(column)}**` : code(column),
            ),
          ),
          listed(
            Object.keys(emptied)
              .filter((name) => !columns.includes(name))
              .map(code),
          ),
          erasing(each),
        ];
      }),
    ),
  ].join('\n\n')}\n`;
}
