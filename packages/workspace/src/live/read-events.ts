import type { ChangesSinceQuery } from '../generated/types.ts';

export type Change = ChangesSinceQuery['changesSince'];

/** An event of the stream: what changed, or the code of why there are no more. */
export type Event = { readonly change: Change } | { readonly code: string };

const QUERY =
  'subscription { workChanged { kind cursor tasks { id kind pathwayId } pathways { id version } presentAt } }';

/** Reads the stream until it ends, and says of every piece that came, so that silence can be told from a dead line. */
export async function readEvents(
  municipality: string,
  take: (event: Event) => void,
  alive: () => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'steunpad-municipality': municipality,
    },
    body: JSON.stringify({ query: QUERY }),
    signal,
  });
  if (response.status === 401) return take({ code: 'SESSION_ENDED' });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) throw new Error(`No stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    rest += value;
    const blocks = rest.split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) for (const event of eventsIn(block)) take(event);
  }
}

function eventsIn(block: string): Event[] {
  const lines = block.split('\n');
  const data = lines.flatMap((line) => (line.startsWith('data:') ? line.slice(5) : [])).join('\n');
  if (!lines.some((line) => line === 'event: next') || data.trim() === '') return [];
  const { data: answer, errors } = JSON.parse(data);
  if (errors) return [{ code: String(errors[0]?.extensions?.code) }];
  return [{ change: answer.workChanged }];
}
