import type { World } from '../world.ts';
import type { Evening } from './evening.ts';
import type { Mailbox } from './mailbox.ts';

/** A meeting while the days pass. */
export interface Running {
  readonly evening: Evening;
  /** Its global id, once it is planned. */
  id: string;
  /** How many people came, by the count at the door. */
  came: number;
  /** How many answered the questions afterwards or said no. */
  sent: number;
}

/** Everything about meetings in a simulation. */
export interface Meetings {
  readonly world: World;
  readonly running: readonly Running[];
  readonly mailbox: Mailbox;
  /** Sends one of the widgets' own operations through the public door, by its name. */
  // biome-ignore lint/suspicious/noExplicitAny: each operation has a shape of its own.
  readonly send: (operation: string, input: object) => Promise<any>;
  /** How many are in a meeting whose places an organiser made fewer. */
  readonly overFull: Map<string, number>;
}

/** Writes down what should not have been possible. */
export const expect = ({ world }: Meetings, isSo: boolean, otherwise: string): void => {
  if (!isSo) world.ledger.broken.push(`${world.today} ${otherwise}`);
};

export const uuidOf = (globalId: string): string =>
  Buffer.from(globalId, 'base64').toString().split(':')[1] ?? '';
