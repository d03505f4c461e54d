import { randomBytes } from 'node:crypto';
import { UnknownMunicipality } from '@steunpad/api/command.ts';
import type { Database, Db } from '@steunpad/database';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { municipalityCode } from './options.ts';

interface Settings {
  readonly name?: string;
  readonly organisationName?: string;
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly openingHours?: string;
  readonly privacyUrl?: string;
  readonly targetRule?: 'UNDER_PENSION_AGE' | 'FROM_PENSION_AGE' | 'ALL_ADULTS';
  readonly minimumAge?: number;
}

/** What the forms say about a municipality: without any of it a resident would read a gap. */
const NEEDED = {
  name: '--name',
  organisationName: '--organisation-name',
  contactName: '--contact-name',
  phone: '--phone',
  email: '--email',
  openingHours: '--opening-hours',
  privacyUrl: '--privacy-url',
} as const satisfies Partial<Record<keyof Settings, string>>;

/** `municipality set` and `municipality show`: who is served, and what residents are told about them. */
export function municipality(program: Command, terminal: Terminal): void {
  const noun = program.command('municipality').description('who is served here');

  noun
    .command('set')
    .description('add a municipality, or change what is given of one')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .option('--name <text>', 'as residents say it')
    .option('--organisation-name <text>', 'who gives the support')
    .option('--contact-name <text>', 'first name of the person who calls')
    .option('--phone <number>', 'as it is shown')
    .option('--email <address>', 'to write to')
    .option('--opening-hours <text>', 'in Dutch, as in: op werkdagen van 9.00 tot 17.00 uur')
    .option('--privacy-url <url>', 'page that tells what is kept and how long', webAddress)
    .addOption(
      new Option('--target-rule <rule>', 'whom support is offered to').choices([
        'UNDER_PENSION_AGE',
        'FROM_PENSION_AGE',
        'ALL_ADULTS',
      ]),
    )
    .option('--minimum-age <years>', 'age on the day of death', wholeNumber)
    .action(async (code: string, given: Settings) => {
      const database = await terminal.database();
      const added = await database.asOwner(code, (db) => setMunicipality(db, code, given));
      terminal.result(`${code} ${added ? 'added' : 'changed'}`, { code, added });
    });

  noun
    .command('show')
    .description('what is set for a municipality')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .action(async (code: string) => {
      const shown = await findMunicipality(await terminal.database(), code);
      const lines = Object.entries(shown).map(([name, value]) => `${name.padEnd(18)}${value}`);
      terminal.result(lines.join('\n'), shown);
    });
}

async function setMunicipality(db: Db, id: string, given: Settings): Promise<boolean> {
  const { count } = await db.municipality.updateMany({ where: { id }, data: given });
  if (count > 0) return false;
  const missing = Object.entries(NEEDED).filter(([name]) => !given[name as keyof Settings]);
  if (missing.length > 0) {
    throw new Error(
      `${id} is new here: give ${missing.map(([, option]) => option).join(', ')} too.`,
    );
  }
  const complete = given as Settings & Record<keyof typeof NEEDED, string>;
  await db.municipality.create({ data: { ...complete, id, pseudonymKey: randomBytes(32) } });
  return true;
}

async function findMunicipality(database: Database, code: string) {
  const row = await database.asTenant({ municipality: code }, 'read', (db) =>
    db.municipality.findUnique({
      where: { id: code },
      omit: { pseudonymKey: true, createdAt: true },
    }),
  );
  if (!row) throw new UnknownMunicipality(code);
  return row;
}

function webAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError('An address begins with https://.');
  }
  return text;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('An age is a whole number.');
  return Number(text);
}
