import { randomUUID } from 'node:crypto';
import { TOKEN_SCOPES } from '@steunpad/api/operation/scopes.ts';
import { type Answer, ask, askPublic } from './graphql.ts';

export { NO_LIMITS } from '@steunpad/api/operation/rate-limits.ts';

/** Each that a token can have. */
export const EVERY_SCOPE = TOKEN_SCOPES;

interface Service {
  readonly url: string;
}

type Over = Readonly<Record<string, unknown>>;

export const ruben = (over: Over = {}) => ({
  municipality: 'GM0193',
  idempotencyKey: randomUUID(),
  name: 'Ruben Voorbeeld',
  contact: { preference: 'PHONE', phone: '06 12345678' },
  needDomains: ['FINANCIAL', 'EMOTIONAL'],
  ...over,
});

export interface Received {
  readonly reference: string;
  readonly code: string;
  readonly answerBy: string;
}

export const send = ({ url }: Service, input: object): Promise<Answer> =>
  askPublic(url, 'SubmitSupportRequest', { input });

/** Ruben asks for support through a widget and writes down what he gets. */
export async function askForSupport(service: Service, over: Over = {}): Promise<Received> {
  const { data } = await send(service, ruben(over));
  return data.submitSupportRequest;
}

/** Joan, whose husband died, as the registry tells of her. */
export const joan = (over: Over = {}) => ({
  initials: 'J.',
  surname: 'Velzen',
  gender: 'WOMAN',
  birthDate: '1971-04-02',
  municipality: 'GM0193',
  postcode: '8011 AB',
  ...over,
});

export const death = (over: Over = {}) => ({
  idempotencyKey: randomUUID(),
  source: 'BRP_EVENT',
  eventSource: 'urn:brp',
  eventId: randomUUID(),
  dateOfDeath: '2026-09-01',
  survivor: joan(),
  ...over,
});

const PATHWAY = `pathway {
  id state version closedAt eraseAfter nextSteps
  partner { name birthDate phone }
  history { row event from to role actor reason }
}`;

const REFUSAL = `... on Refusal {
  code
  message
  ... on InputInvalid { fields { path code } }
  ... on NotPossibleNow { state possible }
  ... on GuardNotMet { guards }
  ... on ChangedMeanwhile { currentVersion }
}`;

/** What each mutation answers when it was done. */
const DONE = {
  acceptSupportRequest: `... on SupportRequestAccepted { ${PATHWAY} }`,
  declineSupportRequest: `... on SupportRequestDeclined { request { state decisionReason version } }`,
  recordTalk: `... on TalkRecorded { ${PATHWAY} }`,
  recordReply: `... on ReplyRecorded { ${PATHWAY} }`,
  decideEligibility: `... on EligibilityDecided { ${PATHWAY} }`,
  decideSamePerson: `... on SamePersonDecided { ${PATHWAY} }`,
  withdrawDeathNotice: '... on DeathNoticeWithdrawn { notice { status } }',
  recordRegistryCheck: `... on RegistryCheckRecorded { ${PATHWAY} }`,
  receiveDeathNotice: `... on DeathNoticeReceived {
    outcome
    alreadyReceived
    notice { id status decisions { outcome reasons decidedBy explanation } ${PATHWAY} }
  }`,
} as const;

/** A coordinator or clerk at work: what came of each mutation, or the errors. */
export function atWork({ url }: Service, token: string) {
  const mutate = async (field: keyof typeof DONE, given: Over): Promise<Answer['data']> => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) {
      ${field}(input: $input) { __typename ${DONE[field]} ${REFUSAL} }
    }`;
    const input = { idempotencyKey: randomUUID(), ...given };
    const { data, errors } = await ask(url, token, document, { input });
    return data?.[field] ?? { errors };
  };
  return {
    accept: (requestId: string, over: Over = {}) =>
      mutate('acceptSupportRequest', { requestId, adult: true, livesOrWorksHere: true, ...over }),
    decline: (requestId: string, over: Over = {}) =>
      mutate('declineSupportRequest', { requestId, reason: 'Voor een ander loket.', ...over }),
    talk: (pathwayId: string, over: Over = {}) =>
      mutate('recordTalk', {
        pathwayId,
        heldOn: '2026-09-01',
        needs: [{ domain: 'WORK' }],
        ...over,
      }),
    reply: (pathwayId: string, reply: 'YES' | 'NO', over: Over = {}) =>
      mutate('recordReply', { pathwayId, reply, ...over }),
    decide: (pathwayId: string, decision: 'IN' | 'OUT', over: Over = {}) =>
      mutate('decideEligibility', { pathwayId, decision, reason: 'Gebeld.', ...over }),
    samePerson: (pathwayId: string, samePersonAs: string | null, over: Over = {}) =>
      mutate('decideSamePerson', { pathwayId, samePersonAs, reason: 'Nagekeken.', ...over }),
    withdraw: (noticeId: string) => mutate('withdrawDeathNotice', { noticeId }),
    checked: (pathwayId: string, over: Over = {}) =>
      mutate('recordRegistryCheck', { pathwayId, result: 'LIVES_HERE', ...over }),
    receive: (notice: Over = death()) => mutate('receiveDeathNotice', notice),
  };
}

const WORK = `query ($first: Int, $filter: WorkFilter) {
  workList(first: $first, filter: $filter) {
    edges { node {
      id kind state due overdue interpreterLanguage nextSteps
      request {
        id reference state channel name phone email message preferredMoment needs { domain } version
        intake { version remarks needs { domain ownWords } }
      }
      pathway { id state partner { name language interpreterLanguage } }
    } }
  }
}`;

/** The open tasks as a coordinator sees them. */
export async function workList(
  { url }: Service,
  token: string,
  filter: Over = {},
): Promise<Answer['data'][]> {
  const { data } = await ask(url, token, WORK, { first: 100, filter });
  return data.workList.edges.map(({ node }: Answer['data']) => node);
}

/** The task that is about the request with this reference. */
export async function taskOf(
  service: Service,
  token: string,
  { reference }: Pick<Received, 'reference'>,
): Promise<Answer['data']> {
  const tasks = await workList(service, token);
  return tasks.find(({ request }) => request?.reference === reference);
}
