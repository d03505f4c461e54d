import { TRANSLATED } from '@steunpad/api/modules/organisations/translated.ts';
import { MOST_REQUEST_EMAILS } from '@steunpad/api/modules/requests/tell-of-request.store.ts';
import { UnknownMunicipality } from '@steunpad/api/operation/run-command.ts';
import type { Database, Db } from '@steunpad/database';
import { lacking } from '@steunpad/documents/fonts.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Config } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { day, mailAddress, mailAddresses, municipalityCode, webAddress } from './options.ts';

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
  readonly postalAddress?: string[];
  readonly signatoryName?: string;
  readonly signatoryFunction?: string;
  readonly neutralCallerName?: string;
  readonly privacyContact?: string;
  readonly dutyPhone?: string;
  readonly dutyEmail?: string;
  readonly mailFrom?: string;
  readonly replyTo?: string;
  readonly requestEmails?: string[];
  readonly replyUrl?: string;
  readonly supportUrl?: string;
  readonly retentionDecidedOn?: Date;
  readonly dpiaConfirmedOn?: Date;
  readonly term?: Readonly<Record<string, number>>;
  readonly translation?: Translations;
}

type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

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
export function municipality(
  program: Command,
  terminal: Terminal,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): void {
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
    .option('--postal-address <lines>', 'return address; lines separated by |', addressLines)
    .option('--signatory-name <text>', 'who signs the letters')
    .option('--signatory-function <text>', 'in which function')
    .option(
      '--neutral-caller-name <text>',
      'what a voicemail hears: a name that gives nothing away',
    )
    .option('--privacy-contact <text>', 'where to object and to ask what is kept')
    .option('--duty-phone <number>', 'professional who is told of a worry at once')
    .option('--duty-email <address>', 'the same by mail', mailAddress)
    .option('--mail-from <address>', 'sender of its mails, where it is not MAIL_FROM', mailAddress)
    .option(
      '--reply-to <address>',
      'where answers to mails go, where it is not --email',
      mailAddress,
    )
    .option(
      '--request-emails <addresses>',
      `who hears of a new request, without a word of it: at most ${MOST_REQUEST_EMAILS}, with commas between them; '' for nobody`,
      requestEmails,
    )
    .option('--reply-url <url>', 'page with the form that letters point to', webAddress)
    .option(
      '--support-url <url>',
      'page where support is asked, for letters without a code',
      webAddress,
    )
    .option('--retention-decided-on <date>', 'when the terms for keeping were decided', day)
    .option('--dpia-confirmed-on <date>', 'when the DPIA was confirmed', day)
    .option(
      '--term <name=number>',
      `an own term, such as callAfterWeeks=10; repeat for more: ${Object.keys(TERMS).join(', ')}`,
      ownTerm,
    )
    .option(
      '--translation <language.field=text>',
      `what it says in another language, such as en.openingHours="on working days from 9 to 5"; repeat for more: ${TRANSLATED.join(', ')}`,
      translation,
    )
    .action(async (code: string, given: Settings) => {
      assertPrintable(given);
      const database = await terminal.database();
      const ours = publicUrl && `${publicUrl}/f/${code}`;
      const added = await database.asOwner(code, (db) =>
        setMunicipality(db, code, given, ours, database.keys),
      );
      terminal.result(`${code} ${added ? 'added' : 'changed'}`, { code, added });
    });

  noun
    .command('show')
    .description('what is set for a municipality')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .action(async (code: string) => {
      const shown = await findMunicipality(await terminal.database(), code);
      const lines = Object.entries(shown)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name.padEnd(20)}${shownValue(value)}`);
      terminal.result(lines.join('\n'), shown);
    });
}

/** Letters say all of this: what the typeface lacks would leave a hole in each of them. */
function assertPrintable(given: Settings): void {
  for (const [name, value] of Object.entries(given)) {
    const characters = lacking(JSON.stringify(value).split('\n'));
    if (characters.length > 0) {
      throw new Error(`${name} cannot be printed: our typeface lacks ${characters.join(' ')}.`);
    }
  }
}

async function setMunicipality(
  db: Db,
  id: string,
  { term, translation, ...told }: Settings,
  ourPages: string | null,
  keys: Database['keys'],
): Promise<boolean> {
  const known = await db.municipality.findUnique({
    where: { id },
    select: { terms: true, translations: true, replyUrl: true, supportUrl: true },
  });
  // Letters need pages to point to: until the municipality names its own, they are ours.
  const replyUrl = told.replyUrl ?? known?.replyUrl ?? (ourPages && `${ourPages}/letter-reply`);
  const supportUrl =
    told.supportUrl ?? known?.supportUrl ?? (ourPages && `${ourPages}/support-request`);
  const given = { ...told, ...(replyUrl && { replyUrl }), ...(supportUrl && { supportUrl }) };
  const terms = { ...(known?.terms as object), ...term };
  const translations = merged((known?.translations ?? {}) as Translations, translation ?? {});
  if (known) {
    await db.municipality.update({ where: { id }, data: { ...given, terms, translations } });
    return false;
  }
  const missing = Object.entries(NEEDED).filter(([name]) => !given[name as keyof typeof given]);
  if (missing.length > 0) {
    throw new Error(
      `${id} is new here: give ${missing.map(([, option]) => option).join(', ')} too.`,
    );
  }
  const complete = given as Omit<Settings, 'term' | 'translation'> &
    Record<keyof typeof NEEDED, string>;
  const sealedKey = keys.fresh(id);
  await db.municipality.create({ data: { ...complete, id, terms, translations, sealedKey } });
  return true;
}

/** What is known of a municipality. Rejects when nobody here has this code. */
export async function findMunicipality(database: Database, code: string) {
  const row = await database.asTenant({ municipality: code }, 'read', (db) =>
    db.municipality.findUnique({
      where: { id: code },
      omit: { sealedKey: true, plainKey: true, createdAt: true },
    }),
  );
  if (!row) throw new UnknownMunicipality(code);
  return row;
}

function requestEmails(text: string): string[] {
  const addresses = mailAddresses(text);
  if (addresses.length > MOST_REQUEST_EMAILS) {
    throw new InvalidArgumentError(`There are at most ${MOST_REQUEST_EMAILS} addresses.`);
  }
  return addresses;
}

const addressLines = (text: string): string[] =>
  text.split('|').flatMap((line) => line.trim() || []);

function ownTerm(text: string, earlier: Readonly<Record<string, number>> = {}) {
  const [name = '', value = ''] = text.split('=', 2);
  if (!Object.hasOwn(TERMS, name) || !/^\d{1,4}$/.test(value)) {
    throw new InvalidArgumentError('A term is a known name, = and a whole number.');
  }
  return { ...earlier, [name]: Number(value) };
}

const TRANSLATION = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.(\w+)=(.+)$/s;

function translation(text: string, earlier: Translations = {}): Translations {
  const [, language = '', field = '', said = ''] = TRANSLATION.exec(text) ?? [];
  if (!(TRANSLATED as readonly string[]).includes(field)) {
    throw new InvalidArgumentError(
      `A translation is a language, a dot, one of ${TRANSLATED.join(', ')}, = and the text.`,
    );
  }
  return merged(earlier, { [language]: { [field]: said.trim() } });
}

function merged(first: Translations, second: Translations): Translations {
  const languages = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...languages].map((language) => [language, { ...first[language], ...second[language] }]),
  );
}

const shownValue = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('An age is a whole number.');
  return Number(text);
}
