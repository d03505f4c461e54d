import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** What tells one process from every other, also from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it began; null where the system does not tell. */
  readonly startedAt: string | null;
  /** In which container its number counts; null where there are none. */
  readonly namespace: string | null;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid), namespace: pidNamespace() };
}

/** Whether this process can be asked about here at all: another container's numbers mean nothing to us. */
export function isJudgeable({ namespace }: ProcessIdentity): boolean {
  return namespace === pidNamespace();
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const current = startOf(pid);
  if (current === 'ended') return false;
  return startedAt === null || current === null || startedAt === current;
}

function startOf(pid: number): string | 'ended' | null {
  if (process.platform === 'linux') return linuxStartOf(pid);
  if (process.platform === 'win32') return null;
  return attempt(() =>
    execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)])
      .toString()
      .trim(),
  );
}

// The start counts from the boot, so the boot belongs to it. A zombie has ended, though it can still be asked.
function linuxStartOf(pid: number): string | 'ended' | null {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  // The name in the second field may hold spaces and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields) return null;
  return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : `${boot}/${fields[19]}`;
}

function pidNamespace(): string | null {
  return attempt(() => readlinkSync('/proc/self/ns/pid'));
}

function attempt<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
