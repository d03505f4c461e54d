import {
  publishSurvey,
  SurveyDefinitionWrong,
} from '@steunpad/api/modules/surveys/definition.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { wrongWith } from '@steunpad/domain/surveys/check-definition.ts';
import type { SurveyDefinition } from '@steunpad/domain/surveys/definition.ts';
import { SHIPPED_SURVEYS, shippedSurvey } from '@steunpad/texts/surveys.ts';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption } from './options.ts';
import { readGiven } from './read-given.ts';

interface Options {
  readonly municipality: string;
}

/** `survey list`, `show`, `check` and `publish`: what people are asked, in which version. */
export function survey(program: Command, terminal: Terminal): void {
  const noun = program.command('survey').description('what people are asked, in versions');

  noun
    .command('list')
    .description('the versions that a municipality has published, and what is shipped')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => list(terminal, municipality));

  noun
    .command('show')
    .description('a version as JSON, to make one of your own of it')
    .addOption(municipalityOption())
    .argument('<key>', 'which survey, for example years-after')
    .argument('[version]', 'which version; the newest where it is left out')
    .action(async (key: string, version: string | undefined, { municipality }: Options) =>
      show(terminal, municipality, key, version),
    );

  noun
    .command('check')
    .description('tell whether a definition could be published (- reads standard input)')
    .argument('<file>', 'the definition as JSON; docs/surveys.md says its shape')
    .action(async (file: string) => {
      const { key, version } = await rightDefinition(terminal, file);
      terminal.result(`${key} ${version} is right`, { key, version });
    });

  noun
    .command('publish')
    .description('publish a version; from then on it never changes')
    .addOption(municipalityOption())
    .argument('<file>', 'the definition as JSON; docs/surveys.md says its shape')
    .action(async (file: string, { municipality }: Options) => {
      const given = await rightDefinition(terminal, file);
      const database = await terminal.database();
      const published = await asCommand(database, municipality, new Date(), (context) =>
        publishSurvey(context, given),
      );
      if (published instanceof Error) throw published;
      const { key, version } = published;
      terminal.result(`${key} ${version} published`, { municipality, key, version });
    });
}

/** What stands in a file. Rejects with all that is wrong with it in one line. */
async function rightDefinition(terminal: Terminal, file: string): Promise<SurveyDefinition> {
  const text = new TextDecoder().decode(await readGiven(file, terminal));
  const given = readJson(text);
  if (given === undefined) throw new Error(`${file} is no JSON.`);
  const wrong = wrongWith(given);
  if (wrong.length > 0)
    throw new Error(`${new SurveyDefinitionWrong(wrong).message} ${wrong.join(' ')}`);
  return given as SurveyDefinition;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Version {
  readonly key: string;
  readonly version: number;
  /** Null where it is shipped and nobody was asked yet. */
  readonly publishedOn: string | null;
}

async function list(terminal: Terminal, municipality: string): Promise<void> {
  const own = await publishedVersions(terminal, municipality);
  const used = new Set(own.map(({ key }) => key));
  const shipped = Object.entries(SHIPPED_SURVEYS)
    .filter(([key]) => !used.has(key))
    .map(([key, version]): Version => ({ key, version, publishedOn: null }));
  const listed = [...own, ...shipped].sort(
    (one, other) => one.key.localeCompare(other.key) || one.version - other.version,
  );
  terminal.result(
    listed
      .map(({ key, version, publishedOn }) =>
        publishedOn ? `${key} ${version}  published ${publishedOn}` : `${key} ${version}  shipped`,
      )
      .join('\n'),
    listed,
  );
}

async function publishedVersions(terminal: Terminal, municipalityId: string): Promise<Version[]> {
  const database = await terminal.database();
  await assertMunicipality(database, municipalityId);
  const rows = await database.asTenant({ municipality: municipalityId }, 'read', (db) =>
    db.surveyDefinition.findMany({
      where: { municipalityId },
      select: { key: true, version: true, publishedOn: true },
    }),
  );
  return rows.map(({ key, version, publishedOn }) => ({
    key,
    version,
    publishedOn: publishedOn.toISOString().slice(0, 10),
  }));
}

async function show(
  terminal: Terminal,
  municipalityId: string,
  key: string,
  version: string | undefined,
): Promise<void> {
  const database = await terminal.database();
  await assertMunicipality(database, municipalityId);
  const row = await database.asTenant({ municipality: municipalityId }, 'read', (db) =>
    db.surveyDefinition.findFirst({
      where: { municipalityId, key, ...(version && { version: Number(version) || 0 }) },
      orderBy: { version: 'desc' },
      select: { definition: true },
    }),
  );
  const shipped = shippedSurvey(key);
  const isShipped = !version || version === String(shipped?.version);
  const definition = row?.definition ?? (isShipped ? shipped : null);
  if (!definition)
    throw new Error(`${municipalityId} has no survey ${[key, version].join(' ').trim()}.`);
  terminal.result(JSON.stringify(definition, null, 2), definition);
}
