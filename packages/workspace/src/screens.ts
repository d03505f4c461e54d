import type { StaffRole } from './generated/types.ts';
import { sees } from './rights.ts';
import type { View, Workplace } from './view.ts';

/** A part of the workspace that is fetched when somebody opens it. */
export interface Screen {
  /** Who may open it; for everybody else it is not in the ways, and its address says so. */
  readonly may: (roles: readonly StaffRole[]) => boolean;
  readonly load: () => Promise<new (at: Workplace, id: string) => View>;
}

/** By the first part of their address, in the order of the ways. Their names stand under `bar` in the texts. */
export const SCREENS = {
  balie: {
    may: (roles) => sees(roles).clerk,
    load: async () => (await import('./desk/desk.view.ts')).DeskView,
  },
} as const satisfies Readonly<Record<string, Screen>>;

export type ScreenName = keyof typeof SCREENS;

export const SCREEN_NAMES = Object.keys(SCREENS) as ScreenName[];

export const isScreen = (name: string): name is ScreenName => Object.hasOwn(SCREENS, name);

export const screenNamed = (name: ScreenName): Screen => SCREENS[name];
