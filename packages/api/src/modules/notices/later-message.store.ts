import type { NoticeStatus } from '@steunpad/database/generated/prisma/client.ts';
import { sensitiveMonthDays } from '@steunpad/domain/calls/sensitive-days.ts';
import { type Weighed, weighLaterMessage } from '@steunpad/domain/notices/later-message.ts';
import type { DeathNotice } from '@steunpad/domain/notices/receive-death-notice.ts';
import * as effect from '@steunpad/domain/pathway/effects.ts';
import { FINAL, type PathwayState } from '@steunpad/domain/pathway/pathway.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { fromPartialColumns, partialColumns, toColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';
import { applyEffects } from '../pathway/effects.store.ts';
import { letterFacts } from '../pathway/pathway.facts.ts';
import { changePathway } from '../pathway/pathway.store.ts';
import { type DeathNoticeTaken, type Message, saveNotice } from './notice.store.ts';
import { KNOWN, type KnownPathway } from './notice-recognition.store.ts';
import { addressColumns } from './partner-address.ts';
import {
  type Columns,
  nameColumns,
  onlyFills,
  otherColumns,
  otherNames,
} from './survivor-columns.ts';

interface Manner {
  readonly status: NoticeStatus;
  /** Whether the sender, or a clerk, says that it takes the place of what was told before. */
  readonly corrects: boolean;
  /** `false` where a correction names somebody else. */
  readonly sameSurvivor?: boolean;
}

export const knownPathway = ({ db, municipality }: Context, pathwayId: string) =>
  db.pathway.findUniqueOrThrow({ where: rowKey(municipality, pathwayId), include: KNOWN });

/** Takes a message about a survivor and a death that are known: it opens nothing, and what it adds counts. */
export async function takeLaterMessage(
  context: Context,
  message: Message,
  pathwayId: string,
  manner: Manner,
): Promise<DeathNoticeTaken> {
  const pathway = await knownPathway(context, pathwayId);
  const told = await toldBy(context, message);
  const weighed = weigh(context, told, pathway, manner);
  const noticeId = await saveNotice(context, message, {
    status: manner.status,
    decision: weighed.decision,
    aboutPathwayId: pathwayId,
    news: weighed.news,
  });
  await apply(context, pathway, weighed, told);
  const waits = weighed.tellClerk || weighed.event?.name === 'letterInDoubt';
  if (waits) return { noticeId, outcome: 'WAITS_FOR_CLERK' };
  if (weighed.changes) return { noticeId, outcome: 'CORRECTION_TAKEN' };
  if (!manner.corrects) return { noticeId, outcome: 'ALREADY_KNOWN' };
  return { noticeId, outcome: isOver(pathway) ? 'NOBODY_TO_WRITE_TO' : 'CORRECTION_TAKEN' };
}

/** What was told and is written down elsewhere, carried out on a pathway. */
export async function applyTo(
  context: Context,
  told: Reported,
  pathwayId: string,
  manner: Omit<Manner, 'status'>,
): Promise<Weighed> {
  const pathway = await knownPathway(context, pathwayId);
  const weighed = weigh(context, told, pathway, manner);
  await apply(context, pathway, weighed, told);
  return weighed;
}

/** What a message says: the facts for the rules, and how they stand in a row. */
export interface Reported {
  readonly facts: DeathNotice;
  readonly restricted: boolean;
  readonly name: Columns;
  readonly address: Columns;
  readonly monthDays: readonly string[];
}

export const toldBy = async (context: Context, { input }: Message): Promise<Reported> => ({
  facts: input,
  restricted: input.survivor?.disclosureRestricted ?? false,
  name: input.survivor ? nameColumns(input.survivor) : {},
  address: input.survivor ? await addressColumns(context, input.survivor) : {},
  monthDays: sensitiveMonthDays(input.survivor?.daysToRemember ?? []),
});

/** What the rule said last of this survivor, by any of the messages. */
export const lastRuling = ({ messages }: Pick<KnownPathway, 'messages'>) =>
  messages
    .flatMap(({ decisions }) => decisions)
    .filter(({ decidedBy }) => decidedBy === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);

function weigh(
  { municipality }: Context,
  told: Reported,
  pathway: KnownPathway,
  { corrects, sameSurvivor = true }: Omit<Manner, 'status'>,
): Weighed & { readonly columns: Columns } {
  const { partner, notice } = pathway;
  const namedByHand = partner.nameForLetters !== null;
  const name = sameSurvivor ? otherNames(partner, told.name, corrects) : {};
  const address = sameSurvivor ? otherColumns(partner, told.address, corrects) : {};
  const weighed = weighLaterMessage(
    {
      state: pathway.state,
      written: pathway.correspondence.length > 0,
      corrected: (notice?.revision ?? 1) > 1,
      restricted: partner.disclosureRestricted,
      namedByHand,
      birthDate: partner.birthYear
        ? fromPartialColumns(partner.birthYear, partner.birthMonth, partner.birthDay)
        : null,
      dateOfDeath: notice
        ? fromPartialColumns(notice.deathYear, notice.deathMonth, notice.deathDay)
        : null,
      outcome: lastRuling(pathway)?.outcome ?? null,
    },
    {
      ...told.facts,
      restricted: told.restricted,
      corrects,
      sameSurvivor,
      otherName: !onlyFills(partner, name) || (namedByHand && Object.keys(name).length > 0),
      otherAddress: !onlyFills(partner, address),
    },
    municipality,
  );
  return { ...weighed, columns: { ...name, ...address } };
}

async function apply(
  context: Context,
  pathway: KnownPathway,
  weighed: Weighed & { readonly columns: Columns },
  told: Reported,
): Promise<void> {
  if (pathway.state === 'ERASED') return;
  const { db, municipality } = context;
  const { restrict, takesOver, event, tellClerk, columns } = weighed;
  await db.bereavedPartner.update({
    where: rowKey(municipality, pathway.partnerId),
    data: {
      ...(!weighed.news.includes('OTHER_SURVIVOR') && cautions(pathway, told)),
      ...(restrict && { disclosureRestricted: true }),
      ...(takesOver && { ...columns, ...datesOf(pathway, weighed, told) }),
      ...(takesOver && 'street' in columns && { addressReturned: false }),
    },
  });
  if (takesOver && weighed.dateOfDeath && pathway.noticeId) {
    const [deathYear, deathMonth, deathDay] = partialColumns(weighed.dateOfDeath);
    await db.deathNotice.update({
      where: rowKey(municipality, pathway.noticeId),
      data: { deathYear, deathMonth, deathDay },
    });
  }
  if (event) await applyEvent(context, pathway.id, event);
  else if (takesOver && weighed.news.includes('DATE_OF_DEATH'))
    await moveLetter(context, pathway.id);
  if (tellClerk) await tellOfCorrection(context, pathway.id);
}

/** What the registry doubts is only added to: it takes it away itself when it is asked before a letter goes. */
function cautions({ partner }: KnownPathway, { facts: { survivor } }: Reported) {
  if (!survivor) return {};
  const { underInvestigation, notLivingAtAddress, suspension } = survivor;
  return {
    underInvestigation: [...new Set([...partner.underInvestigation, ...underInvestigation])],
    notLivingAtAddress: partner.notLivingAtAddress || notLivingAtAddress,
    suspended: partner.suspended || suspension !== null,
  };
}

function datesOf(
  { partner }: KnownPathway,
  { birthDate, dateOfDeath }: Weighed,
  { monthDays }: Reported,
) {
  if (!birthDate) return {};
  const [birthYear, birthMonth, birthDay] = partialColumns(birthDate);
  const days = sensitiveMonthDays([birthDate, ...(dateOfDeath ? [dateOfDeath] : [])]);
  const daysToAvoid = [...new Set([...partner.daysToAvoid, ...days, ...monthDays])].sort();
  return { birthYear, birthMonth, birthDay, daysToAvoid };
}

async function applyEvent(
  context: Context,
  pathwayId: string,
  event: NonNullable<Weighed['event']>,
): Promise<void> {
  const refused = await changePathway(context, { pathwayId, role: 'SYSTEM' }, () => event);
  if (refused) throw refused;
}

/** The letter keeps its distance to the death, also when that turns out to be on another day. */
async function moveLetter(context: Context, pathwayId: string): Promise<void> {
  const { db, municipality } = context;
  const pathway = await knownPathway(context, pathwayId);
  const moved = effect.sendLetter(letterFacts(pathway), occasionOf(context, 'SYSTEM'));
  if (moved.type !== 'TaskOpened') return;
  await db.task.updateMany({
    where: { municipalityId: municipality.code, pathwayId, kind: 'SEND_LETTER', doneAt: null },
    data: {
      dueOn: toColumn(moved.due),
      notBefore: moved.notBefore ? toColumn(moved.notBefore) : null,
    },
  });
}

/** A clerk hears that a message says something that could not be taken over: once, however many say so. */
export async function tellOfCorrection(context: Context, pathwayId: string): Promise<void> {
  const { db, municipality } = context;
  const open = await db.task.count({
    where: { municipalityId: municipality.code, pathwayId, kind: 'CHECK_CORRECTION', doneAt: null },
  });
  if (open > 0) return;
  const pathway = await knownPathway(context, pathwayId);
  const effects = [effect.checkCorrection({}, occasionOf(context, 'SYSTEM'))];
  await applyEffects(context, [{ pathway, effects }]);
}

/** Keeps the letter back where it may still go out, and asks a clerk to look; otherwise only tells them. */
export async function doubt(context: Context, pathwayId: string): Promise<void> {
  const pathway = await knownPathway(context, pathwayId);
  if (pathway.state === 'TO_INVITE')
    await applyEvent(context, pathwayId, { name: 'letterInDoubt' });
  else if (!isOver(pathway)) await tellOfCorrection(context, pathwayId);
}

/** Nobody is written to any more, or ever was. */
const isOver = ({ state }: Pick<KnownPathway, 'state'>) =>
  state === 'NOT_TARGET' || (FINAL as readonly PathwayState[]).includes(state);

/** Somebody died who may be one of these survivors: nobody writes before a clerk has looked. */
export async function tellOfDeath(context: Context, pathwayIds: readonly string[]): Promise<void> {
  for (const pathwayId of pathwayIds) await doubt(context, pathwayId);
}

/** Whoever may be the one for whom secrecy was asked has it from now on: a person may lift it, a message never does. */
export async function restrict(
  { db, municipality }: Context,
  pathwayIds: readonly string[],
): Promise<void> {
  await db.bereavedPartner.updateMany({
    where: {
      municipalityId: municipality.code,
      pathways: { some: { id: { in: [...pathwayIds] }, state: { not: 'ERASED' } } },
    },
    data: { disclosureRestricted: true },
  });
}
