import type { Source } from '@steunpad/api/modules/take-over/adopt.store.ts';
import { offeredPieces, originOf } from '@steunpad/api/modules/take-over/pieces.ts';
import { type Command, Option } from 'commander';
import type { Terminal } from '../terminal.ts';
import { municipalityCode } from './options.ts';
import {
  type Choices,
  inMunicipality,
  keepOwnOption,
  onlyOption,
  optionsOf,
  takeOverAll,
  told,
} from './told-take-over.ts';

interface Options extends Choices {
  readonly from: string;
  readonly as: string;
  readonly preview?: boolean;
}

/** `adopt`: a municipality begins with what another one of this installation made. */
export function adoptCommand(program: Command, terminal: Terminal): void {
  program
    .command('adopt')
    .description(
      'take over what another municipality here made of letters, texts, settings and handbook; again: hear what it changed',
    )
    .addOption(code('--from <code>', 'whose work it is'))
    .addOption(code('--as <code>', 'who takes it over'))
    .addOption(onlyOption())
    .addOption(keepOwnOption())
    .option('--preview', 'tell what would be taken over, and take nothing')
    .action(async ({ from, as, preview = false, ...choices }: Options) => {
      if (from === as) throw new Error('A municipality has its own work already.');
      const { heldBack, ...given } = await inMunicipality(terminal, from, async (context) => ({
        ...(await offeredPieces(context)),
        origin: await originOf(context),
        made: context.now,
      }));
      const source: Source = { ...given, heldBack, keyId: null };
      const options = { ...optionsOf(choices), apply: !preview };
      const takenOver = await inMunicipality(terminal, as, (context) =>
        takeOverAll(terminal, context, source, options),
      );
      const count = takenOver.taken.length;
      const what = preview ? 'would be taken over' : 'taken over';
      terminal.result(
        [...told(takenOver, heldBack), `${as}: ${count} ${what} of ${given.origin.name}`].join(
          '\n',
        ),
        { from, as, preview, ...takenOver, heldBack },
      );
    });
}

const code = (flags: string, description: string) =>
  new Option(flags, `${description}: gemeentecode, for example GM0193`)
    .makeOptionMandatory()
    .argParser(municipalityCode);
