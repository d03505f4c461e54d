import type { ViewName } from './router.ts';
import type { View, Workplace } from './view.ts';

type Open = (at: Workplace, id: string) => View;

/** What does not come with the page. */
export type FetchedName = Exclude<ViewName, 'today' | 'unknown'>;

/** How each view is fetched. */
const FETCH: Readonly<Record<FetchedName, () => Promise<Open>>> = {
  pathways: async () => (await import('./person/open.ts')).openPerson,
  requests: async () => (await import('./person/open.ts')).openRequest,
  keys: async () => {
    const { KeysView } = await import('./keys.view.ts');
    return (at) => new KeysView(at);
  },
  overzicht: async () => {
    const { OverviewView } = await import('./overview/overview.view.ts');
    return (at) => new OverviewView(at);
  },
  balie: async () => {
    const { DeskView } = await import('./desk/desk.view.ts');
    return (at, id) => new DeskView(at, id);
  },
  vrijwilligers: async () => (await import('./volunteers/open.ts')).openVolunteers,
  bijeenkomsten: async () => (await import('./meetings/open.ts')).openMeetings,
  website: async () => (await import('./website/open.ts')).openWebsite,
  programma: async () => (await import('./programme/open.ts')).openProgramme,
  onderzoek: async () => (await import('./research/open.ts')).openResearch,
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

const fetched = new Map<FetchedName, Open>();

/** What was fetched already, so that a view that is opened asks at once. */
export const fetchedView = (name: FetchedName): Open | undefined => fetched.get(name);

/** `null`: there is no line. */
export async function fetchView(name: FetchedName): Promise<Open | null> {
  const open = await FETCH[name]().catch(() => null);
  if (open) fetched.set(name, open);
  return open;
}

/** Fetches what most people open next, once the browser has nothing else to do. */
export function fetchAhead(): void {
  const fetch = () => void fetchView('pathways');
  // Safari has no other moment than later.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetch);
  else setTimeout(fetch, 500);
}
