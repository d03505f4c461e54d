import type { Effect, TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import { port } from '../../operation/port.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { handOver } from './hand-over.store.ts';
import { ownersBefore } from './owners-before.store.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';
import { registryKeysOf } from './registry-keys.ts';

/** An effect that follows for a pathway. */
interface Following<Type extends Effect['type']> {
  readonly pathway: PathwayWithPartner;
  readonly effect: Extract<Effect, { type: Type }>;
}

/** Carries out an effect for all the pathways for which it follows from one event. */
type Handler<Type extends Effect['type']> = (
  context: Context,
  all: readonly Following<Type>[],
) => Promise<unknown>;

type Handlers<Type extends Effect['type']> = { readonly [Each in Type]: Handler<Each> };

/** For an effect that does not follow from an event that comes to many at once. */
export const oneByOne =
  <Type extends Effect['type']>(
    handle: (
      context: Context,
      pathway: PathwayWithPartner,
      effect: Extract<Effect, { type: Type }>,
    ) => Promise<unknown>,
  ): Handler<Type> =>
  async (context, all) => {
    for (const { pathway, effect } of all) await handle(context, pathway, effect);
  };

/** Effects that other modules carry out: letters, matches, and erasing everything about somebody. */
type ElsewhereCarriedOut =
  | 'LetterQueued'
  | 'LettersCancelled'
  | 'MatchEnded'
  | 'PersonErased'
  | 'VolunteerTold';

export const effectsElsewhere = port<Handlers<ElsewhereCarriedOut>>('the effects of a pathway');

/** A pathway after its step, and what follows from that. */
interface Consequences {
  readonly pathway: PathwayWithPartner;
  readonly effects: readonly Effect[];
}

/**
 * Carries out what follows from a step, in the transaction of the step: the effects of each pathway in their order, and
 * one that follows for many for all of them at once.
 */
export async function applyEffects(
  context: Context,
  steps: readonly Consequences[],
): Promise<void> {
  const handlers: Handlers<Effect['type']> = { ...OWN, ...effectsElsewhere.handler };
  for (let place = 0; ; place += 1) {
    const next = steps.flatMap(({ pathway, effects }) => {
      const effect = effects[place];
      return effect ? [{ pathway, effect }] : [];
    });
    if (next.length === 0) return;
    for (const [type, all] of Map.groupBy(next, ({ effect }) => effect.type)) {
      // The type of the effects has chosen the handler that takes them.
      await handlers[type](context, all as never);
    }
  }
}

const OWN: Handlers<Exclude<Effect['type'], ElsewhereCarriedOut>> = {
  async TaskOpened(context, all) {
    // Who presses twice gives one person one thing to arrange.
    const paced = all.filter(({ effect }) => effect.task === 'ARRANGE_PACE');
    if (paced.length > 0) await endTasks(context, paced.map(idOf), 'ARRANGE_PACE');
    const owners = await ownersBefore(context, all.map(idOf));
    await context.db.task.createMany({
      data: all.map(({ pathway, effect: { task, due, notBefore, dayPart } }) => ({
        municipalityId: pathway.municipalityId,
        pathwayId: pathway.id,
        requestId: pathway.request?.id ?? null,
        kind: task,
        dueOn: toColumn(due),
        notBefore: notBefore ? toColumn(notBefore) : null,
        dayPart: dayPart ?? null,
        openedAt: context.now,
        ...owners.get(pathway.id),
      })),
    });
  },
  TimerSet: ({ db, now }, all) =>
    db.timer.createMany({
      data: all.map(({ pathway: { municipalityId, id: pathwayId }, effect: { timer, due } }) => ({
        municipalityId,
        pathwayId,
        kind: timer,
        dueOn: toColumn(due),
        setAt: now,
      })),
    }),
  HandedOver: oneByOne((context, pathway) => handOver(context, pathway)),
  BirthDateDropped: (context, all) =>
    context.db.bereavedPartner.updateMany({
      where: partnersOf(context, all),
      data: { birthYear: null, birthMonth: null, birthDay: null, daysToAvoid: [] },
    }),
  PhoneDropped: (context, all) =>
    context.db.bereavedPartner.updateMany({
      where: partnersOf(context, all),
      data: { phone: null },
    }),
  ContactObjected: oneByOne(async (context, pathway) => {
    const { municipalityId } = pathway;
    const keys = await registryKeysOf(context, pathway);
    const data = keys.map((registryKey) => ({ municipalityId, registryKey, at: context.now }));
    await context.db.contactObjection.createMany({ data, skipDuplicates: true });
  }),
  ObjectionLifted: oneByOne(async (context, pathway) => {
    const { municipalityId } = pathway;
    const registryKey = { in: await registryKeysOf(context, pathway) };
    await context.db.contactObjection.deleteMany({ where: { municipalityId, registryKey } });
  }),
  // Columns of the pathway itself.
  EraseAfterSet: async () => undefined,
  Closed: async () => undefined,
};

type Each = Pick<Following<Effect['type']>, 'pathway'>;

const idOf = ({ pathway }: Each) => pathway.id;

const partnersOf = ({ municipality }: Context, all: readonly Each[]) => ({
  municipalityId: municipality.code,
  id: { in: all.map(({ pathway }) => pathway.partnerId) },
});

const endTasks = (
  { db, municipality, now }: Context,
  pathwayIds: readonly string[],
  kind: TaskKind,
) =>
  db.task.updateMany({
    where: {
      municipalityId: municipality.code,
      pathwayId: { in: [...pathwayIds] },
      kind,
      doneAt: null,
    },
    data: { doneAt: now },
  });
