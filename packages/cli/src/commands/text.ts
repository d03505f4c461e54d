import { randomUUID } from 'node:crypto';
import { ownText } from '@steunpad/api/modules/organisations/own-text.input.ts';
import { removeOwnText, setOwnText } from '@steunpad/api/modules/organisations/own-text.store.ts';
import { NotFound } from '@steunpad/api/mutation/refusals.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { type OwnTextProblem, problemsOfOwnText } from '@steunpad/domain/organisations/own-text.ts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readFormTexts } from '../operations.ts';
import type { Terminal } from '../terminal.ts';
import { changeSetting } from './change-setting.ts';
import { assertMunicipality, municipalityCode } from './options.ts';

interface Options {
  readonly lang: string;
}

/** `text set`, `text remove` and `text list`: what a municipality says in its own words in the forms. */
export function text(program: Command, terminal: Terminal): void {
  const noun = program.command('text').description('own words in the forms');
  const lang = () =>
    new Option('--lang <tag>', 'in which language').argParser(knownLanguage).default('nl');

  noun
    .command('set')
    .description('say a text of the forms in own words')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .argument('<key>', 'which text, for example support-request.title')
    .argument('<text>', 'plain text, with the same {placeholders} as ours')
    .addOption(lang())
    .action(
      async (municipalityId: string, key: string, own: string, { lang: language }: Options) => {
        const dutch = shippedText(key);
        const problems = problemsOfOwnText(dutch, own);
        if (problems.length > 0) {
          throw new Error(`${key} ${problems.map(said).join(', ')}. Ours is: ${dutch}`);
        }
        const change = { schema: ownText(readFormTexts()), save: setOwnText };
        await changeSetting(terminal, municipalityId, change, { language, key, text: own });
        terminal.result(`${language} ${key} set`, { municipality: municipalityId, language, key });
      },
    );

  noun
    .command('remove')
    .description('say a text of the forms as it is shipped again')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .argument('<key>', 'which text')
    .addOption(lang())
    .action(async (municipalityId: string, key: string, { lang: language }: Options) => {
      const input = { idempotencyKey: randomUUID(), language, key };
      const removed = await asCommand(
        await terminal.database(),
        municipalityId,
        new Date(),
        (context) => removeOwnText(context, input),
      );
      if (removed instanceof NotFound)
        throw new Error(`${municipalityId} has no own words for ${language} ${key}.`);
      terminal.result(`${language} ${key} removed`, {
        municipality: municipalityId,
        language,
        key,
      });
    });

  noun
    .command('list')
    .description('the texts that are said in own words; with --all, every text that there is')
    .argument('<code>', 'gemeentecode, for example GM0193', municipalityCode)
    .option('--all', 'every key with the Dutch that is shipped')
    .action(async (municipalityId: string, { all }: { readonly all?: boolean }) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipalityId);
      const own = await database.asTenant({ municipality: municipalityId }, 'read', (db) =>
        db.ownText.findMany({
          where: { municipalityId },
          orderBy: [{ language: 'asc' }, { key: 'asc' }],
          select: { language: true, key: true, text: true },
        }),
      );
      const ours = Object.entries(readFormTexts().texts).filter(([, said]) => said !== '');
      const listed = all ? ours.map(([key, said]) => ({ language: 'nl', key, text: said })) : own;
      terminal.result(
        listed.map((one) => `${one.language} ${one.key}  ${one.text}`).join('\n'),
        listed,
      );
    });
}

function knownLanguage(tag: string): string {
  const { languages } = readFormTexts();
  if (languages.includes(tag)) return tag;
  throw new InvalidArgumentError(`The forms speak ${languages.join(', ')}.`);
}

function shippedText(key: string): string {
  const { texts } = readFormTexts();
  const found = Object.hasOwn(texts, key) ? texts[key] : undefined;
  if (!found) throw new Error(`There is no text ${key}. See them all with text list --all.`);
  return found;
}

function said(problem: OwnTextProblem): string {
  switch (problem.code) {
    case 'EMPTY':
      return 'is empty';
    case 'TOO_LONG':
      return `is longer than ${problem.most} characters`;
    case 'PLACEHOLDER_MISSING':
      return `misses ${problem.name}`;
    case 'PLACEHOLDER_UNKNOWN':
      return `has ${problem.name}, which nothing fills in`;
    case 'UNWANTED_WORD':
      return `has "${problem.word}", which residents should not have to read`;
  }
}
