import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOf, emptyMachine } from '@steunpad/testing/machine.ts';
import { pagesOf } from '@steunpad/testing/pdf.ts';
import { expect, test } from 'vitest';

test('the guide leads from an empty machine to a letter that can be sent', async () => {
  const machine = await emptyMachine();
  try {
    const steps = commandsOf('operator.md', 'From an empty machine to the first letter');
    expect(steps.length).toBeGreaterThan(5);

    // The last step comes when the letter is due: two working days after the notice.
    const until = await machine.shell(steps.slice(0, -1));
    expect(until).toContain('GM0150 may reach out to real people.');
    expect(until).not.toMatch(/BLOCKING|ADVICE/);
    const waited = await machine.daysUntilLetter('GM0150');
    await machine.shell([steps[0]!, steps.at(-1)!], waited);

    const letters = join(machine.data, 'letters');
    const [list = '', pdf = ''] = readdirSync(letters).sort();
    const pages = await pagesOf(readFileSync(join(letters, pdf)).toString('base64'));
    expect(pages[0]).toContain('Geachte mevrouw Voorbeeld');
    expect(pages[0]).toContain('Voorbeeldstraat 1');
    expect(pages.join(' ')).toContain('steun.deventer.example');
    expect(pages.join(' ')).toContain('A. Voorbeeld');
    expect(pages.join(' ')).not.toMatch(/voorbeeldbrief|specimen/i);
    expect(readFileSync(join(letters, list), 'utf8')).toContain('7411 AA');
  } finally {
    await machine.stop();
  }
}, 300_000);
