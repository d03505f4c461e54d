import type { ScreenName } from './screen-names.ts';
import type { View, Workplace } from './view.ts';

type Open = (at: Workplace, id: string) => View;

/** How each screen is fetched. */
export const FETCH: Readonly<Record<ScreenName, () => Promise<Open>>> = {
  overzicht: async () => {
    const { OverviewView } = await import('./overview/overview.view.ts');
    return (at) => new OverviewView(at);
  },
  balie: async () => {
    const { DeskView } = await import('./desk/desk.view.ts');
    return (at, id) => new DeskView(at, id);
  },
  vrijwilligers: async () => (await import('./volunteers/open.ts')).openVolunteers,
  privacy: async () => (await import('./privacy/open.ts')).openPrivacy,
  instellingen: async () => {
    const { SettingsView } = await import('./settings/settings.view.ts');
    return (at, id) => new SettingsView(at, id);
  },
  afwezig: async () => {
    const { AbsenceView } = await import('./absence/absence.view.ts');
    return (at) => new AbsenceView(at);
  },
};
