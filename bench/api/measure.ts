// One server under load for some seconds: what it answers, how late, and what that costs in processor time.
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Asked } from './candidates.ts';

export interface Figures {
  readonly rps: number;
  readonly p99: number;
  /** Microseconds of processor time for one request: the server's, and PostgreSQL's. */
  readonly cpu: number;
  readonly databaseCpu: number;
}

export interface Load {
  readonly port: number;
  readonly headers: Record<string, string>;
  /** Makes a new request each time. */
  readonly ask: () => Asked;
  readonly seconds: number;
  readonly server: number;
  /** PostgreSQL's processes, as far as they run on this machine. */
  readonly database: () => Promise<readonly number[]>;
}

export async function measure({
  port,
  headers,
  ask,
  seconds,
  server,
  database,
}: Load): Promise<Figures> {
  const before = { server: cpuOf(server), database: cpuOfEach(await database()) };
  const { requests, latency, non2xx, errors, duration } = await autocannon({
    url: `http://127.0.0.1:${port}${ask().path}`,
    connections: 16,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: [{ setupRequest: (request) => ({ ...request, body: JSON.stringify(ask().body) }) }],
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${port}: ${non2xx} refused, ${errors} failed`);
  const after = cpuOfEach(await database());
  const spent = [...after].reduce(
    (sum, [pid, cpu]) => sum + cpu - (before.database.get(pid) ?? 0),
    0,
  );
  return {
    rps: requests.total / duration,
    p99: latency.p99,
    cpu: (cpuOf(server) - before.server) / requests.total,
    databaseCpu: spent / requests.total,
  };
}

/** User and system time of a process in microseconds: Linux counts in ticks of 10 ms. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

const cpuOfEach = (pids: readonly number[]) => new Map(pids.map((pid) => [pid, cpuOf(pid)]));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
