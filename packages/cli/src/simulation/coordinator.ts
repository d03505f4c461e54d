import { add } from './ledger.ts';
import { findVolunteer } from './match-maker.ts';
import type { Person } from './person.ts';
import { lookAfterVolunteers } from './volunteers.ts';
import { step, type World } from './world.ts';

interface Task {
  readonly id: string;
  readonly kind: string;
  readonly dayPart: string | null;
  readonly pathway: { readonly id: string; readonly state: string } | null;
  readonly volunteer: { readonly id: string } | null;
}

const WORK_LIST = `query ($dueBy: Date!, $after: String) {
  workList(filter: { dueBy: $dueBy }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { id kind dayPart pathway { id state } volunteer { id } } }
  }
}`;

const LOOKS_LIKE = `query ($pathwayId: ID!) {
  node(id: $pathwayId) { ... on Pathway { messages { looksLike { id } } } }
}`;

/** Everything that is promised for today or was before it, as the work list tells it. */
async function dueTasks({ client, today }: World): Promise<Task[]> {
  const tasks: Task[] = [];
  for (let after: string | null = null; ; ) {
    const { workList } = await client.query(WORK_LIST, { dueBy: today, after });
    tasks.push(...workList.edges.map(({ node }: { node: Task }) => node));
    if (!workList.pageInfo.hasNextPage) return tasks;
    after = workList.pageInfo.endCursor;
  }
}

/** A day of clerks and coordinators: they keep what was promised for today. */
export async function workThrough(world: World): Promise<void> {
  const tasks = await dueTasks(world);
  const known = tasks.flatMap((task) => {
    const person = task.pathway && world.people.get(task.pathway.id);
    return person ? [{ ...task, pathwayId: task.pathway.id, person }] : [];
  });
  // By person, since ids are made by chance and the report may not depend on them.
  known.sort((a, b) => a.person.number - b.person.number || a.kind.localeCompare(b.kind));
  for (const { kind, id, pathwayId, person, dayPart } of known) {
    await (KEEP[kind] ?? keepByHand)({ world, pathwayId, person, taskId: id, dayPart });
  }
  await lookAfterVolunteers(world, tasks);
}

interface Promised {
  readonly world: World;
  readonly pathwayId: string;
  readonly person: Person;
  readonly taskId: string;
  readonly dayPart: string | null;
}

const keepByHand = ({ world, taskId }: Promised) => step(world, 'completeTask', { taskId });

const KEEP: Readonly<Record<string, (promised: Promised) => Promise<unknown>>> = {
  async CHECK_NOTICE({ world, pathwayId, person, taskId }) {
    const decision = person.number % 3 === 0 ? 'OUT' : 'IN';
    const reason = 'Nagekeken in de registratie.';
    const decided = await world.client.mutate('decideEligibility', { pathwayId, decision, reason });
    // Outside the target group a person only looks.
    if (decided.code) await step(world, 'completeTask', { taskId });
    else if (decision === 'IN') {
      add(world.ledger.counts, 'target');
      world.toBeInvited.add(person.number);
    } else world.toBeInvited.delete(person.number);
  },

  /** A clerk knows who it is: the one who was known, if that is the same person. */
  async CHECK_SAME_PERSON({ world, pathwayId, person }) {
    const { node } = await world.client.query(LOOKS_LIKE, { pathwayId });
    const like: string[] = node.messages.flatMap((message: { looksLike: { id: string }[] }) =>
      message.looksLike.map(({ id }) => id),
    );
    const same = like.find((id) => id !== pathwayId && world.people.get(id) === person);
    const reason = 'Nagekeken in de registratie.';
    const joined = { pathwayId, samePersonAs: same ?? null, reason };
    if ((await step(world, 'decideSamePerson', joined)) && same && world.secret.has(pathwayId))
      world.secret.add(same);
  },

  /** The registry is asked in the afternoon before the letter is printed. */
  async SEND_LETTER({ world, pathwayId, person }) {
    await step(world, 'recordRegistryCheck', { pathwayId, result: person.atPrinting });
    if (person.atPrinting !== 'LIVES_HERE') add(world.ledger.counts, 'stopped');
  },

  CALL: callUp,
  CONTACT: callUp,

  async HOLD_TALK({ world, pathwayId, person }) {
    const needs =
      person.plan === 'NOTHING' ? [] : [{ domain: 'PRACTICAL' }, { domain: 'EMOTIONAL' }];
    const saidNoNeeds = needs.length === 0;
    const talk = { pathwayId, heldOn: world.today, needs, saidNoNeeds };
    if (await step(world, 'recordTalk', talk)) add(world.ledger.counts, 'talks');
  },

  async MAKE_PLAN({ world, pathwayId, person }) {
    const items =
      person.plan === 'NOTHING' ? [] : [{ kind: person.plan, goal: 'Iemand om mee te praten.' }];
    const nothingNow = items.length === 0;
    const plan = { pathwayId, residentAgreed: true, nothingNow, items };
    if (!(await step(world, 'agreePlan', plan))) return;
    if (person.plan === 'NOTHING') add(world.ledger.counts, 'closed');
    if (person.plan === 'PRACTICAL_HELP') add(world.ledger.counts, 'active');
    if (person.plan !== 'VOLUNTEER') return;
    add(world.ledger.counts, 'waiting');
    world.waitingSince.set(person.number, world.today);
  },

  WAITING_CONTACT: ({ world, pathwayId }) => step(world, 'recordWaitingContact', { pathwayId }),

  FIND_VOLUNTEER: ({ world, pathwayId, person }) => findVolunteer(world, pathwayId, person),

  async REVIEW({ world, pathwayId, person }) {
    const held = (world.reviews.get(person.number) ?? 0) + 1;
    world.reviews.set(person.number, held);
    if (person.stopsHalfway && held === 1) {
      await step(world, 'endMatch', { pathwayId, next: 'PLANNING' });
      return;
    }
    const outcome = held >= person.reviews ? 'ENDING' : 'CONTINUE';
    await step(world, 'recordReview', { pathwayId, outcome, reason: 'Het helpt nog.' });
  },

  LAST_VISITS: ({ world, pathwayId }) => step(world, 'finishSupport', { pathwayId }),

  async AFTERCARE_CALL({ world, pathwayId, person }) {
    if (!(await step(world, 'recordAftercare', { pathwayId }))) return;
    add(world.ledger.counts, 'closed');
    if (person.comesBack) await step(world, 'reopenPathway', { pathwayId });
  },
};

/** One try to reach somebody, in the part of the day that the list says. */
async function callUp({ world, pathwayId, person, dayPart }: Promised): Promise<void> {
  const { ledger, today, attempts } = world;
  const tried = attempts.get(person.number) ?? 0;
  attempts.set(person.number, tried + 1);
  if (tried === 0) add(ledger.counts, 'called');
  const result = person.answersCall[tried % person.answersCall.length]!;
  const moment = { pathwayId, on: today, dayPart: dayPart ?? 'MORNING' };
  if (result !== 'REACHED') {
    await step(world, 'recordAttempt', { ...moment, result });
    return;
  }
  add(ledger.counts, 'reached');
  if (person.wants === 'REFUSED') {
    if (await step(world, 'recordAttempt', { ...moment, result: 'REFUSED' }))
      add(ledger.counts, 'declined');
    return;
  }
  const done = await step(world, 'recordAttempt', { ...moment, result, wants: person.wants });
  if (done) add(ledger.counts, person.wants === 'SUPPORT' ? 'wanting' : 'closed');
}
