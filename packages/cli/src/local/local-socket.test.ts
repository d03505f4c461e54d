import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CommandIo,
  forwardCommand,
  type RunCommand,
  serveCommands,
  tryForwardCommand,
} from '../local-socket.ts';

let folder: string;
let path: string;
let stop: (() => Promise<void>) | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steunpad-test-'));
  path = join(folder, 'steunpad.sock');
});

afterEach(async () => {
  await stop?.();
  stop = undefined;
  rmSync(folder, { recursive: true });
});

function terminal(stdin: string | null = null) {
  const said = { out: '', err: '' };
  const io: CommandIo = {
    cwd: '/somewhere',
    stdin: async () => (stdin === null ? null : Buffer.from(stdin)),
    out(text) {
      said.out += text;
    },
    err(text) {
      said.err += text;
    },
  };
  return { io, said };
}

async function served(run: RunCommand) {
  stop = await serveCommands(path, run);
}

test('a command runs in the holder and its words and exit code come back', async () => {
  await served(async (argv, io) => {
    io.out(`${argv.join(' ')} in ${io.cwd}\n`);
    io.err('careful\n');
    return 2;
  });
  const { io, said } = terminal();

  const exit = await forwardCommand(path, ['token', 'issue', 'é\n"'], io);

  expect(exit).toBe(2);
  expect(said).toEqual({ out: 'token issue é\n" in /somewhere\n', err: 'careful\n' });
});

test('standard input is read only when the command asks for it', async () => {
  await served(async (argv, io) => {
    if (argv[0] === 'import') io.out(`${(await io.stdin())?.length}`);
    return 0;
  });
  const large = terminal('x'.repeat(3_000_000));
  await forwardCommand(path, ['import'], large.io);
  let asked = false;
  const other = terminal();
  await forwardCommand(path, ['list'], {
    ...other.io,
    stdin: async () => {
      asked = true;
      return null;
    },
  });

  expect(large.said.out).toBe('3000000');
  expect(asked).toBe(false);
});

test('commands run beside each other without mixing their words', async () => {
  await served(async ([name = '', pause], io) => {
    for (let i = 0; i < 5; i += 1) {
      io.out(name);
      await new Promise((done) => setTimeout(done, Number(pause)));
    }
    return 0;
  });
  const terminals = Array.from({ length: 8 }, () => terminal());

  await Promise.all(terminals.map(({ io }, i) => forwardCommand(path, [`${i}`, `${i}`], io)));

  expect(terminals.map(({ said }) => said.out)).toEqual(terminals.map((_, i) => `${i}`.repeat(5)));
});

test('a command that throws is told in one line with exit code 1', async () => {
  await served(async () => {
    throw new Error('The token could not be made.\nat some place');
  });
  const { io, said } = terminal();

  expect(await forwardCommand(path, [], io)).toBe(1);
  expect(said.err).toBe('The token could not be made.\n');
});

test('a holder that is still starting is waited for', async () => {
  const { io } = terminal();
  const exit = forwardCommand(path, [], io);

  await new Promise((done) => setTimeout(done, 250));
  await served(async () => 0);

  expect(await exit).toBe(0);
});

test('a holder that is gone is told in one line', async () => {
  writeFileSync(path, '');
  const { io, said } = terminal();

  expect(await forwardCommand(path, [], io, 200)).toBe(1);
  expect(said.err).toBe('The running Steunpad does not answer on its local socket.\n');
});

test('whoever wants to can tell that nobody listens from a command that failed', async () => {
  const { io, said } = terminal();

  expect(await tryForwardCommand(path, [], io, 0)).toBe(null);
  expect(said).toEqual({ out: '', err: '' });
});

test('a holder that takes the call but says nothing is told in one line', async () => {
  const mute = createServer(() => {}).listen(path);
  const { io, said } = terminal();

  expect(await forwardCommand(path, [], io, 200)).toBe(1);
  expect(said.err).toBe('The running Steunpad does not answer on its local socket.\n');
  mute.close();
});

test('a holder that stops in the middle of a command is told in one line', async () => {
  const dying = createServer((socket) => socket.once('data', () => socket.destroy())).listen(path);
  const { io, said } = terminal();

  expect(await forwardCommand(path, [], io)).toBe(1);
  expect(said.err).toBe('The running Steunpad stopped before the command was done.\n');
  dying.close();
});

test('nobody but the owner may use the socket', async () => {
  await served(async () => 0);

  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('what is no command harms nobody and does not keep the holder from stopping', async () => {
  await served(async () => 0);
  const idle = connect(path);
  const garbage = connect(path, () => garbage.write('GET / HTTP/1.1\r\n\r\n'));
  await new Promise((done) => garbage.resume().once('close', done));

  expect(await forwardCommand(path, [], terminal().io)).toBe(0);
  await stop?.();
  stop = undefined;
  idle.destroy();
});

test('stopping lets a running command come to its end', async () => {
  const begun = Promise.withResolvers<void>();
  await served(async (_, io) => {
    begun.resolve();
    await new Promise((done) => setTimeout(done, 200));
    io.out('done');
    return 0;
  });
  const { io, said } = terminal();
  const exit = forwardCommand(path, [], io);
  await begun.promise;

  await stop?.();
  stop = undefined;

  expect(await exit).toBe(0);
  expect(said.out).toBe('done');
});
