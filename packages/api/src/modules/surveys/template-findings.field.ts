import { builder } from '../../graphql/builder.ts';
import { TemplateVersionType } from '../correspondence/template.type.ts';
import { reasonsOf } from './findings.store.ts';

builder.prismaObjectField(TemplateVersionType, 'findings', (t) =>
  t.stringList({
    description:
      'What people wrote about in surveys that this version was made because of, by theme; empty where it has another reason. `recordFindingChange` adds one.',
    select: { kind: true, language: true, version: true },
    resolve: ({ kind, language, version }, _args, context) =>
      reasonsOf(context, { changed: kind, language, version }),
  }),
);
