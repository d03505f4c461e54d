import { daysFrom } from '../days.ts';
import type { TaskKind, WorkFilter } from '../generated/types.ts';
import { ROOT } from '../router.ts';

/** When: together they are all there is, and none is in two of them. */
export const WHEN = ['all', 'late', 'today', 'week', 'later'] as const;
export type When = (typeof WHEN)[number];

export type Group = 'contact' | 'together' | 'volunteers' | 'check' | 'other' | 'apart';

/** Every promise is found under one of these: a kind that is forgotten does not compile. */
const GROUP_OF: Readonly<Record<TaskKind, Group>> = {
  ANSWER_REQUEST: 'contact',
  CALL: 'contact',
  CONTACT: 'contact',
  WAITING_CONTACT: 'contact',
  CHECK_IN: 'contact',
  AFTERCARE_CALL: 'contact',
  MAIL_NOT_SENT: 'contact',
  TELL_IN_PERSON: 'contact',
  HOLD_TALK: 'together',
  MAKE_PLAN: 'together',
  REVIEW: 'together',
  LAST_VISITS: 'together',
  ARRANGE_PACE: 'together',
  FIND_VOLUNTEER: 'volunteers',
  FIRST_MEETING: 'volunteers',
  ANSWER_APPLICATION: 'volunteers',
  RENEW_CERTIFICATE: 'volunteers',
  PEER_SUPERVISION: 'volunteers',
  SUPERVISION_TALK: 'volunteers',
  CHECK_NOTICE: 'check',
  CHECK_SAME_PERSON: 'check',
  CHECK_CORRECTION: 'check',
  SEND_LETTER: 'check',
  SEND_CARD: 'check',
  LOOK_AT_WORRY: 'other',
  ANSWER_DATA_REQUEST: 'other',
  MEND_LINK: 'other',
  PROGRAMME_DEADLINE: 'other',
  LOOK_AT_REGISTRATIONS: 'other',
  LOOK_AT_REQUEST: 'apart',
  LOOK_AT_APPLICATION: 'apart',
};

export const GROUPS = ['contact', 'together', 'volunteers', 'check', 'other', 'apart'] as const;

const kindsOf = (group: Group): TaskKind[] =>
  (Object.keys(GROUP_OF) as TaskKind[]).filter((kind) => GROUP_OF[kind] === group);

/** What of the list is shown: it stands in the address, so that a link or Back shows the same. */
export interface Filters {
  readonly when: When;
  readonly group: Group | null;
  readonly after: string | null;
  readonly before: string | null;
}

/** What an address asks for; what no filter has is left out. */
export function filtersIn(search: URLSearchParams): Filters {
  return {
    when: WHEN.find((each) => each === search.get('when')) ?? 'all',
    group: GROUPS.find((each) => each === search.get('kind')) ?? null,
    after: search.get('after'),
    before: search.get('before'),
  };
}

/** The address of the list with other filters; without a page of its own it begins at the first. */
export function addressWith(filters: Filters, change: Partial<Filters>): string {
  const { when, group, after, before } = { ...filters, after: null, before: null, ...change };
  const search = new URLSearchParams({
    ...(when !== 'all' && { when }),
    ...(group && { kind: group }),
    ...(after && { after }),
    ...(before && { before }),
  });
  return search.size > 0 ? `${ROOT}?${search}` : ROOT;
}

const DAYS: Readonly<Record<When, (today: string) => WorkFilter>> = {
  all: () => ({}),
  late: (today) => ({ dueBy: daysFrom(today, -1) }),
  today: (today) => ({ dueFrom: today, dueBy: today }),
  week: (today) => ({ dueFrom: daysFrom(today, 1), dueBy: daysFrom(today, 6) }),
  later: (today) => ({ dueFrom: daysFrom(today, 7) }),
};

/** What the API is asked: the rows of a page, and how many there are in each part. */
export function askedFor(filters: Filters, today: string) {
  const kinds = filters.group && { kinds: kindsOf(filters.group) };
  const filterOf = (when: When): WorkFilter => ({ ...DAYS[when](today), ...kinds });
  const counts = Object.fromEntries(WHEN.map((when) => [when, filterOf(when)]));
  return { filter: filterOf(filters.when), ...(counts as Record<When, WorkFilter>) };
}
