import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The address of a local socket holds 104 bytes on macOS and 108 on Linux, with a closing zero. */
const LONGEST_ADDRESS = 103;

export interface SocketPlace {
  readonly path: string;
  /** Removes what was made for it outside the data directory. */
  discard(): void;
}

/** Where the holder of the data directory listens for commands: in the directory, when its path is short enough. */
export function chooseSocketPlace(directory: string): SocketPlace {
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(directory).digest('hex').slice(0, 32);
    return { path: `\\\\.\\pipe\\steunpad-${name}`, discard() {} };
  }
  const inside = join(directory, 'steunpad.sock');
  if (Buffer.byteLength(inside) <= LONGEST_ADDRESS) return { path: inside, discard() {} };

  const path = join(mkdtempSync(join(tmpdir(), 'steunpad-')), 'steunpad.sock');
  return { path, discard: () => rmSync(dirname(path), { recursive: true, force: true }) };
}
