import { type OpenDatabase, openDatabase } from '@steunpad/database/open.ts';
import type { Config } from './config.ts';
import { loadDemo } from './demo/load-demo.ts';

/** Opens the database, brings it up to date and, in demo mode, fills it. */
export async function prepareDatabase(
  config: Config,
  tell: (line: string) => void,
): Promise<OpenDatabase> {
  const database = await openDatabase({ ...config, onMessage: tell });
  try {
    const applied = await database.migrate();
    if (applied.length > 0) tell(`Database brought up to date (${applied.length} migrations).`);
    if (config.demo && (await loadDemo(database))) {
      tell(
        'Demo municipalities loaded: Zwolle (GM0193) and Hardenberg (GM0160), all people fictional.',
      );
    }
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
