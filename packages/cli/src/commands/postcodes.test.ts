import type { Database } from '@steunpad/database';
import { command } from '@steunpad/testing/command.ts';
import { ENGINES } from '@steunpad/testing/database-engines.ts';
import { foundMunicipality } from '@steunpad/testing/municipality.ts';
import { testDatabase } from '@steunpad/testing/test-database.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe.each(ENGINES)('postcodes import, on %s', (_, open) => {
  let database: Database;
  beforeAll(async () => {
    database = testDatabase(await open());
    await foundMunicipality(database, 'GM0193');
  });
  afterAll(() => database.close());

  const take = (stdin: string, ...more: string[]) =>
    command(database, ['postcodes', 'import', '-', ...more], { stdin });

  const known = () =>
    database.asTenant({ municipality: 'GM0193' }, 'read', (db) =>
      db.postcodeArea.findMany({ orderBy: { digits: 'asc' } }),
    );

  test('takes what is right, tells what is not in one line each, and fails then', async () => {
    const said = await take(
      'name;postcode4;latitude;longitude\nZwolle;8011;52,51;6,09\nx;8012;6,09;52,51\nx;801;52,5;6,1\nx;8011;52,6;6,2\nx;8013\n',
    );

    expect(said).toEqual({
      exit: 1,
      out: '1 saved, 4 failed\n',
      err: [
        'line 3: latitude is not in the Netherlands (50.7 to 53.7 degrees).',
        'line 4: postcode4 is not four digits.',
        'line 5: postcode4 stands there twice.',
        'line 6: The row does not have as many cells as the header.',
        '',
      ].join('\n'),
    });
    expect(await known()).toEqual([{ digits: '8011', latitude: 52.51, longitude: 6.09 }]);
  });

  test('a later file moves an area and leaves the others', async () => {
    const said = await take(
      'postcode4,latitude,longitude\n8011,52.52,6.10\n8021,52.5,6.12\n',
      '--json',
    );

    expect(said.exit).toBe(0);
    expect(JSON.parse(said.out)).toEqual({ file: '-', saved: 2, failed: [] });
    expect((await known()).map(({ digits, latitude }) => [digits, latitude])).toEqual([
      ['8011', 52.52],
      ['8021', 52.5],
    ]);
  });

  test('a file without the columns changes nothing', async () => {
    const said = await take('postcode,lat,lon\n8011,52.5,6.1\n');

    expect(said).toEqual({
      exit: 1,
      out: '',
      err: 'The file has no column postcode4, latitude, longitude.\n',
    });
  });

  test('a request may read the areas and not write them', async () => {
    const writing = database.asTenant({ municipality: 'GM0193' }, 'write', (db) =>
      db.postcodeArea.deleteMany(),
    );

    await expect(writing).rejects.toThrow(/permission denied|denied access/);
  });
});
