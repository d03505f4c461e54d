import { Command } from 'commander';
import { expect, test } from 'vitest';
import { type Around, commandsFor } from './command-files.ts';
import type { Terminal } from './terminal.ts';

/** The words with which the commands begin that these words bring. */
async function namesFor(...argv: string[]): Promise<string[]> {
  const program = new Command();
  for (const add of await commandsFor(argv)) add(program, {} as Terminal, {} as Around);
  return program.commands.map((command) => command.name());
}

test('a command is read alone, by the word with which it begins', async () => {
  const names = await namesFor('--help');

  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(await namesFor('--json', name, 'list')).toEqual([name]);
});

test.each([[[]], [['help', 'user']], [['usr', 'list']], [['start']]])(
  '%j brings every command: for the help, for somebody who mistyped, and for a server',
  async (argv) => {
    expect(await namesFor(...argv)).toEqual(await namesFor('--help'));
  },
);
