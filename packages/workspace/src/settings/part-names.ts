import { rolesHere } from '../bar.ts';
import { settingsOf } from '../rights.ts';
import type { Workplace } from '../view.ts';

type Rights = ReturnType<typeof settingsOf>;

const read = (rights: Rights) => rights.read;
const letters = (rights: Rights) => rights.letters;

/** The parts by the last part of their address, with the rights that open each. */
const MAY_OPEN = {
  gereed: () => true,
  gemeente: read,
  termijnen: read,
  bewaren: read,
  grondslagen: read,
  websites: read,
  formulieren: read,
  brieven: letters,
  instanties: letters,
} as const satisfies Readonly<Record<string, (rights: Rights) => boolean>>;

export type PartName = keyof typeof MAY_OPEN;

export const isPart = (name: string): name is PartName => Object.hasOwn(MAY_OPEN, name);

/** Which parts somebody may open. */
export const partsFor = (at: Workplace): readonly PartName[] => {
  const rights = settingsOf(rolesHere(at));
  return (Object.keys(MAY_OPEN) as PartName[]).filter((name) => MAY_OPEN[name](rights));
};
