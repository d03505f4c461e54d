import type { StaffRole } from './generated/types.ts';
import { sees, seesSettings } from './rights.ts';

/**
 * The screens that are fetched when somebody opens them, by the first part of their address and in the order of the
 * ways, with the roles that open each: for everybody else it is not in the ways, and its address says so. Their names stand
 * under `bar` in the texts.
 */
const MAY_OPEN = {
  overzicht: (roles) => sees(roles).list,
  balie: (roles) => sees(roles).clerk,
  vrijwilligers: (roles) => sees(roles).volunteers,
  bijeenkomsten: (roles) => sees(roles).meetings,
  website: (roles) => sees(roles).website,
  programma: (roles) => sees(roles).programme,
  onderzoek: (roles) => sees(roles).cohorts || sees(roles).surveys,
  privacy: (roles) => sees(roles).privacy,
  instellingen: seesSettings,
  afwezig: (roles) => sees(roles).work,
} as const satisfies Readonly<Record<string, (roles: readonly StaffRole[]) => boolean>>;

export type ScreenName = keyof typeof MAY_OPEN;

export const SCREEN_NAMES = Object.keys(MAY_OPEN) as ScreenName[];

export const isScreen = (name: string): name is ScreenName => Object.hasOwn(MAY_OPEN, name);

export const mayOpen = (name: ScreenName, roles: readonly StaffRole[]): boolean =>
  MAY_OPEN[name](roles);
