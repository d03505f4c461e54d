import type { Effect, TaskKind } from '@steunpad/domain/pathway/pathway.ts';
import type { Context } from '../../operation/context.ts';
import { toColumn } from '../../rows/date-columns.ts';
import { cancelLetters, queueLetter } from '../correspondence/queue-letter.store.ts';
import { endMatches, tellVolunteers } from '../matching/end-match.store.ts';
import { erasePerson } from '../privacy/erase-person.store.ts';
import { handOver } from './hand-over.store.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';
import { registryKeysOf } from './registry-keys.ts';

/** Carries out what follows from a step, in the transaction of the step. */
export async function applyEffects(
  context: Context,
  pathway: PathwayWithPartner,
  effects: readonly Effect[],
): Promise<void> {
  for (const effect of effects) await carryOutOne(context, pathway, effect);
}

async function carryOutOne(
  context: Context,
  pathway: PathwayWithPartner,
  effect: Effect,
): Promise<unknown> {
  const { db, now } = context;
  const { municipalityId, id: pathwayId, partnerId } = pathway;
  const partner = { municipalityId_id: { municipalityId, id: partnerId } };
  switch (effect.type) {
    case 'TaskOpened':
      // Who presses twice gives one person one thing to arrange.
      if (effect.task === 'ARRANGE_PACE') await endTasks(context, pathwayId, effect.task);
      return db.task.create({
        data: {
          municipalityId,
          pathwayId,
          requestId: pathway.request?.id ?? null,
          kind: effect.task,
          dueOn: toColumn(effect.due),
          notBefore: effect.notBefore ? toColumn(effect.notBefore) : null,
          dayPart: effect.dayPart ?? null,
          openedAt: now,
        },
      });
    case 'TimerSet':
      return db.timer.create({
        data: {
          municipalityId,
          pathwayId,
          kind: effect.timer,
          dueOn: toColumn(effect.due),
          setAt: now,
        },
      });
    case 'LetterQueued':
      return queueLetter(context, pathway, effect.letter, effect.notBefore);
    case 'LettersCancelled':
      return cancelLetters(context, pathwayId);
    case 'HandedOver':
      return handOver(context, pathway);
    case 'MatchEnded':
      return endMatches(context, pathwayId, effect.reason);
    case 'VolunteerTold':
      return tellVolunteers(context, pathwayId);
    case 'BirthDateDropped':
      return db.bereavedPartner.update({
        where: partner,
        data: { birthYear: null, birthMonth: null, birthDay: null, daysToAvoid: [] },
      });
    case 'PhoneDropped':
      return db.bereavedPartner.update({ where: partner, data: { phone: null } });
    case 'ContactObjected': {
      const keys = await registryKeysOf(context, pathway);
      const data = keys.map((registryKey) => ({ municipalityId, registryKey, at: now }));
      return db.contactObjection.createMany({ data, skipDuplicates: true });
    }
    case 'ObjectionLifted': {
      const registryKey = { in: await registryKeysOf(context, pathway) };
      return db.contactObjection.deleteMany({ where: { municipalityId, registryKey } });
    }
    case 'PersonErased':
      return erasePerson(context, pathway);
    case 'EraseAfterSet':
    case 'Closed':
      return undefined; // columns of the pathway itself
  }
}

const endTasks = ({ db, municipality, now }: Context, pathwayId: string, kind: TaskKind) =>
  db.task.updateMany({
    where: { municipalityId: municipality.code, pathwayId, kind, doneAt: null },
    data: { doneAt: now },
  });
