import { embedSite as schema } from '@steunpad/api/modules/organisations/embed-site.input.ts';
import {
  addEmbedSite,
  removeEmbedSite,
} from '@steunpad/api/modules/organisations/embed-site.store.ts';
import { exactOrigin, originInWords } from '@steunpad/domain/organisations/embed-site.ts';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { changeSetting } from './change-setting.ts';
import { assertMunicipality, municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
}

/** `site add`, `site remove` and `site list`: the websites that may carry a municipality's forms. */
export function site(program: Command, terminal: Terminal): void {
  const noun = program.command('site').description('websites that may carry the forms');
  const change = (name: string, description: string, save: typeof addEmbedSite) =>
    noun
      .command(name)
      .description(description)
      .argument('<origin>', 'for example https://www.zwolle.nl, or sandboxed-frames', origin)
      .addOption(municipalityOption())
      .action(async (origin: string, { municipality }: Options) => {
        const change = { schema, save };
        await changeSetting(terminal, municipality, change, { origin: originInWords(origin) });
        terminal.result(origin, { municipality, origin });
      });

  change('add', 'let a website carry the forms', addEmbedSite);
  change('remove', 'let a website carry the forms no longer', removeEmbedSite);
  noun
    .command('list')
    .description('the websites that may carry the forms')
    .addOption(municipalityOption())
    .action(async ({ municipality }: Options) => {
      const database = await terminal.database();
      await assertMunicipality(database, municipality);
      const rows = await database.asTenant({ municipality }, 'read', (db) =>
        db.embedSite.findMany({
          where: { municipalityId: municipality },
          orderBy: { origin: 'asc' },
        }),
      );
      const origins = rows.map(({ origin }) => origin);
      terminal.result(origins.join('\n'), origins);
    });
}

function origin(text: string): string {
  const exact = exactOrigin(text);
  if (exact) return exact;
  throw new InvalidArgumentError(
    'An origin is a scheme and a host, for example https://www.zwolle.nl.',
  );
}
