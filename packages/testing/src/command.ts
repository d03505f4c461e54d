import type { ClientTokenSettings } from '@steunpad/api/http/client-tokens.ts';
import { runProgram } from '@steunpad/cli/program.ts';
import type { Database } from '@steunpad/database';
import type { Said } from './steunpad.ts';

interface Around {
  readonly host?: string;
  readonly port?: number;
  readonly publicUrl?: string | null;
  readonly stdin?: string | Uint8Array | null;
  readonly smtp?: { readonly url: string; readonly from: string } | null;
  readonly dataDirectory?: string;
  readonly clientTokens?: ClientTokenSettings;
  /** What `restore` fills. */
  readonly empty?: Database;
}

/** One command of the command line within this process, on a database that is open already. */
export const command = (
  database: Database,
  argv: readonly string[],
  around?: Around,
): Promise<Said> => run(async () => database, argv, around);

/** One that is answered before it opens a database: help, or wrong usage. */
export const commandAlone = (argv: readonly string[]): Promise<Said> =>
  run(() => Promise.reject(new Error('It opened the database.')), argv);

async function run(
  open: () => Promise<Database>,
  argv: readonly string[],
  { stdin = null, empty, ...around }: Around = {},
): Promise<Said> {
  const said = { out: '', err: '' };
  const io = {
    cwd: '/',
    stdin: async () => (stdin === null ? null : Buffer.from(stdin)),
    out(text: string) {
      said.out += text;
    },
    err(text: string) {
      said.err += text;
    },
  };
  const alone = empty && { start: async () => {}, openEmpty: async () => empty };
  const config = {
    smtp: null,
    databaseUrl: undefined,
    postgresql: {},
    dataDirectory: '/nowhere',
    logLevel: 'silent',
    ...{ host: '127.0.0.1', port: 4000, publicUrl: null, webProxy: null },
    ...around,
  };
  const exit = await runProgram(argv, io, open, config, alone);
  return { exit, ...said };
}
