import type { Db } from '@steunpad/database';
import { type Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../terminal.ts';
import { assertMunicipality, municipalityOption } from './options.ts';

interface Options {
  readonly municipality: string;
}

/** `site add`, `site remove` and `site list`: the websites that may carry a municipality's forms. */
export function site(program: Command, terminal: Terminal): void {
  const noun = program.command('site').description('websites that may carry the forms');
  const change = (
    name: string,
    description: string,
    work: (db: Db, id: string, origin: string) => Promise<unknown>,
  ) =>
    noun
      .command(name)
      .description(description)
      .argument('<origin>', 'for example https://www.zwolle.nl, or sandboxed-frames', exactOrigin)
      .addOption(municipalityOption())
      .action(async (origin: string, { municipality }: Options) => {
        const database = await terminal.database();
        await assertMunicipality(database, municipality);
        await database.asOwner(municipality, (db) => work(db, municipality, origin));
        terminal.result(origin, { municipality, origin });
      });

  change('add', 'let a website carry the forms', (db, municipalityId, origin) =>
    db.embedSite.createMany({ data: { municipalityId, origin }, skipDuplicates: true }),
  );
  change('remove', 'let a website carry the forms no longer', (db, municipalityId, origin) =>
    db.embedSite.deleteMany({ where: { municipalityId, origin } }),
  );
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

/** Exactly what a browser sends as `Origin`: scheme, host and a port that is not the usual one. */
function exactOrigin(text: string): string {
  // Such a page says that it comes from nowhere. Any website can make one, so it has to be asked for by name.
  if (text === 'sandboxed-frames') return 'null';
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === 'null' || origin !== text.toLowerCase().replace(/\/$/, '')) {
    throw new InvalidArgumentError(
      'An origin is a scheme and a host, for example https://www.zwolle.nl.',
    );
  }
  return origin;
}
