/** What is counted while it happens, since much of it is erased before the end. */
export interface Ledger {
  readonly counts: Map<string, number>;
  /** Days from beginning to wait until a volunteer came. */
  readonly waits: number[];
  /** What was refused and why. */
  readonly refused: Map<string, number>;
  readonly broken: string[];
}

export const emptyLedger = (): Ledger => ({
  counts: new Map(),
  waits: [],
  refused: new Map(),
  broken: [],
});

export const add = (map: Map<string, number>, name: string, count = 1): void =>
  void map.set(name, (map.get(name) ?? 0) + count);

/** What a mutation answered, as far as a refusal tells why; widgets ask for no code. */
interface Refused {
  readonly __typename: string;
  readonly code?: string;
  readonly guards?: readonly string[];
}

/** Counts a refusal by its guards, or else by its code or type. */
export function addRefusal({ refused }: Ledger, field: string, answered: Refused): void {
  const { __typename, code, guards = [] } = answered;
  const names = guards.length > 0 ? guards : [code ?? __typename];
  for (const name of names) add(refused, `${field}: ${name}`);
}

/** The lines of the report, in the order in which somebody goes through them. */
export const LINES = {
  deaths: 'deaths',
  informed: 'survivors informed with the act',
  OPENED: 'messages that opened a pathway',
  NOBODY_TO_WRITE_TO: 'messages with nobody to write to',
  ALREADY_KNOWN: 'messages that said nothing new',
  CORRECTION_TAKEN: 'messages that corrected something',
  WAITS_FOR_CLERK: 'messages for a clerk to look at',
  target: 'in the target group',
  toCheck: 'looked at by a clerk',
  invited: 'invited by letter',
  replied: 'replied by code',
  called: 'called',
  reached: 'reached by telephone',
  wanting: 'wanting support',
  talks: 'talks held',
  waiting: 'waited for a volunteer',
  active: 'support began',
  closed: 'closed',
  declined: 'wanted no contact',
  unreached: 'not reached',
  stopped: 'stopped',
  drawn: 'of years ago drawn for a cohort',
  leftOut: 'of years ago left out',
  invitations: 'of them invited by letter',
  reminders: 'of them reminded',
  cohortStopped: 'of them said no by telephone, or came back',
  surveyAnswer: 'of them answered',
  surveyNo: 'of them answered: no, thank you',
  released: 'answers released',
  callsAsked: 'asked to be called after the survey',
  paid: 'euros paid in the accounts',
  letters: 'letters and cards printed',
  erased: 'people erased',
  meetingsHeld: 'meetings held',
  meetingsMoved: 'meetings moved to another day',
  meetingsCancelled: 'meetings cancelled',
  meetingInvited: 'organisations invited to a meeting',
  meetingStopped: 'organisations that want no more of these',
  meetingRegistered: 'registered for a meeting',
  meetingWaited: 'waited for a place',
  meetingMovedUp: 'given a place that came free',
  meetingWithdrawn: 'withdrew from a meeting',
  meetingsAttended: 'came to a meeting',
  meetingWalkIns: 'of those without a registration',
  meetingNoShows: 'had a place and did not come',
  meetingCertificates: 'certificates of attendance made',
  meetingAnswers: 'said what they thought of a meeting',
  meetingNo: 'said no, thank you to the questions',
  meetingReleased: 'of both released',
} as const;

export interface Report {
  readonly lines: readonly { readonly name: string; readonly count: number }[];
  readonly medianWaitDays: number | null;
  readonly stillOpen: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}

export function reportOf(ledger: Ledger, stillOpen: Readonly<Record<string, number>>): Report {
  const sorted = ledger.waits.toSorted((a, b) => a - b);
  return {
    lines: Object.entries(LINES).map(([key, name]) => ({
      name,
      count: ledger.counts.get(key) ?? 0,
    })),
    medianWaitDays: sorted[Math.floor(sorted.length / 2)] ?? null,
    stillOpen,
    refused: sortedRecord(ledger.refused),
    broken: ledger.broken,
  };
}

const sortedRecord = (map: ReadonlyMap<string, number>) =>
  Object.fromEntries([...map].toSorted(([a], [b]) => a.localeCompare(b)));

/** A report as a table for people. */
export function tableOf(report: Report): string {
  const lines = report.lines.map(({ name, count }) => row(name, count));
  const wait = report.medianWaitDays === null ? '-' : String(report.medianWaitDays);
  const part = (title: string, record: Readonly<Record<string, number>>) =>
    Object.keys(record).length === 0
      ? []
      : ['', title, ...Object.entries(record).map(([name, count]) => row(`  ${name}`, count))];
  return [
    ...lines,
    row('median wait for a volunteer, in days', wait),
    ...part('still open at the end', report.stillOpen),
    ...part('refused', report.refused),
    '',
    report.broken.length === 0
      ? 'every invariant held at every step'
      : `BROKEN INVARIANTS\n${report.broken.join('\n')}`,
  ].join('\n');
}

const WIDTH = 40;
const row = (name: string, value: number | string) =>
  `${name.padEnd(WIDTH)}${String(value).padStart(8)}`;
