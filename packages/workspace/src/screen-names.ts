/** Parts of the workspace that are fetched when somebody opens them, by the first part of their address, in order. */
export const SCREEN_NAMES = ['afwezig', 'vrijwilligers', 'privacy'] as const;

export type ScreenName = (typeof SCREEN_NAMES)[number];

export const isScreen = (name: string): name is ScreenName =>
  (SCREEN_NAMES as readonly string[]).includes(name);
