import { createHash } from 'node:crypto';
import {
  inOrder,
  PIECE_KINDS,
  type Piece,
  type PieceName,
} from '@steunpad/domain/take-over/piece.ts';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import { claimedKey, type PublicKey, type SecretKey, signatureOf, signerOf } from './minisign.ts';

/** Goes up when an older Steunpad could misread what a newer one wrote. */
export const FORMAT = 1;

/** Much more than any municipality has, and much less than what stops a machine. */
const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 40_000_000;
export const MOST_PIECES = 5_000;
const MOST_CHARACTERS = 200_000;

const MANIFEST = 'manifest.json';
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Where the pieces of a bundle come from. */
const Origin = z.strictObject({
  municipality: z.string().regex(/^GM\d{4}$/),
  name: z.string().min(1).max(120),
  organisationName: z.string().min(1).max(120),
});

export type Origin = Readonly<z.output<typeof Origin>>;

const Name = z.strictObject({
  kind: z.enum(PIECE_KINDS),
  key: z.string().max(200).regex(SAFE),
  language: z.string().max(35).regex(SAFE).nullable(),
});

const Entry = Name.extend({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** The moment at which it was made, which is its version too: the later one is the newer one. */
  made: z.iso.datetime(),
  origin: Origin,
  pieces: z.array(Entry).max(MOST_PIECES),
  /** What is there, and stays there since it names people or places: it was not taken away. */
  heldBack: z.array(Name).max(MOST_PIECES),
});

export interface Bundle {
  /** ISO 8601, in UTC. */
  readonly made: string;
  readonly origin: Origin;
  readonly pieces: readonly Piece[];
  readonly heldBack: readonly PieceName[];
}

/** Why a file is not taken as a bundle, in one sentence. */
export class BundleRefused extends Error {}

/** The file: four lines of signature, and the archive that they sign. Equal content gives equal bytes. */
export function writeBundle(
  { made, origin, pieces, heldBack }: Bundle,
  key: SecretKey,
): Uint8Array {
  const ordered = inOrder(pieces);
  const manifest: z.input<typeof Manifest> = {
    format: FORMAT,
    made,
    origin,
    pieces: ordered.map(({ content, kind, key: name, language }) => ({
      kind,
      key: name,
      language,
      sha256: hashOf(strToU8(content)),
    })),
    heldBack: inOrder(heldBack),
  };
  const checked = Manifest.safeParse(manifest);
  if (!checked.success) throw new BundleRefused('A piece has a name that no bundle can carry.');
  const files: Zippable = { [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const piece of ordered) files[pathOf(piece)] = strToU8(piece.content);
  if (Object.keys(files).length !== ordered.length + 1)
    throw new BundleRefused('Two pieces have the same name.');
  // Without hours and zones, so that the day says nothing of the machine.
  const archive = zipSync(files, { level: 9, mtime: new Date(2000, 0, 1), os: 3 });
  const comment = `Steunpad bundle ${FORMAT}, ${origin.municipality}, ${made}`;
  return Buffer.concat([Buffer.from(signatureOf(archive, key, comment)), archive]);
}

/** A bundle, and the key of those given that signed it. Throws `BundleRefused` before anything of it is unpacked. */
export function readBundle<Key extends PublicKey>(
  file: Uint8Array,
  keys: readonly Key[],
): { readonly bundle: Bundle; readonly signedBy: Key } {
  if (file.length > MOST_BYTES) throw new BundleRefused('This file is too large for a bundle.');
  const { signature, archive } = taken(file);
  const signedBy = signerOf(archive, signature, keys);
  if (!signedBy) {
    const id = claimedKey(signature);
    const isKnown = keys.some((each) => each.id === id);
    throw new BundleRefused(
      isKnown
        ? 'This file was changed after it was signed. Ask for it again.'
        : `This file is signed with the key ${id}, which is not trusted here. See bundle trust.`,
    );
  }
  return { bundle: unpacked(archive), signedBy };
}

function taken(file: Uint8Array) {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  let end = 0;
  for (let line = 0; line < 4; line++) end = buffer.indexOf('\n', end) + 1 || Number.NaN;
  const signature = Number.isNaN(end) ? '' : buffer.toString('utf8', 0, end);
  if (!claimedKey(signature)) throw new BundleRefused('This file is no bundle of Steunpad.');
  return { signature, archive: buffer.subarray(end) };
}

function unpacked(archive: Uint8Array): Bundle {
  const files = unzipped(archive);
  const manifest = manifestIn(files.get(MANIFEST));
  const pieces = manifest.pieces.map(({ sha256, ...name }) => {
    const bytes = files.get(pathOf(name));
    if (!bytes || hashOf(bytes) !== sha256)
      throw new BundleRefused('A piece of this bundle is missing, or is not what its list says.');
    return { ...name, content: contentIn(bytes) };
  });
  if (new Set(manifest.pieces.map(pathOf)).size + 1 !== files.size)
    throw new BundleRefused('This bundle holds something that its list does not name.');
  const { made, origin, heldBack } = manifest;
  return { made, origin, heldBack, pieces };
}

/** Every file by its path. Sizes are added up before anything is unpacked. */
function unzipped(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const names = new Set<string>();
  let unpackedBytes = 0;
  try {
    const files = unzipSync(archive, {
      filter({ name, originalSize }) {
        unpackedBytes += originalSize;
        const isPath = name.split('/').every((part) => SAFE.test(part));
        if (!isPath || names.has(name) || names.size > MOST_PIECES || unpackedBytes > MOST_UNPACKED)
          throw new BundleRefused('This bundle holds a file that no bundle has.');
        names.add(name);
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof BundleRefused) throw error;
    throw new BundleRefused('The archive in this bundle cannot be unpacked.');
  }
}

function manifestIn(bytes: Uint8Array | undefined): z.output<typeof Manifest> {
  let given: unknown;
  try {
    given = JSON.parse(strFromU8(bytes ?? new Uint8Array()));
  } catch {
    throw new BundleRefused('This bundle has no list of what is in it.');
  }
  const { format } = z.object({ format: z.int() }).catch({ format: 0 }).parse(given);
  if (format > FORMAT)
    throw new BundleRefused(
      `This bundle is of format ${format}, and this Steunpad reads up to ${FORMAT}. Bring Steunpad up to date.`,
    );
  const manifest = Manifest.safeParse(given);
  if (!manifest.success) throw new BundleRefused('The list of this bundle cannot be read.');
  return manifest.data;
}

function contentIn(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.length <= MOST_CHARACTERS && !text.includes('\0')) return text;
  } catch {
    // Said below.
  }
  throw new BundleRefused('A piece of this bundle is no text, or is too long.');
}

const pathOf = ({ kind, key, language }: PieceName): string =>
  `${kind.toLowerCase()}/${key}${language === null ? '' : `.${language}`}.txt`;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
