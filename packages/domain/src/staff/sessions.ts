/** How long somebody stays signed in: over when it rests too long, and at the latest after a working day. */
const LONGEST_HOURS = 8;
export const USUAL_IDLE_MINUTES = 15;

const MINUTE_MS = 60_000;

interface Session {
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
}

export const sessionEnd = (begun: Date): Date =>
  new Date(begun.getTime() + LONGEST_HOURS * 60 * MINUTE_MS);

export const isSessionOver = (
  { lastUsedAt, endsAt }: Session,
  now: Date,
  idleMinutes = USUAL_IDLE_MINUTES,
): boolean => now >= endsAt || now.getTime() - lastUsedAt.getTime() >= idleMinutes * MINUTE_MS;

/** Whether it is time to write down that it is in use: not with every request, which would cost a statement each. */
export const isUseToBeNoted = ({ lastUsedAt }: Session, now: Date): boolean =>
  now.getTime() - lastUsedAt.getTime() >= MINUTE_MS;
