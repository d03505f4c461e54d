import {
  MUST_BE_KNOWN,
  type MunicipalityChange,
  municipalityChange,
  municipalityChangeInput,
  type NewMunicipality,
} from '@steunpad/api/modules/organisations/change-municipality.input.ts';
import {
  addMunicipality,
  changeMunicipality,
} from '@steunpad/api/modules/organisations/change-municipality.store.ts';
import { TRANSLATED } from '@steunpad/api/modules/organisations/translated.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import type { Municipality } from '@steunpad/database/generated/prisma/client.ts';
import { lacking } from '@steunpad/documents/fonts.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { MOST_REQUEST_EMAILS } from '@steunpad/domain/organisations/request-emails.ts';
import { TERMS } from '@steunpad/domain/terms.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Around } from '../command-files.ts';
import type { Terminal } from '../terminal.ts';
import { accepted, changeSetting } from './change-setting.ts';
import { findMunicipality, municipalityOf } from './find-municipality.ts';
import { municipalityCheck } from './municipality-check.ts';
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
  readonly retentionDecidedOn?: CivilDate;
  readonly dpiaConfirmedOn?: CivilDate;
  readonly term?: Readonly<Record<string, number>>;
  readonly translation?: Translations;
}

const CHANGE = { schema: municipalityChangeInput, save: changeMunicipality };

type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `municipality set` and `municipality show`: who is served, and what residents are told about them. */
export function municipality(
  program: Command,
  terminal: Terminal,
  around: Pick<Around, 'publicUrl' | 'smtp' | 'provider'>,
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
      const known = await municipalityOf(database, code);
      const settings = inputOf(
        withPages(given, known, around.publicUrl && `${around.publicUrl}/f/${code}`),
      );
      if (known) await changeSetting(terminal, code, CHANGE, settings);
      else
        await addMunicipality(
          database,
          code,
          complete(code, accepted(checked(municipalityChange, settings))),
        );
      const added = !known;
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

  municipalityCheck(noun, terminal, around);
}

/** What was given, as the mutation takes it. */
const inputOf = ({ term, translation, ...columns }: Settings) => ({
  ...columns,
  ...(term && { terms: Object.entries(term).map(([name, value]) => ({ name, value })) }),
  ...(translation && {
    translations: Object.entries(translation).map(([language, said]) => ({ language, ...said })),
  }),
});

/** Says which characters cannot be printed, which the API does not repeat. */
function assertPrintable(given: Settings): void {
  for (const [name, value] of Object.entries(given)) {
    const characters = lacking(JSON.stringify(value).split('\n'));
    if (characters.length > 0) {
      throw new Error(`${name} cannot be printed: our typeface lacks ${characters.join(' ')}.`);
    }
  }
}

/** Letters need pages to point to: until the municipality names its own, they are ours. */
function withPages(
  given: Settings,
  known: Pick<Municipality, 'replyUrl' | 'supportUrl'> | null,
  ours: string | null,
): Settings {
  if (!ours) return given;
  return {
    ...(!known?.replyUrl && { replyUrl: `${ours}/letter-reply` }),
    ...(!known?.supportUrl && { supportUrl: `${ours}/support-request` }),
    ...given,
  };
}

function complete(code: string, given: MunicipalityChange): NewMunicipality {
  const missing = MUST_BE_KNOWN.filter((name) => given[name] === undefined);
  if (missing.length === 0) return given as NewMunicipality;
  const options = missing.map((name) => `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`);
  throw new Error(`${code} is new here: give ${options.join(', ')} too.`);
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
