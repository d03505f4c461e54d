import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { NotFound, TooManyRequests } from '../../mutation/refusals.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { TemplateKind } from './correspondence.enums.ts';
import { PDF_POINTS, PdfType } from './pdf.type.ts';
import { letterAsSent } from './sent-letter.store.ts';

const LetterStatus = describedEnum('LetterStatus', 'What became of a letter or mail.', {
  QUEUED: 'It waits for its day.',
  PRINTED: 'It was printed.',
  SENT: 'It went out.',
  FAILED: 'It could not be sent.',
  RETURNED: 'It came back.',
  CANCELLED: 'It was taken back before it went out.',
});

const LetterChannel = describedEnum('LetterChannel', 'On paper or by mail.', {
  POST: 'On paper.',
  EMAIL: 'By mail.',
});

const LetterType = builder.prismaObject('Correspondence', {
  name: 'Letter',
  description: 'One letter, card or mail to somebody.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id, for `letterAsSent`.' }),
    kind: t.expose('kind', { type: TemplateKind, description: 'What kind of text it is.' }),
    channel: t.expose('channel', { type: LetterChannel, description: 'On paper or by mail.' }),
    language: t.exposeString('language', { description: 'BCP 47.' }),
    status: t.expose('status', { type: LetterStatus, description: 'What became of it.' }),
    notBefore: t.field({
      type: 'Date',
      description: 'The first day on which it may go out.',
      resolve: ({ notBefore }) => fromColumn(notBefore),
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it went out. `null` when it did not.',
    }),
    isOnPaper: t.boolean({
      description: 'Whether `letterAsSent` can show it: it was printed with a batch.',
      resolve: ({ batchId, channel }) => channel === 'POST' && batchId !== null,
    }),
  }),
});

builder.prismaObjectField(PathwayType, 'letters', (t) =>
  t.relation('correspondence', {
    type: LetterType,
    description: 'Letters, cards and mails to them, oldest first.',
    query: { orderBy: { id: 'asc' } },
  }),
);

builder.queryField('letterAsSent', (t) =>
  t.errorUnionField({
    types: [PdfType, NotFound, TooManyRequests],
    description:
      'A letter as it went out, made again from what was kept of it. The code that opens the page of the resident is not shown: it is theirs.',
    complexity: { field: PDF_POINTS },
    extensions: SHOWS_PERSON,
    args: {
      id: t.arg({ type: 'UUID', required: true, description: 'Which letter, as in `letters`.' }),
    },
    resolve: (_root, { id }, context) => letterAsSent(context, id),
  }),
);
