import { isScreen, type ScreenName } from './screen-names.ts';

/** Where the workspace stands. */
export const ROOT = '/werk/';

/** A place in the workspace: which view, of what, and what its filters are. */
export interface Place {
  readonly view: ViewName;
  readonly id: string | null;
  readonly search: URLSearchParams;
}

export type ViewName = 'today' | 'pathways' | 'requests' | 'keys' | 'unknown' | ScreenName;

/** `/werk/pathways/abc` is the person of the pathway `abc`; what is not known is a view that says so. */
export function placeOf(address: URL): Place {
  const { pathname, searchParams: search } = address;
  const [name = '', id = null, ...rest] = pathname.slice(ROOT.length).split('/').map(decoded);
  if (name === '') return { view: 'today', id: null, search };
  if (name === 'keys' && id === null) return { view: 'keys', id, search };
  if (isScreen(name) && rest.length === 0) return { view: name, id, search };
  const isOfSomebody = (name === 'pathways' || name === 'requests') && id && rest.length === 0;
  return isOfSomebody ? { view: name, id, search } : { view: 'unknown', id: null, search };
}

/** As it is where somebody typed what no address can be. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const pathwayAddress = (id: string): string => `${ROOT}pathways/${encodeURIComponent(id)}`;
export const volunteerAddress = (id: string): string =>
  `${ROOT}vrijwilligers/${encodeURIComponent(id)}`;
/** The list of volunteers, with the form that answers somebody who signed up. */
export const applicationAddress = (id: string): string =>
  `${ROOT}vrijwilligers?application=${encodeURIComponent(id)}`;
/** The same place with the form of a step. */
export const withStep = (address: string, step: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}step=${step}`;
/** What the privacy officer sees of somebody. */
export const subjectAddress = (id: string): string => `${ROOT}privacy/${encodeURIComponent(id)}`;
export const requestAddress = (id: string): string => `${ROOT}requests/${encodeURIComponent(id)}`;

/** Follows links of the workspace without loading a page, and the browser's own Back and Forward. */
export class Router {
  readonly #show: () => void;
  readonly #root: EventTarget;

  constructor(root: EventTarget, show: () => void) {
    this.#root = root;
    this.#show = show;
  }

  start(): void {
    this.#root.addEventListener('click', this.#onClick as EventListener);
    addEventListener('popstate', this.#show);
  }

  stop(): void {
    this.#root.removeEventListener('click', this.#onClick as EventListener);
    removeEventListener('popstate', this.#show);
  }

  get place(): Place {
    return placeOf(new URL(location.href));
  }

  get path(): string {
    return location.pathname;
  }

  /** What this entry of the history remembers, such as the row that was left. */
  get kept(): unknown {
    return history.state;
  }

  keep(state: unknown): void {
    history.replaceState(state, '');
  }

  go(address: string, kept: unknown = null): void {
    history.pushState(kept, '', address);
    this.#show();
  }

  /** Another filter of the same view: no step that Back would have to undo. */
  replace(address: string): void {
    history.replaceState(null, '', address);
    this.#show();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!plain || event.altKey || event.defaultPrevented || !link || link.target) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || !address.pathname.startsWith(ROOT)) return;
    event.preventDefault();
    this.go(address.pathname + address.search);
  };
}
