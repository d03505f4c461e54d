import { bothTogether, type Words, wordsChanged } from '@steunpad/bundle/difference.ts';
import type * as domain from '@steunpad/domain/take-over/piece.ts';
import { type Standing as StandingOf, standingOf } from '@steunpad/domain/take-over/standing.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { type AdoptedPiece, revisionOf } from './adopted-piece.store.ts';

export const PieceKind = describedEnum<domain.PieceKind>(
  'PieceKind',
  'What can be taken over of another municipality.',
  {
    LETTER: 'A letter, card, mail or script: its subject, an empty line, and its text.',
    FORM_TEXT: 'A text of a form.',
    SETTING: 'Whom support is offered to.',
    TERM: 'By when something is promised.',
    RETENTION_TERM: 'How long something is kept.',
    HANDBOOK: 'A chapter of the handbook or a document of the hand-over.',
    AGENCY:
      'What is said of an agency that hears of a death, a paragraph each; without a language: that it is left out.',
    SURVEY: 'What is asked in a survey, in every language, as JSON. It holds as a new version.',
  },
);

const Standing = describedEnum<StandingOf>(
  'PieceStanding',
  'Who changed a piece since it was taken over.',
  {
    SAME: 'It is the same on both sides.',
    OWN_CHANGED: 'It was changed here alone.',
    UPSTREAM_CHANGED: 'It was changed there alone: it can be taken over as it is.',
    BOTH_CHANGED: 'It was changed on both sides: a person says what it becomes.',
  },
);

const WordsChange = describedEnum<Words['change']>('WordsChange', 'What became of some words.', {
  SAME: 'They stand in both texts.',
  REMOVED: 'They stood in the text before alone.',
  ADDED: 'They stand in the text after it alone.',
});

const WordsType = builder.objectRef<Words>('ChangedWords').implement({
  description: 'Some words of two texts that are compared.',
  fields: (t) => ({
    change: t.expose('change', { type: WordsChange, description: 'What became of them.' }),
    text: t.exposeString('text', { description: 'The words, with the spaces around them.' }),
  }),
});

const words = (before: string | null, after: string | null) =>
  wordsChanged(before ?? '', after ?? '');

export const AdoptedPieceType = builder.objectRef<AdoptedPiece>('AdoptedPiece').implement({
  description: 'Something that was taken over of another municipality, or is offered by it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: PieceKind, description: 'What it is.' }),
    key: t.exposeString('key', {
      description: 'Which one: `OFFER_LETTER`, `support-request.title`, `letterTarget`.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'BCP 47. `null` where it is not in words, or in Dutch alone.',
    }),
    originCode: t.field({
      type: 'MunicipalityCode',
      description: 'Gemeentecode of the municipality that it comes from.',
      resolve: ({ originCode }) => originCode,
    }),
    originName: t.exposeString('originName', { description: 'The name of that municipality.' }),
    keyId: t.exposeString('keyId', {
      nullable: true,
      description:
        'The key that signed its bundle. `null` for a municipality of this installation.',
    }),
    made: t.expose('made', { type: 'DateTime', description: 'Of which moment its text is.' }),
    adoptedAt: t.expose('adoptedAt', {
      type: 'DateTime',
      description: 'When something about it was last taken over or heard here.',
    }),
    standing: t.field({
      type: Standing,
      description: 'Who changed it since.',
      resolve: standingOf,
    }),
    base: t.exposeString('base', {
      nullable: true,
      description: 'What both had when it was taken over last. `null`: nothing was yet.',
    }),
    own: t.exposeString('own', {
      nullable: true,
      description: 'What holds here. `null`: what is shipped.',
    }),
    upstream: t.exposeString('upstream', {
      nullable: true,
      description: 'What the other one has. `null`: what is shipped, since it took its own away.',
    }),
    revision: t.string({
      description: 'Tells one reading from another; `takeOverChange` asks for it.',
      resolve: revisionOf,
    }),
    upstreamWords: t.field({
      type: [WordsType],
      description: 'What the other one changed since, word by word.',
      resolve: ({ base, upstream }) => words(base, upstream),
    }),
    ownWords: t.field({
      type: [WordsType],
      description: 'What was changed here since, word by word.',
      resolve: ({ base, own }) => words(base, own),
    }),
    together: t.string({
      nullable: true,
      description:
        'Both changes in one text, as an offer to read first. `null` where only one side changed it, or where the changes meet.',
      resolve: (piece) => {
        const { base, own, upstream } = piece;
        if (standingOf(piece) !== 'BOTH_CHANGED') return null;
        if (base === null || own === null || upstream === null) return null;
        return bothTogether(base, own, upstream);
      },
    }),
  }),
});
