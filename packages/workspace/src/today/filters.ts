import type { TaskKind, WorkFilter, WorkOrder, WorkQuery } from '../generated/types.ts';
import { ROOT } from '../router.ts';

/** When: the four add up to all, and none is in two of them. */
export const WHEN = ['all', 'late', 'today', 'week', 'later'] as const;
export type When = (typeof WHEN)[number];

/** Whose: mine, those of colleagues and nobody's add up to all; what I gave away and what I did stand beside them. */
export const WHOSE = ['mine', 'colleagues', 'nobodys', 'given', 'done'] as const;
export type Whose = (typeof WHOSE)[number];

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

/** In which order: what has to be done first on top, or by name. */
export const ORDERS = ['due', 'name'] as const;
export type Order = (typeof ORDERS)[number];

export const ORDER_OF: Readonly<Record<Order, WorkOrder>> = { due: 'DUE_FIRST', name: 'BY_NAME' };

/** What of the list is shown, and in which order: it stands in the address, so that a link or Back shows the same. */
export interface Filters {
  readonly when: When;
  readonly whose: Whose | null;
  readonly group: Group | null;
  readonly order: Order;
  readonly after: string | null;
  readonly before: string | null;
}

/** What an address asks for; what no filter has is left out. */
export function filtersIn(search: URLSearchParams): Filters {
  return {
    when: WHEN.find((each) => each === search.get('when')) ?? 'all',
    whose: WHOSE.find((each) => each === search.get('whose')) ?? null,
    group: GROUPS.find((each) => each === search.get('kind')) ?? null,
    order: ORDERS.find((each) => each === search.get('order')) ?? 'due',
    after: search.get('after'),
    before: search.get('before'),
  };
}

/** The address of the list with other filters; without a page of its own it begins at the first. */
export function addressWith(filters: Filters, change: Partial<Filters>): string {
  const { when, whose, group, order, after, before } = {
    ...filters,
    after: null,
    before: null,
    ...change,
  };
  const search = new URLSearchParams({
    ...(when !== 'all' && { when }),
    ...(whose && { whose }),
    ...(group && { kind: group }),
    ...(order !== 'due' && { order }),
    ...(after && { after }),
    ...(before && { before }),
  });
  return search.size > 0 ? `${ROOT}?${search}` : ROOT;
}

const WHENS: Readonly<Record<When, WorkFilter>> = {
  all: {},
  late: { when: ['OVERDUE'] },
  today: { when: ['TODAY'] },
  week: { when: ['THIS_WEEK'] },
  later: { when: ['LATER'] },
};

const WHOSES: Readonly<Record<Whose, WorkFilter>> = {
  mine: { whose: ['MINE'] },
  colleagues: { whose: ['COLLEAGUES'] },
  nobodys: { whose: ['NOBODYS'] },
  given: { givenByMe: true },
  done: { doneByMeToday: true },
};

/** What the API is asked for. */
export const filterOf = ({ when, whose, group }: Filters): WorkFilter => ({
  ...WHENS[when],
  ...(whose && WHOSES[whose]),
  ...(group && { kinds: kindsOf(group) }),
});

type Counts = WorkQuery['workCounts'];

/** How many there are under each filter by itself. */
export const countsOf = (counts: Counts): Readonly<Record<When | Whose, number>> => ({
  all: counts.all,
  late: counts.overdue,
  today: counts.today,
  week: counts.thisWeek,
  later: counts.later,
  mine: counts.mine,
  colleagues: counts.colleagues,
  nobodys: counts.nobodys,
  given: counts.givenByMe,
  done: counts.doneByMeToday,
});

export const countOf = (group: Group, { kinds }: Counts): number =>
  kinds.reduce((sum, { kind, count }) => sum + (GROUP_OF[kind] === group ? count : 0), 0);
