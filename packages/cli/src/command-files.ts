import type { Database } from '@steunpad/database';
import type { Command } from 'commander';
import type { Config } from './config.ts';
import type { Terminal } from './terminal.ts';

/** What a command may know of the process in which it runs. */
export type Around = Pick<
  Config,
  | 'smtp'
  | 'logLevel'
  | 'databaseUrl'
  | 'postgresql'
  | 'dataDirectory'
  | 'host'
  | 'port'
  | 'publicUrl'
  | 'webProxy'
> &
  Partial<Pick<Config, 'secret' | 'secretFile' | 'provider' | 'clientTokens'>> & {
    /** Opens the database as it is, without bringing it up to date or looking at its keys. */
    readonly openEmpty?: (() => Promise<Database>) | undefined;
  };

/** Adds a command to the program. */
type Add = (program: Command, terminal: Terminal, around: Around) => void;

// In the order of the help. A file is read when its command is asked for: most commands need little of the API, and
// reading all of it takes longer than what they do.
const FILES = new Map<string, () => Promise<Add>>([
  ['municipality', async () => (await import('./commands/municipality.ts')).municipality],
  ['legal-base', async () => (await import('./commands/legal-base.ts')).legalBase],
  ['agencies', async () => (await import('./commands/agencies.ts')).agencies],
  ['site', async () => (await import('./commands/site.ts')).site],
  ['text', async () => (await import('./commands/text.ts')).text],
  ['embed', async () => (await import('./commands/embed.ts')).embed],
  ['statement', async () => (await import('./commands/statement.ts')).statement],
  ['token', async () => (await import('./commands/token.ts')).token],
  ['client', async () => (await import('./commands/client.ts')).client],
  ['operation', async () => (await import('./commands/operation.ts')).operation],
  ['user', async () => (await import('./commands/user.ts')).user],
  ['grant', async () => (await import('./commands/grant.ts')).grant],
  ['notices', async () => (await import('./commands/notices-import.ts')).noticesImport],
  ['cohort', async () => (await import('./commands/cohort.ts')).cohort],
  ['survey', async () => (await import('./commands/survey.ts')).survey],
  ['postcodes', async () => (await import('./commands/postcodes.ts')).postcodes],
  ['registry', async () => (await import('./commands/registry.ts')).registry],
  ['programme', async () => (await import('./commands/programme.ts')).programme],
  ['adoption', async () => (await import('./commands/adoption.ts')).adoption],
  ['partner', async () => (await import('./commands/listings.ts')).listings('partner')],
  ['news', async () => (await import('./commands/listings.ts')).listings('news')],
  ['media', async () => (await import('./commands/listings.ts')).listings('media')],
  ['link', async () => (await import('./commands/listings.ts')).listings('link')],
  ['handover', async () => (await import('./commands/handover.ts')).handover],
  ['adopt', async () => (await import('./commands/adopt.ts')).adoptCommand],
  ['bundle', async () => (await import('./commands/bundle.ts')).bundle],
  ['upstream', async () => (await import('./commands/upstream.ts')).upstream],
  ['meeting', async () => (await import('./commands/meeting.ts')).meeting],
  ['letters', async () => (await import('./commands/letters.ts')).letters],
  ['evaluate', async () => (await import('./commands/evaluate.ts')).evaluation],
  ['retention', async () => (await import('./commands/retention.ts')).retention],
  ['worker', async () => (await import('./commands/worker.ts')).worker],
  ['mail', async () => (await import('./commands/mail.ts')).mail],
  ['backup', async () => (await import('./commands/backup.ts')).backup],
  ['restore', async () => (await import('./commands/restore.ts')).restore],
  ['secret', async () => (await import('./commands/secret.ts')).secret],
  ['simulate', async () => (await import('./commands/simulate.ts')).simulation],
]);

/**
 * The command that is asked for. All of them when its first word is no command here: for the help, and for a server,
 * which runs the commands of others later, when its files may be those of another release.
 */
export function commandsFor(argv: readonly string[]): Promise<readonly Add[]> {
  const word = argv.find((each) => !each.startsWith('-')) ?? '';
  const file = FILES.get(word);
  return Promise.all((file ? [file] : [...FILES.values()]).map((read) => read()));
}
