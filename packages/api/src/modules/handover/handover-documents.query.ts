import { civilDate } from '@steunpad/domain/calendar/civil-date.ts';
import type { HandoverDocument } from '@steunpad/handover/handover-document.ts';
import { hasSpreadsheet } from '@steunpad/handover/ods.ts';
import { type Finding, searchHandover } from '@steunpad/handover/search/search.ts';
import { builder } from '../../graphql/builder.ts';
import {
  type AudienceName,
  HandoverAudience,
  HandoverKind,
  inGraphql,
  type KindName,
} from './handover.enums.ts';
import { handoverHere, searchSoon } from './handover.store.ts';

interface Found {
  readonly document: HandoverDocument;
  readonly findings: readonly Finding[];
}

/** As many places as a page of a search has. */
const MOST_FINDINGS = 30;

const WordType = builder.objectRef<Finding['line'][number]>('HandoverWord').implement({
  description: 'A word of a line in which something was found.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The word.' }),
    isHit: t.exposeBoolean('isHit', { description: 'Whether it is what was searched for.' }),
  }),
});

const FindingType = builder.objectRef<Finding>('HandoverFinding').implement({
  description: 'A place in a document where something was found.',
  fields: (t) => ({
    heading: t.exposeString('heading', {
      nullable: true,
      description: 'The heading that it stands below. `null` above the first.',
    }),
    anchor: t.exposeString('anchor', {
      nullable: true,
      description: 'The name of that heading in the address of the page. `null` with the heading.',
    }),
    line: t.field({
      type: [WordType],
      description: 'The line that says most of it, about thirty words.',
      // It is made with the place itself.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ line }) => [...line],
    }),
  }),
});

const ChangeType = builder
  .objectRef<HandoverDocument['changes'][number]>('HandoverChange')
  .implement({
    description: 'What became different in a version of a document.',
    fields: (t) => ({
      date: t.field({
        type: 'Date',
        description: 'The day of that version.',
        resolve: ({ date }) => civilDate(date),
      }),
      what: t.exposeString('what', { description: 'What changed, in Dutch.' }),
    }),
  });

const DocumentType = builder.objectRef<Found>('HandoverDocument').implement({
  description:
    'A chapter of the handbook or a document for a municipality that begins. Its text is Dutch; as a page it is `/f/{code}/handover/{name}`, to read or change that with `.pdf` or `.odt`.',
  fields: (t) => ({
    name: t.string({
      description: 'Stable name, also in its addresses.',
      resolve: ({ document }) => document.name,
    }),
    title: t.string({ description: 'In Dutch.', resolve: ({ document }) => document.title }),
    about: t.string({
      description: 'What it is for, in Dutch.',
      resolve: ({ document }) => document.about,
    }),
    summary: t.string({
      description: 'The same in English.',
      resolve: ({ document }) => document.summary,
    }),
    kind: t.field({
      type: HandoverKind,
      description: 'What it is.',
      resolve: ({ document }) => inGraphql(document.kind) as KindName,
    }),
    audience: t.field({
      type: [HandoverAudience],
      description: 'For whom it is.',
      resolve: ({ document }) => document.audience.map((who) => inGraphql(who) as AudienceName),
    }),
    date: t.field({
      type: 'Date',
      description: 'The day of this version.',
      resolve: ({ document }) => civilDate(document.date),
    }),
    ownVersion: t.int({
      nullable: true,
      description:
        'Which version of the own words of the municipality it is, from 1. `null` where it is as shipped.',
      resolve: ({ document }) => document.ownVersion,
    }),
    hasSpreadsheet: t.boolean({
      description: 'Whether its tables are there with formulas too, with `.ods` in its address.',
      resolve: ({ document }) => hasSpreadsheet(document),
    }),
    changes: t.field({
      type: [ChangeType],
      description:
        'What became different, the newest first. Empty for a first version, and in own words.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ document }) => [...document.changes],
    }),
    findings: t.field({
      type: [FindingType],
      description: 'Where something was found, the best first. Empty where nothing was searched.',
      // Thirty in all, whatever the number of documents.
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ findings }) => [...findings],
    }),
  }),
});

builder.queryField('handoverDocuments', (t) =>
  t.field({
    type: [DocumentType],
    description:
      'What a municipality that begins takes over: all of it in order, or what a search in titles, headings and texts finds, the best first. In the own words of the municipality where it has them, and without what it hides.',
    authScopes: { publicDoor: true },
    complexity: { field: 1, multiplier: 50 },
    args: {
      search: t.arg.string({
        description: 'Words in Dutch, at most 200 characters. Left out or empty: everything.',
      }),
      audience: t.arg({ type: HandoverAudience, description: 'Only what is for them.' }),
      kind: t.arg({ type: HandoverKind, description: 'Only what is one of these.' }),
    },
    resolve: async (_root, { search, audience, kind }, context) => {
      const fits = (document: HandoverDocument) =>
        (!audience || document.audience.some((who) => inGraphql(who) === audience)) &&
        (!kind || inGraphql(document.kind) === kind);
      const handover = await handoverHere(context);
      if (!search?.trim()) {
        searchSoon(handover);
        return handover.documents.filter(fits).map((document) => ({ document, findings: [] }));
      }
      const { findings } = await searchHandover(search, { handover, most: MOST_FINDINGS, fits });
      const byDocument = Map.groupBy(findings, ({ document }) => document);
      return [...byDocument].map(([document, found]) => ({ document, findings: found }));
    },
  }),
);
