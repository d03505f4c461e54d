import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  distrustKey,
  heardOfKey,
  trustedKeys,
  trustKey,
} from '@steunpad/api/modules/take-over/bundle-key.store.ts';
import { offeredPieces, originOf } from '@steunpad/api/modules/take-over/pieces.ts';
import { readBundle, writeBundle } from '@steunpad/bundle/bundle-file.ts';
import {
  newSecretKey,
  publicKeyFile,
  readPublicKey,
  readSecretKey,
} from '@steunpad/bundle/minisign.ts';
import { nameOfPiece } from '@steunpad/domain/take-over/piece.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';
import {
  type Choices,
  heldBackLines,
  inMunicipality,
  keepOwnOption,
  onlyOption,
  optionsOf,
  takeOverAll,
  told,
} from './told-take-over.ts';

interface Of {
  readonly municipality: string;
}

/** `bundle`: what a municipality made, as one signed file for another installation. */
export function bundle(program: Command, terminal: Terminal): void {
  const noun = program.command('bundle').description('what a municipality made, as a signed file');
  keys(noun, terminal);

  noun
    .command('export')
    .description('write what a municipality made as one file, signed with a key of bundle key')
    .addOption(municipalityOption())
    .requiredOption('--key <file>', 'the secret key')
    .requiredOption('--out <file>', 'where the bundle goes')
    .action(async ({ municipality, key, out }: Of & { key: string; out: string }) => {
      const secret = readSecretKey(await textOf(key, terminal));
      const { heldBack, ...given } = await inMunicipality(
        terminal,
        municipality,
        async (context) => ({
          ...(await offeredPieces(context)),
          origin: await originOf(context),
          made: context.now.toISOString(),
        }),
      );
      const names = heldBack.map(({ says: _says, ...name }) => name);
      const bytes = writeBundle({ ...given, heldBack: names }, secret);
      await writeFile(resolve(terminal.io.cwd, out), bytes);
      const count = given.pieces.length;
      terminal.result(
        [...heldBackLines(heldBack), `${out}  ${count} pieces  signed with ${secret.id}`].join(
          '\n',
        ),
        { out, pieces: count, keyId: secret.id, heldBack },
      );
    });

  noun
    .command('verify')
    .description('check a bundle against a public key, and list what is in it')
    .argument('<file>', 'the bundle')
    .requiredOption('--key <file>', 'the public key')
    .action(async (file: string, { key }: { readonly key: string }) => {
      const pinned = readPublicKey(await textOf(key, terminal));
      const { bundle: read } = readBundle(await readGiven(file, terminal), [pinned]);
      const { made, origin, pieces } = read;
      terminal.result(
        [
          ...pieces.map(nameOfPiece),
          `${origin.municipality} ${origin.name}, ${made}, signed with ${pinned.id}`,
        ].join('\n'),
        { origin, made, keyId: pinned.id, pieces: pieces.map(({ content: _, ...name }) => name) },
      );
    });

  noun
    .command('import')
    .description('tell what a bundle would bring; with --apply, take it over')
    .argument('<file>', 'the bundle; - reads standard input')
    .addOption(municipalityOption())
    .addOption(onlyOption())
    .addOption(keepOwnOption())
    .option('--apply', 'take it over')
    .action(async (file: string, given: Of & Choices & { readonly apply?: boolean }) => {
      const { municipality, apply = false, ...choices } = given;
      const bytes = await readGiven(file, terminal);
      const { takenOver, from } = await inMunicipality(terminal, municipality, async (context) => {
        const { bundle: read, signedBy } = readBundle(bytes, await trustedKeys(context));
        const made = new Date(read.made);
        if (signedBy.newestMade && made < signedBy.newestMade)
          throw new Error('A newer bundle of this key was taken over already. Ask for the newest.');
        if (read.origin.municipality === municipality)
          throw new Error('A municipality has its own work already.');
        const source = { ...read, made, keyId: signedBy.id };
        const options = { ...optionsOf(choices), apply };
        const done = await takeOverAll(terminal, context, source, options);
        if (apply) await heardOfKey(context, signedBy.id, made);
        return { takenOver: done, from: read.origin };
      });
      const what = apply ? 'taken over' : 'would be taken over: add --apply';
      const count = takenOver.taken.length;
      terminal.result(
        [...told(takenOver, []), `${municipality}: ${count} of ${from.name} ${what}`].join('\n'),
        { municipality, from, applied: apply, ...takenOver },
      );
    });
}

function keys(noun: Command, terminal: Terminal): void {
  noun
    .command('key')
    .description('make a key to sign bundles with: the secret one, and FILE.pub for everybody')
    .argument('<file>', 'where the secret key goes; it is kept apart from the database')
    .action(async (file: string) => {
      const pem = newSecretKey();
      const key = readSecretKey(pem);
      const place = resolve(terminal.io.cwd, file);
      // A key that is there is never written over: what it signed would be nobody's.
      await writeFile(place, pem, { mode: 0o600, flag: 'wx' }).catch(cannotWrite(file));
      await writeFile(`${place}.pub`, publicKeyFile(key)).catch(cannotWrite(`${file}.pub`));
      terminal.result(`${key.id}  ${file}.pub`, { keyId: key.id, publicKey: key.text });
    });

  noun
    .command('trust')
    .description('take bundles that are signed with this key from now on')
    .argument('<file>', 'the public key')
    .addOption(municipalityOption())
    .requiredOption('--id <id>', 'its id as its owner told you, by telephone or on paper')
    .requiredOption('--label <text>', 'whose it is')
    .action(async (file: string, given: Of & { readonly id: string; readonly label: string }) => {
      const { municipality, id, label } = given;
      const key = readPublicKey(await textOf(file, terminal));
      if (key.id !== id.trim().toUpperCase())
        throw new Error(`The id of this key is another one: ask its owner again.`);
      await inMunicipality(terminal, municipality, (context) => trustKey(context, key, label));
      terminal.result(`${key.id} trusted`, { municipality, keyId: key.id });
    });

  noun
    .command('distrust')
    .description('take bundles of a key no longer; what was taken over stays')
    .argument('<id>', 'as bundle keys shows it')
    .addOption(municipalityOption())
    .action(async (id: string, { municipality }: Of) => {
      const known = await inMunicipality(terminal, municipality, (context) =>
        distrustKey(context, id),
      );
      if (!known) throw new Error(`${municipality} trusts no key ${id}.`);
      terminal.result(`${id} trusted no longer`, { municipality, keyId: id });
    });

  noun
    .command('keys')
    .description('the keys whose bundles a municipality takes')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Of) => {
      const trusted = await inMunicipality(terminal, municipality, trustedKeys);
      const lines = trusted.map(({ id, label, newestMade }) =>
        [
          id,
          label,
          newestMade ? `newest bundle ${newestMade.toISOString()}` : 'no bundle yet',
        ].join('  '),
      );
      terminal.result(lines.join('\n'), trusted);
    });
}

const textOf = async (file: string, terminal: Terminal) =>
  Buffer.from(await readGiven(file, terminal)).toString('utf8');

const cannotWrite = (file: string) => (error: NodeJS.ErrnoException) => {
  throw new Error(`${file} ${error.code === 'EEXIST' ? 'is there already' : 'cannot be written'}.`);
};
