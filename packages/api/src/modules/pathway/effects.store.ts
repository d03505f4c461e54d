import type { Effect, TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import { port } from '../../operation/port.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { handOver } from './hand-over.store.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';
import { registryKeysOf } from './registry-keys.ts';

type Handlers<Type extends Effect['type']> = {
  readonly [Each in Type]: (
    context: Context,
    pathway: PathwayWithPartner,
    effect: Extract<Effect, { type: Each }>,
  ) => Promise<unknown>;
};

/** Effects that other modules carry out: letters, matches, and erasing everything about somebody. */
type ElsewhereCarriedOut =
  | 'LetterQueued'
  | 'LettersCancelled'
  | 'MatchEnded'
  | 'PersonErased'
  | 'VolunteerTold';

export const effectsElsewhere = port<Handlers<ElsewhereCarriedOut>>('the effects of a pathway');

/** Carries out what follows from a step, in the transaction of the step. */
export async function applyEffects(
  context: Context,
  pathway: PathwayWithPartner,
  effects: readonly Effect[],
): Promise<void> {
  const handlers: Handlers<Effect['type']> = { ...OWN, ...effectsElsewhere.handler };
  for (const effect of effects) {
    // The type of the effect has chosen the handler that takes it.
    await handlers[effect.type](context, pathway, effect as never);
  }
}

const OWN: Handlers<Exclude<Effect['type'], ElsewhereCarriedOut>> = {
  async TaskOpened(context, pathway, { task, due, notBefore, dayPart }) {
    const { municipalityId, id: pathwayId, request } = pathway;
    // Who presses twice gives one person one thing to arrange.
    if (task === 'ARRANGE_PACE') await endTasks(context, pathwayId, task);
    await context.db.task.create({
      data: {
        municipalityId,
        pathwayId,
        requestId: request?.id ?? null,
        kind: task,
        dueOn: toColumn(due),
        notBefore: notBefore ? toColumn(notBefore) : null,
        dayPart: dayPart ?? null,
        openedAt: context.now,
      },
    });
  },
  TimerSet: ({ db, now }, { municipalityId, id: pathwayId }, { timer, due }) =>
    db.timer.create({
      data: { municipalityId, pathwayId, kind: timer, dueOn: toColumn(due), setAt: now },
    }),
  HandedOver: (context, pathway) => handOver(context, pathway),
  BirthDateDropped: ({ db }, pathway) =>
    db.bereavedPartner.update({
      where: partnerOf(pathway),
      data: { birthYear: null, birthMonth: null, birthDay: null, daysToAvoid: [] },
    }),
  PhoneDropped: ({ db }, pathway) =>
    db.bereavedPartner.update({ where: partnerOf(pathway), data: { phone: null } }),
  async ContactObjected(context, pathway) {
    const { municipalityId } = pathway;
    const keys = await registryKeysOf(context, pathway);
    const data = keys.map((registryKey) => ({ municipalityId, registryKey, at: context.now }));
    await context.db.contactObjection.createMany({ data, skipDuplicates: true });
  },
  async ObjectionLifted(context, pathway) {
    const { municipalityId } = pathway;
    const registryKey = { in: await registryKeysOf(context, pathway) };
    await context.db.contactObjection.deleteMany({ where: { municipalityId, registryKey } });
  },
  // Columns of the pathway itself.
  EraseAfterSet: async () => undefined,
  Closed: async () => undefined,
};

const partnerOf = ({ municipalityId, partnerId }: PathwayWithPartner) => ({
  municipalityId_id: { municipalityId, id: partnerId },
});

const endTasks = ({ db, municipality, now }: Context, pathwayId: string, kind: TaskKind) =>
  db.task.updateMany({
    where: { municipalityId: municipality.code, pathwayId, kind, doneAt: null },
    data: { doneAt: now },
  });
