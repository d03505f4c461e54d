import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../config.ts';
import { readSealed } from '../embed/sealed.ts';
import { snippet } from '../embed/snippet.ts';
import type { Terminal } from '../terminal.ts';
import { urlOf } from '../url-of.ts';
import { findMunicipality } from './find-municipality.ts';
import { hostAddress, municipalityCode } from './options.ts';

interface Options {
  readonly host?: string;
  readonly element: readonly string[];
  readonly lang?: string;
  readonly latest?: boolean;
}

/** `embed`: what a web team of a municipality pastes into a page. */
export function embed(
  program: Command,
  terminal: Terminal,
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
): void {
  program
    .command('embed')
    .description('the snippet for the website of a municipality')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .option('--host <url>', 'where residents reach this server', hostAddress)
    .option('--element <names...>', 'one or more, for example support-request', ['support-request'])
    .option('--lang <tag>', 'language; without it that of the page', languageTag)
    .option('--latest', 'always the newest build of version 1, not checked against a hash')
    .action(async (code: string, { host, element, ...given }: Options) => {
      const sealed = readSealed();
      const elements = element.map((name) => `steunpad-${name.replace(/^steunpad-/, '')}`);
      const unknown = elements.find((name) => !(name in sealed.elements));
      if (unknown) {
        const known = Object.keys(sealed.elements).map((name) => name.replace('steunpad-', ''));
        throw new Error(`There is no element ${unknown}. There are: ${known.join(', ')}.`);
      }
      const about = await findMunicipality(await terminal.database(), code);
      const here = config.publicUrl ?? urlOf(config.host, config.port);
      const wanted = { ...given, elements, host: host ?? here };
      const made = snippet({ ...about, code }, wanted, sealed);
      const policy = Object.entries(made.policy).map(([name, value]) => `${name} ${value}`);
      const note = `<!-- Content-Security-Policy: ${policy.join('; ')} -->`;
      terminal.result(`${note}\n${made.html}`, { municipality: code, ...made });
    });
}

function languageTag(text: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) {
    throw new InvalidArgumentError('A language is written as nl, en or nl-simple.');
  }
  return text;
}
