import { openedBy } from '@steunpad/api/operation/opened-by.ts';
import { ROLES, scopesOfRoles } from '@steunpad/api/operation/roles.ts';
import type { Scope } from '@steunpad/api/operation/scopes.ts';
import { STAFF_ROLES, type StaffRole } from '@steunpad/domain/staff/roles.ts';
import { type Answer, ask } from '@steunpad/testing/graphql.ts';
import { EVERY_SCOPE, NO_LIMITS } from '@steunpad/testing/people.ts';
import { startServer, type TestServer } from '@steunpad/testing/server.ts';
import { signedIn } from '@steunpad/testing/staff.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answersTo,
  fillWorld,
  mayBeNobodys,
  opensTo,
  type Question,
  questionsAboutLists,
  questionsAboutNodes,
  type Way,
  words,
} from './walk.ts';

/** What each role cannot work without (DOMAIN 10); that it opens nothing else the table of scopes says. */
const NEEDS: Record<StaffRole, readonly string[]> = {
  CLERK: [
    ...['Query.workList', 'DeathNotice.decisions', 'Pathway.state', 'BereavedPartner.street'],
    ...[
      'Mutation.receiveDeathNotice',
      'Mutation.decideEligibility',
      'Mutation.recordLetterReturned',
    ],
    ...['Mutation.withdrawDeathNotice', 'Mutation.recordRegistryCheck', 'Mutation.makePrintBatch'],
  ],
  COORDINATOR: [
    ...['Query.workList', 'Query.callScript', 'Pathway.history', 'BereavedPartner.phone'],
    ...[
      'SupportPlan.items',
      'Query.matchProposals',
      'Volunteer.name',
      'Mutation.acceptSupportRequest',
    ],
    ...[
      'Mutation.recordAttempt',
      'Mutation.recordTalk',
      'Mutation.agreePlan',
      'Mutation.proposeMatch',
    ],
    ...['Mutation.holdPathway', 'Mutation.raiseSignal', 'Mutation.endMatch', 'Query.volunteers'],
  ],
  PROFESSIONAL: [
    ...['Query.signals', 'SafeguardingSignal.note', 'Mutation.closeSignal', 'Mutation.recordTalk'],
    ...['Mutation.changeSignalLevel', 'Mutation.addSafeguardingAction', 'Pathway.history'],
  ],
  VOLUNTEER_COORDINATOR: [
    ...['Query.volunteers', 'Query.volunteerApplications', 'Query.matchProposals'],
    ...['Mutation.answerApplication', 'Mutation.proposeMatch', 'Mutation.recordPapers'],
    ...['Mutation.recordSupervisionTalk', 'Query.workList'],
  ],
  VOLUNTEER: ['Query.me', 'Mutation.endSession'],
  PRIVACY_OFFICER: [
    ...['Query.dataRequests', 'Query.destructionRecords', 'Pathway.whoLooked', 'Pathway.holds'],
    ...['Mutation.holdPathway', 'Mutation.releaseHold', 'Mutation.answerDataRequest'],
    ...['Mutation.withdrawDeathNotice', 'Mutation.setLegalBase', 'Mutation.setRetentionTerm'],
    ...['Query.grants', 'Query.staff', 'Query.rightChanges', 'Query.accessTokens'],
    ...['Mutation.askForExport', 'Mutation.approveExport', 'Query.exportedFile'],
  ],
  POLICY_OFFICER: [
    ...['Query.municipalitySettings', 'Query.readiness', 'Mutation.changeMunicipality'],
    ...['Mutation.setLegalBase', 'Mutation.setOwnText', 'Mutation.addListing', 'Query.workList'],
  ],
  EVALUATOR: ['Query.evaluation', 'Query.me', 'Mutation.endSession'],
  WEB_TEAM: [
    ...['Query.municipalitySettings', 'Mutation.addEmbedSite', 'Mutation.setOwnText'],
    ...['Mutation.changeListing', 'Listing.linkState', 'Query.workList'],
  ],
  MEETING_ORGANISER: [
    ...['Query.meetings', 'Query.workList', 'Meeting.numbers', 'MeetingRegistration.name'],
    ...['Mutation.planMeeting', 'Mutation.cancelMeeting', 'Mutation.checkIn'],
  ],
  ADMINISTRATOR: [
    ...['Query.staff', 'Query.grants', 'Mutation.proposeGrant', 'Mutation.approveGrant'],
    ...['Query.accessTokens', 'Mutation.revokeAccessToken'],
    ...[
      'Mutation.addStaffMember',
      'Mutation.revokeGrant',
      'Mutation.endSession',
      'StaffMember.sessions',
      'Mutation.approveExport',
    ],
  ],
};

/** What must stay closed, in the words of DOMAIN 10: a line of the table that is too wide fails here. */
const NEVER: Partial<Record<StaffRole, readonly string[]>> = {
  CLERK: [
    'SupportNeed.domain',
    'BereavedPartner.phone',
    'SafeguardingSignal.note',
    'Pathway.history',
  ],
  COORDINATOR: ['Hold.restrictedReason', 'SafeguardingSignal.note', 'Query.grants'],
  PROFESSIONAL: ['Hold.restrictedReason', 'Mutation.proposeGrant'],
  VOLUNTEER_COORDINATOR: ['Pathway.state', 'BereavedPartner.name', 'SafeguardingSignal.note'],
  VOLUNTEER: ['Query.workList', 'Query.node', 'Volunteer.name'],
  PRIVACY_OFFICER: ['IntroductoryTalk.heldOn', 'BereavedPartner.name', 'Mutation.approveGrant'],
  // Of the work list they have the links to mend alone.
  POLICY_OFFICER: ['Pathway.state', 'BereavedPartner.name', 'Mutation.proposeGrant'],
  EVALUATOR: ['Query.workList', 'Query.node', 'Query.municipalitySettings'],
  WEB_TEAM: [
    'Pathway.state',
    'BereavedPartner.name',
    'Mutation.changeMunicipality',
    'Mutation.setLegalBase',
  ],
  // Of the work list they have what is about meetings alone.
  MEETING_ORGANISER: [
    'Pathway.state',
    'BereavedPartner.name',
    'Volunteer.name',
    'Query.volunteers',
  ],
  ADMINISTRATOR: [
    'Query.workList',
    'Query.node',
    'Pathway.whoLooked',
    'Query.exportedFile',
    'Mutation.changeMunicipality',
  ],
};

/** Every way from the queries that need no id. */
const LISTS = questionsAboutLists(2);
const ABOUT_STAFF = LISTS.filter(({ way: [root] }) =>
  ['me', 'sessions', 'staff', 'grants', 'rightChanges'].includes(root!.field),
);

let server: TestServer;
let questions: readonly Question[];
/** What is there to be seen, by the text of the question. */
const reached = new Set<string>();
let asked = 0;

beforeAll(async () => {
  server = await startServer({ limits: NO_LIMITS });
  const token = await server.token(EVERY_SCOPE);
  await fillWorld(server, token);
  questions = await questionsAboutNodes(server);
  const all = await signedIn(server, STAFF_ROLES, { name: 'Kanarie' });
  for (const answers of [
    await answersTo((query) => ask(server.url, token, query), questions),
    await answersTo(all.ask, LISTS, 10),
  ])
    for (const { query, value } of answers) if (value) reached.add(query);
}, 300_000);
afterAll(() => server.close());

const opens = (role: StaffRole, way: Way) => {
  const has = scopesOfRoles([role]);
  return opensTo((scopes) => scopes.some((scope) => has.has(scope)), openedBy, way);
};

const isOpen = (scopes: ReadonlySet<Scope>, name: string) => {
  const [type = '', field = ''] = name.split('.');
  return openedBy(type, field)?.always.some((scope) => scopes.has(scope)) ?? false;
};

type Asker = (query: string) => Promise<Answer>;

const asks = async (asker: Asker, lists: readonly Question[]) => {
  const answers = [...(await answersTo(asker, questions)), ...(await answersTo(asker, lists, 10))];
  asked += answers.length;
  return answers;
};

/**
 * What lies open is asked beside each other; what is closed by itself, since its refusal takes the whole answer with it.
 * Of ways that a role cannot go for the same step one is asked: the others are refused at that step too.
 */
async function asksLists(role: StaffRole, asker: Asker) {
  const open = LISTS.filter(({ way }) => opens(role, way));
  const closed = new Map<string, Question>();
  for (const question of LISTS) {
    const step = question.way.findIndex((_, i) => !opens(role, question.way.slice(0, i + 1)));
    if (step >= 0) closed.set(words(question.way.slice(0, step + 1)), question);
  }
  const answers = [
    ...(await answersTo(asker, open, 10)),
    ...(await answersTo(asker, [...closed.values()], 1)),
  ];
  asked += answers.length;
  return answers;
}

describe.each(STAFF_ROLES)('somebody who is %s alone', { timeout: 240_000 }, (role) => {
  test('reads what the table says on each way to it, and nothing else', async () => {
    const person = await signedIn(server, [role]);
    const answers = [
      ...(await asks(person.ask, [])),
      ...(await asksLists(role, (query) => person.ask(query))),
    ];

    const leaks = answers.filter(({ way, value }) => value && !opens(role, way));
    const closed = answers.filter(({ way, refused }) => refused && opens(role, way));
    const silent = answers.filter(
      ({ way, query, refused }) =>
        !refused && !opens(role, way) && reached.has(query) && !mayBeNobodys(way),
    );
    expect(leaks.map(({ way }) => words(way))).toEqual([]);
    expect(closed.map(({ way }) => words(way))).toEqual([]);
    expect(silent.map(({ way }) => words(way))).toEqual([]);
    expect(answers.flatMap(({ strange }) => strange ?? [])).toEqual([]);
  });

  test('in another municipality reads nothing of this one', async () => {
    await readsNothingOfThisOne(await signedIn(server, [[role, 'GM0160']]));
  });

  test('has what they cannot work without, and not what they must not have', () => {
    const scopes = scopesOfRoles([role]);
    expect(NEEDS[role].filter((name) => !isOpen(scopes, name))).toEqual([]);
    expect((NEVER[role] ?? []).filter((name) => isOpen(scopes, name))).toEqual([]);
  });
});

test('who may everything in two municipalities and chose the other reads nothing of this one', async () => {
  const elsewhere = STAFF_ROLES.map((role): [StaffRole, string] => [role, 'GM0160']);
  const both = await signedIn(server, [...elsewhere, ...STAFF_ROLES]);
  await server.database.asSignIn((db) =>
    db.staffSession.updateMany({
      where: { staffMemberId: both.id },
      data: { chosenMunicipality: 'GM0160' },
    }),
  );

  await readsNothingOfThisOne(both);
}, 240_000);

async function readsNothingOfThisOne({ ask: asker }: { ask: Asker }): Promise<void> {
  const answers = await asks(asker, ABOUT_STAFF);
  // Of themselves they read who they are, wherever they are.
  const foreign = answers.filter(({ way, value }) => value && !isOfOneself(way));
  expect(foreign.map(({ way }) => words(way)).filter((way) => !isOwnStaff(way))).toEqual([]);
  const { text } = await asker(
    '{ staff { name } grants { person { name } } rightChanges { personName actorName } }',
  );
  expect(text).not.toContain('Kanarie');
}

const isOfOneself = ([root]: Way) => ['me', 'sessions'].includes(root?.field ?? '');
/** An administrator of Hardenberg reads who works there: themselves. */
const isOwnStaff = (way: string) => /^Query\.(staff|grants|rightChanges) /.test(way);

test('no question was forgotten', () => {
  expect(asked).toBeGreaterThan(10_000);
  expect(reached.size).toBeGreaterThan(400);
  expect(Object.keys(ROLES)).toEqual([...STAFF_ROLES]);
});
