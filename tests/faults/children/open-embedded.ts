// Opens the data directory given and keeps it until standard input ends; says in one line how that went.
import { openEmbedded } from '@steunpad/database/embedded/embedded.ts';

const [directory = ''] = process.argv.slice(2);
const start = performance.now();
try {
  const engine = await openEmbedded({ directory, onMessage: console.error });
  await engine.migrate();
  console.log(`open ${Math.round(performance.now() - start)}`);
  for await (const _ of process.stdin);
  await engine.close();
} catch (error) {
  console.log(`${Math.round(performance.now() - start)} ${(error as Error).message}`);
  process.exitCode = 1;
}
