import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { loadDemo } from '@steunpad/cli/demo/load-demo.ts';
import { openInMemory } from '@steunpad/database/embedded/in-memory.ts';
import { shippedTemplate } from '@steunpad/documents/shipped-templates.ts';
import { command } from '@steunpad/testing/command.ts';
import { commandsOf, emptyMachine } from '@steunpad/testing/machine.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { expect, test } from 'vitest';

/** What Zwolle sends: a letter and a term of its own. */
async function bundleOfZwolle(folder: string): Promise<string> {
  const database = testDatabase(await openInMemory());
  await loadDemo(database);
  const run = async (...argv: string[]) => {
    const { exit, out, err } = await command(database, argv);
    expect([exit, err]).toEqual([0, '']);
    return out;
  };
  await run('municipality', 'set', 'GM0193', '--term', 'letterTarget=22');
  const { subject, body } = shippedTemplate('OFFER_LETTER', 'nl');
  await database.asOwner('GM0193', (db) =>
    db.templateVersion.create({
      data: {
        municipalityId: 'GM0193',
        kind: 'OFFER_LETTER',
        language: 'nl',
        version: 1,
        subject,
        body: `${body}\n\nDe koffie staat klaar. Bel Sam: 038 555 01 93.`,
        status: 'PUBLISHED',
        changeReason: 'Eigen woorden',
        createdAt: new Date(),
        publishedAt: new Date(),
        publishedBy: 'command',
      },
    }),
  );
  const key = join(folder, 'key');
  const id = JSON.parse(await run('bundle', 'key', key, '--json')).keyId;
  await run(
    'bundle',
    'export',
    '--municipality',
    'GM0193',
    '--key',
    key,
    '--out',
    join(folder, 'zwolle.steunpad'),
  );
  renameSync(`${key}.pub`, join(folder, 'zwolle.pub'));
  await database.close();
  return id;
}

test('25: from an empty machine to the first real letter with what another municipality made', async () => {
  const machine = await emptyMachine();
  try {
    const id = await bundleOfZwolle(machine.data);
    const steps = commandsOf('adopt.md', 'From nothing to the first letter').map((step) =>
      step.replaceAll('KEY_ID', id),
    );

    // The letter is due some days after the notice.
    const until = await machine.shell(steps.slice(0, -1));
    expect(until).toContain('2 of Zwolle would be taken over: add --apply');
    expect(until).toContain('GM0160: 2 of Zwolle taken over');
    expect(until).toContain('GM0160 may reach out to real people.');
    expect(until).not.toMatch(/BLOCKING|ADVICE/);
    const waited = await machine.daysUntilLetter('GM0160');
    await machine.shell([steps[0]!, steps.at(-1)!], waited);

    const letters = join(machine.data, 'letters');
    const [, pdf = ''] = readdirSync(letters).sort();
    const text = (await pagesOf(readFileSync(join(letters, pdf)).toString('base64'))).join(' ');
    expect(text).toContain('Geachte mevrouw Voorbeeld');
    expect(text).toContain('De koffie staat klaar. Bel Robin: 0523 555 160.');
    expect(text).not.toMatch(/voorbeeldbrief|specimen/i);
    expect(text, 'nothing of the other municipality').not.toMatch(/Zwolle|Sam\b|038 555/);
  } finally {
    await machine.stop();
  }
}, 600_000);
