import type { StaffRole } from '@steunpad/domain/staff/roles.ts';
import type { Scope } from './scopes.ts';

interface RoleOpens {
  /** In Dutch, as municipalities call it. */
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly Scope[];
}

/** Everybody who signs in, whatever they are. */
const ACCOUNT = ['account:read', 'account:write'] as const;

/** Whoever keeps promises here. */
const WORK = [...ACCOUNT, 'work:read', 'work:write'] as const;

const COORDINATOR = [
  ...WORK,
  'requests:read',
  'requests:write',
  'volunteers:read',
  'volunteers:write',
  'letters:read',
  'survey-questions:read',
  'surveys:read',
  'surveys:write',
] as const;

/**
 * Which role opens which scopes (DOMAIN 10): with the table of scopes the one place that says who sees and does what.
 * Somebody with several roles has what each of them opens, in the municipality where they have it.
 */
export const ROLES = {
  CLERK: {
    name: 'ambtenaar burgerlijke stand',
    description: 'Notices, checks, cohorts and letters; never needs or worries.',
    scopes: [
      ...WORK,
      'notices:read',
      'notices:write',
      'cohorts:read',
      'cohorts:write',
      'letters:read',
      'letters:write',
    ],
  },
  COORDINATOR: {
    name: 'coördinator',
    description:
      'Everything about residents and volunteers, but for why an officer stopped outreach and for worries.',
    scopes: COORDINATOR,
  },
  PROFESSIONAL: {
    name: 'professional',
    description: 'As a coordinator, and worries about safety.',
    scopes: [...COORDINATOR, 'safeguarding:read', 'safeguarding:write'],
  },
  VOLUNTEER_COORDINATOR: {
    name: 'vrijwilligerscoördinator',
    description: 'Volunteers and who is proposed to whom.',
    scopes: [...WORK, 'volunteers:read', 'volunteers:write'],
  },
  VOLUNTEER: {
    name: 'vrijwilliger',
    description: 'Their own account. Their matches they see with their code, as before.',
    scopes: ACCOUNT,
  },
  PRIVACY_OFFICER: {
    name: 'privacy officer',
    description:
      'Holds, requests about data, files about people with a second person, who looked at whom, grounds, terms, and who may do what; no notes of talks.',
    scopes: [
      ...WORK,
      'privacy:read',
      'privacy:write',
      'exports:read',
      'exports:write',
      'approvals:read',
      'approvals:write',
      'settings:read',
      'grounds:write',
      'staff:read',
    ],
  },
  POLICY_OFFICER: {
    name: 'beleidsmedewerker',
    description:
      'What the municipality says of itself, whom it serves, what it lists on its pages, what it takes over of another one, the programme and its money, reports; nothing of anybody.',
    scopes: [
      ...WORK,
      'settings:read',
      'settings:write',
      'handover:read',
      'handover:write',
      'listings:read',
      'listings:write',
      'programme:read',
      'programme:write',
      'reports:read',
      'survey-questions:read',
      'surveys:read',
      'surveys:write',
    ],
  },
  EVALUATOR: {
    name: 'onderzoeker',
    description: 'The programme and its accounts, and reports; nothing of anybody.',
    scopes: [...ACCOUNT, 'programme:read', 'reports:read'],
  },
  WEB_TEAM: {
    name: 'webteam',
    description:
      'The websites that carry the forms, own words in them, and what is listed on the pages; nothing of anybody.',
    scopes: [...WORK, 'settings:read', 'website:write', 'listings:read', 'listings:write'],
  },
  MEETING_ORGANISER: {
    name: 'organisator van bijeenkomsten',
    description: 'Meetings and who comes to them; nothing of residents or volunteers.',
    scopes: [...WORK, 'meetings:read', 'meetings:write'],
  },
  ADMINISTRATOR: {
    name: 'beheerder',
    description:
      'Who may do what, always with a second person, and whether a file about people may be made; nothing of residents.',
    scopes: [
      ...ACCOUNT,
      'staff:read',
      'staff:write',
      'approvals:read',
      'approvals:write',
      'settings:read',
    ],
  },
} as const satisfies Record<StaffRole, RoleOpens>;

export const scopesOfRoles = (roles: Iterable<StaffRole>): ReadonlySet<Scope> =>
  new Set([...roles].flatMap((role): readonly Scope[] => ROLES[role].scopes));
