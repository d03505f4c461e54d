import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steunpad } from '@steunpad/testing/steunpad.ts';
import { expect, test } from 'vitest';

const MINUTES = 60_000;

test('a simulation that is kept ends well, and a report is made of it afterwards', {
  timeout: 5 * MINUTES,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'steunpad-simulate-'));
  const env = { STEUNPAD_DATA_DIR: join(folder, 'data') };
  const kept = ['simulate', '--municipality', 'GM0193', '--keep'];

  const simulated = await steunpad([...kept, '--days', '3', '--deaths', '4', '--cohort', '5'], env);
  expect([simulated.exit, simulated.err]).toEqual([0, '2015-09-01\n']);
  expect(simulated.out).toContain('every invariant held at every step');

  const quarter = ['--from', '2015-09-01', '--to', '2015-11-30'];
  const evaluated = await steunpad(
    ['evaluate', '--municipality', 'GM0193', ...quarter, '--only', 'csv', '--out', folder],
    env,
  );
  expect([evaluated.exit, evaluated.err]).toEqual([0, '']);
  // In three days one month was paid; of fewer than ten people nobody is told what each cost.
  const report = await readFile(join(folder, 'report.csv'), 'utf8');
  expect(report).toMatch(/^costAPathway,1,2015-09,/m);

  const again = await steunpad([...kept, '--days', '1'], env);
  expect([again.exit, again.err]).toEqual([
    1,
    'The data directory is not empty. Set STEUNPAD_DATA_DIR to another one.\n',
  ]);
});
