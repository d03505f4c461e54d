import type { Server } from 'node:http';
import { startWorker } from '@steunpad/api/worker/round.ts';
import type { Database } from '@steunpad/database';
import { PROMISE } from '@steunpad/database/open.ts';
import type { Config } from '../config.ts';
import { loadPhases } from '../demo/load-phases.ts';
import { loadProgramme } from '../demo/load-programme.ts';
import { keepLedger } from '../erasure-ledger.ts';
import { keepBuild, keptBuilds } from '../kept-builds.ts';
import { type RunCommand, serveCommands } from '../local-socket.ts';
import { prepareDatabase } from '../prepare.ts';
import { serve, signInOf } from '../serve.ts';
import { workerOn } from '../worker.ts';

/**
 * Serves until it is told to stop; then answers what was asked, takes a snapshot and ends.
 * `runWith` runs the commands of other processes on the database that this one holds.
 */
export async function start(
  config: Config,
  tell: (line: string) => void,
  runWith: (database: Database) => RunCommand,
): Promise<void> {
  const database = await prepareDatabase(config, tell);
  try {
    const stopCommands = database.socketPath
      ? await serveCommands(database.socketPath, runWith(database))
      : null;
    const kept = await keepThisBuild(config, tell);
    const { server, url } = await serve(config, database, kept ? { kept } : {});
    const stopLedger = keepLedger(database, config.dataDirectory, tell);
    tell('');
    for (const line of addresses(url, config)) tell(line);
    tell('');
    tell(PROMISE[database.kind]);
    const stopping = new AbortController();
    // The people of the demo live their past first: today's clock would end what they still have to answer.
    const shown = config.demo ? showPhases(database, url, tell, stopping.signal) : null;
    const working = Promise.resolve(shown).then(() =>
      config.worker && !stopping.signal.aborted ? startWorker(workerOn(config, database)) : null,
    );

    await stopSignal();
    tell('Stopping…');
    stopping.abort();
    await closeGently(server);
    await (await working)?.stop();
    await stopLedger();
    await stopCommands?.();
  } finally {
    await database.close();
  }
}

/** Where earlier builds of the widgets are kept, if they can be. */
async function keepThisBuild(
  { dataDirectory }: Config,
  tell: (line: string) => void,
): Promise<string | null> {
  try {
    await keepBuild(dataDirectory);
    return keptBuilds(dataDirectory);
  } catch {
    tell(
      `The widgets of this release cannot be kept in ${dataDirectory}: pages that name them exactly will not find them after the next one.`,
    );
    return null;
  }
}

function addresses(url: string, config: Config): string[] {
  const signIn = signInOf(config);
  const signInAt = signIn?.by === 'PROVIDER' ? signIn.publicUrl : url;
  return [
    ...(config.demo
      ? [`Example website      ${url}/`, `Gallery              ${url}/gallery/`]
      : []),
    ...(signIn
      ? [`Sign in              ${signInAt}/signin`, `Workspace            ${signInAt}/werk/`]
      : []),
    `GraphQL for partners ${url}/graphql`,
    `Widgets              ${url}/widgets/v1/steunpad.js`,
    `Health               ${url}/health/ready`,
  ];
}

/** Beside the serving, which need not wait for it: the programme, people in each phase, and with which codes to look in. */
async function showPhases(
  database: Database,
  url: string,
  tell: (line: string) => void,
  stopped: AbortSignal,
): Promise<void> {
  try {
    await loadProgramme(database);
    const codes = await loadPhases(database, new Date(), stopped);
    tell('');
    if (!codes)
      return tell(
        'The codes of the demo are used or not complete: without its data directory it begins anew.',
      );
    tell(`Answer a letter      ${url}/antwoord.html with the code ${codes.letter}`);
    tell(`Answer our questions ${url}/f/GM0193/survey with the code ${codes.survey}`);
    tell(
      `As a volunteer       ${url}/mijn-vrijwilligerswerk.html with the code ${codes.volunteer}`,
    );
  } catch (error) {
    if (stopped.aborted) return;
    tell(`The people of the demo are not complete: ${(error as Error).message}`);
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // It comes twice where `npm start` hands on what a service manager told both: that is no reason to hurry.
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

const GRACE_MS = 8_000;
const LOOK_EVERY_MS = 50;

/** Lets every request that was taken get its answer, within reason; then its connection is of no more use. */
async function closeGently(server: Server): Promise<void> {
  const grace = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(grace);
  clearInterval(idle);
}
