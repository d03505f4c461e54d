import { randomUUID } from 'node:crypto';
import { type Answer, ask, askPublic } from './graphql.ts';
import { mutate, PATHWAY, uuidOf } from './mutate.ts';
import { askForSupport, atWork, taskOf } from './people.ts';
import { rows } from './rows.ts';
import type { TestServer } from './server.ts';

type Over = Readonly<Record<string, unknown>>;

/** Anna signs up with the form; the id of her application. */
export async function signUp(server: TestServer, token: string, over: Over = {}): Promise<string> {
  const input = {
    municipality: 'GM0193',
    idempotencyKey: randomUUID(),
    name: 'Anna Voorbeeld',
    contact: { preference: 'EMAIL', email: 'anna@voorbeeld.nl' },
    postcodeDigits: '8011',
    dayParts: ['MORNING'],
    languages: ['nl'],
    ...over,
  };
  const sent = await askPublic(server.url, 'SubmitVolunteerApplication', { input });
  const { reference } = sent.data.submitVolunteerApplication;
  const query = '{ volunteerApplications(first: 50) { edges { node { id reference } } } }';
  const { data } = await ask(server.url, token, query);
  const found = data.volunteerApplications.edges.find(
    ({ node }: Answer['data']) => node.reference === reference,
  );
  return found.node.id;
}

/** Somebody who signed up and is invited; their id. */
export async function invitedVolunteer(server: TestServer, token: string, over: Over = {}) {
  const applicationId = await signUp(server, token, over);
  const done = '... on ApplicationAnswered { volunteer { id } }';
  const input = { applicationId, invite: true };
  const answered = await mutate(server, token, 'answerApplication', input, done);
  return answered.volunteer.id as string;
}

/** Somebody who may be matched; their id. */
export async function activeVolunteer(
  server: TestServer,
  token: string,
  { certificateIssuedOn = '2026-01-10', ...over }: Over & { certificateIssuedOn?: string } = {},
): Promise<string> {
  const volunteerId = await invitedVolunteer(server, token, over);
  const step = (step: string) =>
    mutate(server, token, 'recordVolunteerStep', { volunteerId, step });
  await step('beginTraining');
  const papers = { volunteerId, trainedOn: '2026-06-01', certificateIssuedOn };
  await mutate(server, token, 'recordPapers', papers);
  await step('finishTraining');
  await step('activate');
  return volunteerId;
}

/** The code of their own page, as the coordinator gets it. */
export async function codeOf(server: TestServer, token: string, volunteerId: string) {
  const done = '... on VolunteerCodeIssued { pageCode }';
  const issued = await mutate(server, token, 'issueVolunteerCode', { volunteerId }, done);
  return issued.pageCode as string;
}

/** Somebody who waits for a volunteer; the id of the pathway. */
export async function waitingResident(
  server: TestServer,
  token: string,
  over: Over = {},
  talk: Over = {},
): Promise<string> {
  const phone = `06 2${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const contact = { preference: 'PHONE', phone };
  const received = await askForSupport(server, { contact, ...over });
  const { request } = await taskOf(server, token, received);
  const { pathway } = await atWork(server, token).accept(request.id);
  await atWork(server, token).talk(pathway.id, talk);
  const plan = {
    pathwayId: pathway.id,
    residentAgreed: true,
    items: [{ kind: 'VOLUNTEER', goal: 'Iemand om mee te wandelen.' }],
  };
  await mutate(server, token, 'agreePlan', plan, `... on PlanAgreed { ${PATHWAY} }`);
  return pathway.id;
}

/** A volunteer is asked for somebody; the id of the proposal. */
export async function proposed(
  server: TestServer,
  token: string,
  pathwayId: string,
  volunteerId: string,
): Promise<string> {
  const input = { pathwayId, volunteerId, choiceReason: 'Dat past.' };
  const done = '... on MatchProposed { proposal { id } }';
  const answered = await mutate(server, token, 'proposeMatch', input, done);
  if (!answered.proposal) throw new Error(JSON.stringify(answered));
  return answered.proposal.id;
}

/** Both said yes, as a coordinator recorded it. */
export async function matched(
  server: TestServer,
  token: string,
  pathwayId: string,
  volunteerId: string,
): Promise<void> {
  const proposalId = await proposed(server, token, pathwayId, volunteerId);
  for (const side of ['VOLUNTEER', 'RESIDENT']) {
    await mutate(server, token, 'answerProposal', { proposalId, side, accept: true });
  }
}

/** A volunteer at their own page: what they see, and what came of each step. */
export function atOwnPage({ url }: { readonly url: string }, code: string) {
  const municipality = 'GM0193';
  const look = async (language = 'nl') => {
    const variables = { input: { municipality, code }, language };
    return (await askPublic(url, 'MyVolunteering', variables)).data;
  };
  return {
    look,
    see: async (language?: string) => (await look(language)).myVolunteering,
    /** All that is known of them. */
    async file(language = 'nl') {
      const variables = { input: { municipality, code }, language };
      return (await askPublic(url, 'MyVolunteerData', variables)).data.myVolunteerData;
    },
    async step(operation: string, over: Over = {}) {
      const input = { municipality, code, idempotencyKey: randomUUID(), ...over };
      const { data, errors } = await askPublic(url, operation, { input });
      if (errors) throw new Error(errors[0]?.message);
      return data[`${operation[0]!.toLowerCase()}${operation.slice(1)}`];
    },
  };
}

/** A volunteer at their own page, and somebody whom they visit. */
export async function visiting(server: TestServer, token: string) {
  const volunteerId = await activeVolunteer(server, token);
  const code = await codeOf(server, token, volunteerId);
  const pathwayId = await waitingResident(server, token);
  await matched(server, token, pathwayId, volunteerId);
  const page = atOwnPage(server, code);
  const [{ id: matchId }] = (await page.see()).matches;
  return { volunteerId, code, pathwayId, page, matchId };
}

/** A volunteer of whom there is a row wherever something is kept of one. */
export async function knownVolunteer(server: TestServer, token: string, today: string) {
  const visit = await visiting(server, token);
  const { volunteerId, page, matchId } = visit;
  const session = { volunteerIds: [volunteerId], on: today };
  await mutate(server, token, 'recordPeerSession', session);
  await page.step('RecordMyContact', { matchId, kind: 'VISIT', on: today, minutes: 50 });
  await page.step('AgreeMyRhythm', { matchId, rhythm: 'elke week' });
  await page.step('TellMyFit', { matchId, fit: 'YES' });
  return visit;
}

/** What is promised for somebody and not done yet, by its kind. */
export async function openTasks({ database }: TestServer, pathwayId: string): Promise<unknown[]> {
  const found = await rows(
    database,
    'SELECT kind FROM task WHERE pathway_id = $1 AND done_at IS NULL ORDER BY kind::text',
    [uuidOf(pathwayId)],
  );
  return found.map(({ kind }) => kind);
}

export async function stateOf({ database }: TestServer, pathwayId: string): Promise<unknown> {
  const [row] = await rows(database, 'SELECT state FROM pathway WHERE id = $1', [
    uuidOf(pathwayId),
  ]);
  return row?.['state'];
}
