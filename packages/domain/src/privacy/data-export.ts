import { Refusal } from '../kernel.ts';
import { SamePerson } from '../staff/grants.ts';

/** That somebody asked for a file about people, and who agreed. Times are moments. */
export interface DataExport {
  /** As the logs name them: `staff:…`. */
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

/** It was approved before, or nobody did in time. */
export class ExportOver extends Refusal {
  readonly code = 'EXPORT_OVER';

  constructor() {
    super('This was approved before, or waited too long for a second person. Ask again.');
  }
}

/** Nobody else agreed yet, or the file is for somebody else, or no longer there. */
export class ExportNotOpen extends Refusal {
  readonly code = 'EXPORT_NOT_OPEN';

  constructor() {
    super(
      'This file is there for the person who asked for it, from the moment that a second person approves it, for a day.',
    );
  }
}

const DAY_MS = 86_400_000;
/** How many days a request waits for the second person: over a weekend and a day off. */
export const EXPORT_WAITS_DAYS = 7;
/** How many days the file can be fetched. */
const EXPORT_OPEN_DAYS = 1;

/** For how many days the letters of a batch are part of the daily work; after that they leave as an export alone. */
export const BATCH_OPEN_DAYS = 7;

/** Persons are compared, as for rights: whoever has every role is still one person. */
export function approveExport(
  { askedBy, askedAt, approvedAt }: DataExport,
  { actor, at }: { readonly actor: string; readonly at: Date },
): SamePerson | ExportOver | undefined {
  if (approvedAt || daysBetween(askedAt, at) > EXPORT_WAITS_DAYS) return new ExportOver();
  return actor === askedBy ? new SamePerson() : undefined;
}

/** Until when the file can be fetched; `null` before somebody approved it. */
export const openUntil = ({ approvedAt }: DataExport): Date | null =>
  approvedAt && new Date(approvedAt.getTime() + EXPORT_OPEN_DAYS * DAY_MS);

export function fetchExport(
  about: DataExport,
  { actor, at }: { readonly actor: string; readonly at: Date },
): ExportNotOpen | undefined {
  const until = openUntil(about);
  return until && at <= until && actor === about.askedBy ? undefined : new ExportNotOpen();
}

export const isPastBatch = (madeAt: Date, now: Date): boolean =>
  daysBetween(madeAt, now) > BATCH_OPEN_DAYS;

const daysBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / DAY_MS;
