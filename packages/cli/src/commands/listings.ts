import { randomUUID } from 'node:crypto';
import { newListing } from '@steunpad/api/modules/listings/listing.input.ts';
import {
  addListing,
  changeListing,
  confirmListing,
  everyListing,
  removeListing,
} from '@steunpad/api/modules/listings/listing.store.ts';
import { checked } from '@steunpad/api/mutation/input.ts';
import { NotFound } from '@steunpad/api/mutation/refusals.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import type { ListingKind } from '@steunpad/domain/listings/listing.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { accepted } from './change-setting.ts';
import { day, municipalityOption, webAddress } from './options.ts';

interface In {
  readonly municipality: string;
}

interface Given {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
  readonly day?: string;
  readonly lang?: string;
}

const NOUNS = {
  partner: ['PARTNER', 'organisations with which the municipality works'],
  news: ['NEWS', 'news on the pages and in the feed'],
  media: ['MEDIA', 'what was in the media'],
  link: ['LINK', 'web links that readers are pointed to'],
} as const satisfies Readonly<Record<string, readonly [kind: ListingKind, description: string]>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `partner`, `news`, `media` or `link`, each with `add`, `change`, `confirm`, `list` and `remove`. */
export const listings =
  (name: keyof typeof NOUNS) =>
  (program: Command, terminal: Terminal): void => {
    const [kind, description] = NOUNS[name];
    oneKind(program.command(name).description(description), terminal, kind);
  };

function oneKind(noun: Command, terminal: Terminal, kind: ListingKind): void {
  const within = async <T>({ municipality }: In, work: (context: Context) => Promise<T>) =>
    asCommand(await terminal.database(), municipality, new Date(), work);
  const fields = (command: Command) =>
    command
      .option('--text <text>', 'what it is about')
      .option('--url <url>', 'its page', webAddress)
      .option('--day <day>', 'of news and media: from which day it is', day)
      .option('--lang <tag>', 'language of title and text')
      .addOption(municipalityOption());

  fields(noun.command('add').description('put one on the pages'))
    .argument('<title>', 'its name or headline')
    .action(async (title: string, { lang = 'nl', ...given }: Given & In) => {
      const told = { ...given, title, kind, language: lang, idempotencyKey: randomUUID() };
      const input = accepted(checked(newListing, told));
      const { id } = accepted(await within(given, (context) => addListing(context, input)));
      terminal.result(id, { id });
    });

  fields(noun.command('change').description('write one anew where something is given'))
    .argument('<id>', 'as list tells it')
    .option('--title <title>', 'its name or headline')
    .action(async (id: string, { municipality, lang, ...given }: Given & In) => {
      const what = { ...given, ...(lang && { language: lang }) };
      await about(id, municipality, (context, key) =>
        changeListing(context, { ...key, given: what }),
      );
      terminal.result(`${id} changed`, { id });
    });

  const done = (verb: string, description: string, said: string, save: typeof removeListing) =>
    noun
      .command(verb)
      .description(description)
      .argument('<id>', 'as list tells it')
      .addOption(municipalityOption())
      .action(async (id: string, { municipality }: In) => {
        await about(id, municipality, save);
        terminal.result(`${id} ${said}`, { id });
      });
  done('confirm', 'a person looked: the link works', 'confirmed', confirmListing);
  done('remove', 'take one off the pages', 'removed', removeListing);

  noun
    .command('list')
    .description('each of them, and how it stands with its link')
    .addOption(municipalityOption())
    .action(async (options: In) => {
      const entries = await within(options, (context) => everyListing(context, [kind]));
      const lines = entries.map(({ id, title, url, day: of, state, movedTo, reports }) =>
        [
          id,
          ...(of ? [of] : []),
          title,
          ...(url ? [url, state] : []),
          ...(movedTo ? [`moved to ${movedTo}`] : []),
          ...(reports > 0 ? [`reported by ${reports}`] : []),
        ].join('  '),
      );
      terminal.result(lines.join('\n'), entries);
    });

  /** Does something with one entry; rejects where there is none. */
  async function about(
    id: string,
    municipality: string,
    work: (
      context: Context,
      key: { readonly id: string; readonly idempotencyKey: string },
    ) => Promise<object>,
  ): Promise<void> {
    const unknown = new Error(`${municipality} has no entry ${id}.`);
    if (!UUID.test(id)) throw unknown;
    const key = { id, idempotencyKey: randomUUID() };
    const answer = await within({ municipality }, (context) => work(context, key));
    if (answer instanceof NotFound) throw unknown;
    accepted(answer);
  }
}
