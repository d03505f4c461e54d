import { PartsView } from '../parts.ts';
import { ROOT } from '../router.ts';
import type { Workplace } from '../view.ts';
import { Letters } from './letters.ts';
import { NoticeFile } from './notice-file.ts';
import { Notices } from './notices.ts';
import { RegistryChecks } from './registry-checks.ts';
import { Returned } from './returned.ts';
import { deskWords } from './texts.ts';
import { ToCheck } from './to-check.ts';
import { TypeIn } from './type-in.ts';

/** By the last part of the address. */
const PARTS = {
  nakijken: ToCheck,
  bestand: NoticeFile,
  intypen: TypeIn,
  opzoeken: RegistryChecks,
  brieven: Letters,
  retour: Returned,
  berichten: Notices,
};

type Name = keyof typeof PARTS;

/** What a clerk of the civil registry does: notices, letters, and what comes back. */
export class DeskView extends PartsView<Name> {
  constructor(at: Workplace, id: string) {
    super(at, id, {
      root: `${ROOT}balie`,
      names: Object.keys(PARTS) as Name[],
      part: (name) => new PARTS[name](at),
      words: () => deskWords[at.settings.language],
    });
  }
}
