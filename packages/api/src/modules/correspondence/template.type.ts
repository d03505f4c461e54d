import { lacking } from '@steunpad/documents/fonts.ts';
import { markupProblems } from '@steunpad/documents/markup.ts';
import {
  checkTemplate,
  type TemplateProblem,
} from '@steunpad/domain/correspondence/check-template.ts';
import { PLACEHOLDERS } from '@steunpad/domain/correspondence/placeholder.ts';
import {
  type TemplateKind as Kind,
  TEMPLATES,
} from '@steunpad/domain/correspondence/template-kind.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { rowKey } from '../../rows/row-key.ts';
import { spokenLanguage } from '../people/languages.ts';
import { TemplateKind, TemplateStatus } from './correspondence.enums.ts';

const ProblemCode = describedEnum('TemplateProblemCode', 'Why a text may not be published.', {
  EMPTY: 'There is nothing in it.',
  TOO_LONG: 'It does not fit.',
  MISSING_PLACEHOLDER: 'Something that has to be in it is not.',
  UNKNOWN_PLACEHOLDER: 'This kind of text has no such placeholder.',
  LIST_NOT_ALONE: 'A list stands in the middle of a line.',
  SUBJECT_NOT_NEUTRAL: 'The subject gives away what it is about.',
  CARD_NOT_NEUTRAL: 'A card, which everybody can read, gives away what it is about.',
  WORD_NOT_USED: 'A word that is not used towards residents.',
  CONTAINS_BSN: 'It holds a citizen service number.',
  MARKUP: 'It holds something that cannot be laid out, such as a link or an image.',
  NOT_PRINTABLE: 'The typeface has no letters for something in it.',
});

export type Problem = Omit<TemplateProblem, 'code'> & {
  readonly code: TemplateProblem['code'] | 'MARKUP' | 'NOT_PRINTABLE';
};

/** Everything that keeps a text from being published. */
export function problemsOf(
  kind: Kind,
  text: { subject: string; body: string; language: string },
): Problem[] {
  const written = { ...text, language: spokenLanguage(text.language) };
  const markup = markupProblems(text.body).map(
    (found): Problem => ({ code: 'MARKUP', where: 'BODY', found }),
  );
  return [...checkTemplate(kind, written), ...markup, ...notPrintable(kind, text)];
}

function notPrintable(kind: Kind, { subject, body }: { subject: string; body: string }): Problem[] {
  if (TEMPLATES[kind].medium === 'MAIL') return [];
  return (['SUBJECT', 'BODY'] as const).flatMap((where) =>
    lacking([where === 'SUBJECT' ? subject : body]).map((found) => ({
      code: 'NOT_PRINTABLE',
      where,
      found,
    })),
  );
}

export const TemplateProblemType = builder.objectRef<Problem>('TemplateProblem').implement({
  description: 'One thing that keeps a text from being published.',
  fields: (t) => ({
    code: t.expose('code', { type: ProblemCode, description: 'What is wrong.' }),
    where: t.string({
      description: '`SUBJECT` or `BODY`.',
      resolve: ({ where }) => where,
    }),
    found: t.exposeString('found', {
      nullable: true,
      description: 'The placeholder or the word. `null` where it is about the whole.',
    }),
  }),
});

export const TemplateVersionType = builder.prismaNode('TemplateVersion', {
  description: "A municipality's text of one kind in one language.",
  id: { resolve: ({ id }) => id, description: 'Global id.' },
  nullable: true,
  findUnique: (id, { municipality }) => rowKey(municipality, id),
  fields: (t) => ({
    kind: t.expose('kind', { type: TemplateKind, description: 'What kind of text.' }),
    language: t.exposeString('language', { description: 'BCP 47.' }),
    version: t.exposeInt('version', { description: 'Goes up with each text.' }),
    subject: t.exposeString('subject', { description: 'Title of a letter, subject of a mail.' }),
    body: t.exposeString('body', { description: 'Markdown with placeholders.' }),
    status: t.expose('status', { type: TemplateStatus, description: 'How it stands.' }),
    changeReason: t.exposeString('changeReason', { description: 'Why it was written.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: '`null` while it is a draft.',
    }),
    problems: t.field({
      type: [TemplateProblemType],
      description: 'What keeps it from being published; empty when nothing does.',
      select: { kind: true, subject: true, body: true, language: true },
      resolve: (row) => problemsOf(row.kind, row),
    }),
  }),
});

builder.queryField('templates', (t) =>
  t.prismaField({
    type: [TemplateVersionType],
    description:
      "A municipality's own texts of one kind, newest first; at most 100. Empty while it uses the shipped ones.",
    complexity: { field: 1, multiplier: 100 },
    args: { kind: t.arg({ type: TemplateKind, required: true, description: 'Which kind.' }) },
    resolve: (query, _root, { kind }, { db, municipality }) =>
      db.templateVersion.findMany({
        ...query,
        where: { municipalityId: municipality.code, kind },
        orderBy: [{ language: 'asc' }, { version: 'desc' }],
        take: 100,
      }),
  }),
);

const PlaceholderType = builder
  .objectRef<{ readonly name: keyof typeof PLACEHOLDERS; readonly required: boolean }>(
    'Placeholder',
  )
  .implement({
    description: 'Something that is filled in when a text goes out, written as `{{name}}`.',
    fields: (t) => ({
      name: t.string({ description: 'Its name.', resolve: ({ name }) => name }),
      type: t.string({
        description: 'What is filled in: a text, a date, a month, a code, a list.',
        resolve: ({ name }) => PLACEHOLDERS[name],
      }),
      required: t.exposeBoolean('required', {
        description: 'Whether a text without it is not published.',
      }),
    }),
  });

builder.queryField('placeholders', (t) =>
  t.field({
    type: [PlaceholderType],
    description: 'What a text of a kind may hold, and what it has to.',
    complexity: { field: 1, multiplier: 30 },
    args: { kind: t.arg({ type: TemplateKind, required: true, description: 'Which kind.' }) },
    resolve: (_root, { kind }) => {
      const { required, optional } = TEMPLATES[kind];
      return [
        ...required.map((name) => ({ name, required: true })),
        ...optional.map((name) => ({ name, required: false })),
      ];
    },
  }),
);
