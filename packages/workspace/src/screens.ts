import type { StaffRole } from './generated/types.ts';
import { sees } from './rights.ts';
import type { ScreenName } from './screen-names.ts';
import type { View, Workplace } from './view.ts';

/** A part of the workspace that is fetched when somebody opens it. */
export interface Screen {
  /** Who may open it; for everybody else it is not in the ways, and its address says so. */
  readonly may: (roles: readonly StaffRole[]) => boolean;
  readonly load: () => Promise<(at: Workplace, id: string) => View>;
}

/** Their names stand under `bar` in the texts. */
export const SCREENS: Readonly<Record<ScreenName, Screen>> = {
  afwezig: {
    may: (roles) => sees(roles).work,
    load: async () => {
      const { AbsenceView } = await import('./absence/absence.view.ts');
      return (at) => new AbsenceView(at);
    },
  },
  vrijwilligers: {
    may: (roles) => sees(roles).volunteers,
    load: async () => (await import('./volunteers/open.ts')).openVolunteers,
  },
  privacy: {
    may: (roles) => sees(roles).privacy,
    load: async () => (await import('./privacy/open.ts')).openPrivacy,
  },
};
