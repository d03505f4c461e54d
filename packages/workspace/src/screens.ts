import type { ScreenName } from './screen-names.ts';
import type { View, Workplace } from './view.ts';

type Open = (at: Workplace, id: string) => View;

/** How each screen is fetched. */
export const FETCH: Readonly<Record<ScreenName, () => Promise<Open>>> = {
  balie: async () => {
    const { DeskView } = await import('./desk/desk.view.ts');
    return (at, id) => new DeskView(at, id);
  },
  instellingen: async () => {
    const { SettingsView } = await import('./settings/settings.view.ts');
    return (at, id) => new SettingsView(at, id);
  },
};
