import type { Answer } from './graphql.ts';

/** One event of a stream, as GraphQL answers it. */
export interface Event {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for.
  readonly data: any;
  readonly errors: Answer['errors'];
}

export interface Listening {
  readonly status: number;
  /** All that came until now. */
  readonly events: readonly Event[];
  /** Waits for one that fits, among those that came already too. */
  until(fits: (event: Event) => boolean, withinMs?: number): Promise<Event>;
  /** Resolves when the stream ended by itself. */
  readonly ended: Promise<void>;
  /** Cuts the line, as a browser that is closed. */
  cut(): void;
}

/** Listens at the partners' door, by server-sent events. */
export async function listenTo(
  url: string,
  query: string,
  headers: Record<string, string>,
): Promise<Listening> {
  const cutting = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
    signal: cutting.signal,
  });
  const events: Event[] = [];
  let told = () => {};
  const ended = read(response, (event) => {
    events.push(event);
    told();
  }).catch((error: Error) => {
    if (!cutting.signal.aborted) throw error;
  });
  return {
    status: response.status,
    events,
    ended,
    cut: () => cutting.abort(),
    async until(fits, withinMs = 5_000) {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const found = events.find(fits);
        if (found) return found;
        const left = deadline - Date.now();
        if (left <= 0) throw new Error(`Not within ${withinMs} ms: ${JSON.stringify(events)}`);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          told = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    },
  };
}

async function read(response: Response, take: (event: Event) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const data = block
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trim())
        .join('\n');
      if (block.includes('event: next') && data !== '') take(JSON.parse(data));
    }
  }
}
