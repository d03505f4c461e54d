import { addDays } from '@steunpad/domain/calendar/civil-date.ts';
import type { Stage } from './stage.ts';

/** How far somebody has come, from their question on the website to the talk afterwards. */
export const STEPS = [
  'TALK_PLANNED',
  'PLANNING',
  'WAITING',
  'PROPOSED',
  'ACTIVE',
  'ENDING',
  'AFTERCARE',
  'CLOSED',
] as const;

export interface Resident {
  readonly name: string;
  readonly phase: (typeof STEPS)[number];
  /** When they asked, in days before today. */
  readonly askedDaysAgo: number;
  readonly volunteerId?: string;
}

const PATHWAY = 'pathway { id state }';

/** Takes somebody through all steps up to their phase, each on its own day. */
export async function support(stage: Stage, resident: Resident): Promise<void> {
  const { name, phase, askedDaysAgo, volunteerId } = resident;
  let pathwayId = '';
  let proposalId = '';
  const dayOfStep = (step: (typeof STEPS)[number]) =>
    Math.max(askedDaysAgo - STEPS.indexOf(step) * 5, 0);
  const walk: Readonly<Record<(typeof STEPS)[number], () => Promise<unknown>>> = {
    async TALK_PLANNED() {
      await stage.submit('SubmitSupportRequest', {
        name,
        contact: { preference: 'PHONE', phone: `+3138555${1000 + askedDaysAgo}` },
        needDomains: ['EMOTIONAL'],
      });
      const requestId = await requestOf(stage, name);
      const input = { requestId, adult: true, livesOrWorksHere: true };
      const done = `... on SupportRequestAccepted { ${PATHWAY} }`;
      pathwayId = (await stage.step('acceptSupportRequest', input, done)).pathway!.id;
    },
    PLANNING: () =>
      stage.step('recordTalk', {
        pathwayId,
        heldOn: stage.goTo(askedDaysAgo - 5),
        needs: [{ domain: 'EMOTIONAL' }, { domain: 'SOCIAL' }],
      }),
    WAITING: () =>
      stage.step('agreePlan', {
        pathwayId,
        residentAgreed: true,
        items: [{ kind: 'VOLUNTEER', goal: 'Iemand om mee te wandelen.' }],
      }),
    async PROPOSED() {
      const input = { pathwayId, volunteerId, choiceReason: 'Woont dichtbij.' };
      const done = '... on MatchProposed { proposal { id } }';
      proposalId = (await stage.step('proposeMatch', input, done)).proposal!.id;
    },
    async ACTIVE() {
      // On the day that they were asked: with a weekend between, the days to answer could be over.
      stage.goTo(dayOfStep('PROPOSED'));
      for (const side of ['VOLUNTEER', 'RESIDENT'])
        await stage.step('answerProposal', { proposalId, side, accept: true });
    },
    ENDING: () => stage.step('recordReview', { pathwayId, outcome: 'ENDING' }),
    AFTERCARE: () => stage.step('finishSupport', { pathwayId }),
    CLOSED: () => stage.step('recordAftercare', { pathwayId }),
  };
  for (const step of STEPS.slice(0, STEPS.indexOf(phase) + 1)) {
    stage.goTo(dayOfStep(step));
    await walk[step]();
  }
}

async function requestOf(stage: Stage, name: string): Promise<string> {
  const { workList } = await stage.query(
    '{ workList(first: 100) { edges { node { request { id name } } } } }',
  );
  return workList.edges.find(
    ({ node }: { node: { request: { name: string } | null } }) => node.request?.name === name,
  ).node.request.id;
}

interface Notice {
  readonly surname: string;
  /** People who are alike in all but the name are one whose name was corrected. */
  readonly birthDate: string;
  readonly street: string;
  /** When the partner died, in days before today. */
  readonly diedDaysAgo: number;
  readonly addressUnderInvestigation?: boolean;
}

/** A death that the registry tells of; the pathway of the person who is left behind. */
export async function hearOf(stage: Stage, notice: Notice): Promise<string> {
  const today = stage.goTo(notice.diedDaysAgo - 3);
  const answered = await stage.step(
    'receiveDeathNotice',
    {
      source: 'BRP_EVENT',
      eventSource: 'urn:demo',
      eventId: notice.surname,
      dateOfDeath: addDays(today, -3),
      survivor: {
        initials: 'V.',
        surname: notice.surname,
        gender: 'WOMAN',
        birthDate: notice.birthDate,
        municipality: stage.code,
        street: notice.street,
        postcode: '8011 ZZ',
        town: 'Zwolle',
        addressUnderInvestigation: notice.addressUnderInvestigation ?? false,
      },
    },
    `... on DeathNoticeReceived { notice { ${PATHWAY} } }`,
  );
  return answered.notice!.pathway!.id;
}
