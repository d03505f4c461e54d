import { basename } from 'node:path';
import { inWords } from '@steunpad/api/modules/csv/faults.ts';
import { readCsv } from '@steunpad/api/modules/csv/read-csv.ts';
import { savePostcodeAreas } from '@steunpad/api/modules/matching/postcode-areas.store.ts';
import { type PostcodeArea, postcodeArea } from '@steunpad/domain/matching/postcode-area.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { readGiven } from './read-given.ts';

const COLUMNS = ['postcode4', 'latitude', 'longitude'] as const;

/** `postcodes import`: where postcode areas lie, so that distances are known; a wrong row is told and the others count. */
export function postcodes(program: Command, terminal: Terminal): void {
  program
    .command('postcodes')
    .description('where postcode areas lie')
    .command('import')
    .description(
      `take the middles of four-digit postcode areas from a CSV file (columns ${COLUMNS.join(', ')}); - reads standard input`,
    )
    .argument('<file>', 'the file')
    .action(async (file: string) => {
      const { areas, failed } = readAreas(await readGiven(file, terminal));
      const database = await terminal.database();
      await database.asInstaller((db) => savePostcodeAreas(db, areas));
      for (const { line, reason } of failed) terminal.io.err(`line ${line}: ${reason}\n`);
      terminal.result(`${areas.length} saved, ${failed.length} failed`, {
        file: basename(file),
        saved: areas.length,
        failed,
      });
      if (failed.length > 0) terminal.fail();
    });
}

function readAreas(given: Uint8Array) {
  const areas = new Map<string, PostcodeArea>();
  const failed: { readonly line: number; readonly reason: string }[] = [];
  for (const row of readCsv(given, { required: COLUMNS, optional: [], others: 'LEFT_ALONE' })) {
    const area =
      'faults' in row ? { problem: inWords(row.faults, 'en') } : areaOf(row.cells, areas);
    if ('problem' in area) failed.push({ line: row.line, reason: area.problem });
    else areas.set(area.digits, area);
  }
  return { areas: [...areas.values()], failed };
}

function areaOf(cells: Readonly<Record<string, string>>, earlier: ReadonlyMap<string, unknown>) {
  const [digits = '', latitude = '', longitude = ''] = COLUMNS.map((name) => cells[name]);
  const area = postcodeArea(digits, latitude, longitude);
  return earlier.has(digits) ? { problem: 'postcode4 stands there twice.' } : area;
}
