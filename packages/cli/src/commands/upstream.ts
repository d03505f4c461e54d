import { randomUUID } from 'node:crypto';
import {
  type AdoptedPiece,
  adoptedPieces,
  findAdopted,
  revisionOf,
  takeOverChange,
  upstreamChanges,
} from '@steunpad/api/modules/take-over/adopted-piece.store.ts';
import { takeOver } from '@steunpad/api/modules/take-over/take-over-change.input.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { bothTogether, type Words, wordsChanged } from '@steunpad/bundle/difference.ts';
import { nameOfPiece, PIECE_KINDS, type PieceKind } from '@steunpad/domain/take-over/piece.ts';
import { standingOf } from '@steunpad/domain/take-over/standing.ts';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { accepted } from './change-setting.ts';
import { municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';
import { inMunicipality, pieceKind } from './told-take-over.ts';

interface Of {
  readonly municipality: string;
  readonly lang?: string;
}

/** `upstream`: what another municipality changed of what was taken over of it. */
export function upstream(program: Command, terminal: Terminal): void {
  const noun = program
    .command('upstream')
    .description('what was taken over of another municipality, and what changed there');
  const lang = () => new Option('--lang <tag>', 'in which language');
  const find = (kind: PieceKind, key: string, { municipality, lang: language = null }: OfNull) =>
    inMunicipality(terminal, municipality, async (context) => {
      const piece = await findAdopted(context, { kind, key, language });
      if (!piece) throw new Error('This was not taken over of anybody. See upstream list --all.');
      return piece;
    });

  noun
    .command('list')
    .description('changes that nobody decided about yet; with --all, everything with its origin')
    .addOption(municipalityOption())
    .option('--all', 'everything that was taken over')
    .action(async ({ municipality, all }: Of & { readonly all?: boolean }) => {
      const pieces = await inMunicipality(terminal, municipality, (context) =>
        (all ? adoptedPieces : upstreamChanges)(context, PIECE_KINDS),
      );
      const lines = pieces.map((piece) =>
        [standingOf(piece).padEnd(17), nameOfPiece(piece), originIn(piece)].join('  '),
      );
      terminal.result(
        lines.join('\n'),
        pieces.map((piece) => ({ ...piece, standing: standingOf(piece) })),
      );
    });

  noun
    .command('show')
    .description('one piece, and what each side changed of it: [-gone-] and {+new+}')
    .argument('<kind>', PIECE_KINDS.join(', '), pieceKind)
    .argument('<key>', 'as upstream list shows it')
    .addOption(lang())
    .addOption(municipalityOption())
    .action(async (kind: PieceKind, key: string, of: Of) => {
      const piece = await find(kind, key, of);
      const { base, own, upstream: theirs } = piece;
      const standing = standingOf(piece);
      const together =
        standing === 'BOTH_CHANGED' ? bothTogether(base ?? '', own ?? '', theirs ?? '') : null;
      const parts = [
        ['There', written(wordsChanged(base ?? '', theirs ?? ''))],
        ...(own === base ? [] : [['Here', written(wordsChanged(base ?? '', own ?? ''))]]),
        ...(together === null ? [] : [['Both together, to read before it is used', together]]),
      ];
      terminal.result(
        [`${standing}  ${originIn(piece)}`, ...parts.map(([who, said]) => `${who}:\n${said}`)].join(
          '\n\n',
        ),
        { ...piece, standing, together, revision: revisionOf(piece) },
      );
    });

  noun
    .command('take')
    .description('take over one change; with --resolution, what it becomes where both changed it')
    .argument('<kind>', PIECE_KINDS.join(', '), pieceKind)
    .argument('<key>', 'as upstream list shows it')
    .addOption(lang())
    .option('--resolution <file>', 'the text that it becomes; - reads standard input')
    .option('--keep-own', 'leave it as it is here, and settle the change')
    .addOption(municipalityOption())
    .action(async (kind: PieceKind, key: string, of: Of & Resolution) => {
      const piece = await find(kind, key, of);
      const given = {
        ...{ idempotencyKey: randomUUID(), kind, key, language: piece.language },
        revision: revisionOf(piece),
        resolution: await resolutionIn(of, piece, terminal),
      };
      const input = accepted(checked(takeOver, given));
      const { municipality } = of;
      accepted(
        await inMunicipality(terminal, municipality, (context) => takeOverChange(context, input)),
      );
      terminal.result(`${nameOfPiece(piece)} settled`, { municipality, kind, key });
    });
}

type OfNull = Omit<Of, 'lang'> & { readonly lang?: string | null };

interface Resolution {
  readonly resolution?: string;
  readonly keepOwn?: boolean;
}

async function resolutionIn(
  { resolution, keepOwn }: Resolution,
  { own }: AdoptedPiece,
  terminal: Terminal,
): Promise<string | null> {
  if (resolution) return Buffer.from(await readGiven(resolution, terminal)).toString('utf8');
  if (!keepOwn) return null;
  if (own === null) throw new Error('There is nothing of our own to keep.');
  return own;
}

const originIn = ({ originCode, originName, made, keyId }: AdoptedPiece) =>
  `${originCode} ${originName}, ${made.toISOString().slice(0, 10)}${keyId ? `, key ${keyId}` : ''}`;

const written = (words: readonly Words[]) =>
  words
    .map(({ change, text }) =>
      change === 'SAME' ? text : change === 'ADDED' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');
