import { createHash } from 'node:crypto';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { Refusal } from '@steunpad/domain/kernel.ts';
import { dutchEuros } from '@steunpad/domain/programme/money.ts';
import {
  beginPhase as begin,
  type PhaseOrderWrong,
  phaseOn,
} from '@steunpad/domain/programme/phases.ts';
import {
  AlreadyRegular,
  PreviewOutdated,
  type RegularChange,
  realChanges,
} from '@steunpad/domain/programme/regular.ts';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import { NotFound } from '../../mutation/refusals.ts';
import { type Context, hasScope } from '../../operation/context.ts';
import { forbidden } from '../../operation/errors.ts';
import { rowKey } from '../../rows/row-key.ts';
import { problemsOf } from '../correspondence/template.type.ts';
import { publishTemplate, TemplateNotPublishable } from '../correspondence/write-template.store.ts';
import { changeMunicipality } from '../organisations/change-municipality.store.ts';
import { retentionTerms, setRetentionTerm } from '../organisations/retention-term.store.ts';
import { recordFunding } from './funding.store.ts';
import { beginPhase, hasProgramme, phasesOf } from './programme.store.ts';
import type { RegularWish, regularStepInput } from './regular.input.ts';

export interface Preview {
  readonly changes: readonly RegularChange[];
  /** Of what is shown: the step is given it again. */
  readonly seen: string;
}

type NotPossible = NotFound | AlreadyRegular | PhaseOrderWrong | TemplateNotPublishable;

/** What the step from pilot to regular would change, or why it cannot be. Nothing is saved. */
export async function previewRegular(
  context: Context,
  wish: RegularWish,
): Promise<Preview | NotPossible> {
  if (!(await hasProgramme(context))) return new NotFound();
  const parts = [await phaseChanges(context, wish), await letterChanges(context, wish)];
  const refused = parts.find((part) => part instanceof Refusal);
  if (refused) return refused;
  const [phase, letters] = parts as RegularChange[][];
  const changes = realChanges([
    ...phase!,
    ...(await targetChanges(context, wish)),
    ...(await fundingChanges(context, wish)),
    ...(await termChanges(context, wish)),
    ...letters!,
  ]);
  const seen = createHash('sha256').update(JSON.stringify(changes)).digest('hex');
  return { changes, seen };
}

/** Takes the step as it was seen, all of it or nothing. */
export async function moveToRegular(
  context: Context,
  { seen, ...wish }: z.output<ReturnType<typeof regularStepInput>>,
): Promise<string | Refusal> {
  const { caller } = context;
  const { startsOn, targetRule, minimumAge, funding, retention, templates } = wish;
  const settings = { ...(targetRule && { targetRule }), ...(minimumAge != null && { minimumAge }) };
  const changesSettings = Object.keys(settings).length + retention.length > 0;
  if (changesSettings && 'scopes' in caller && !hasScope(caller, 'settings:write'))
    throw forbidden('Mutation.moveToRegular', caller);
  const preview = await previewRegular(context, wish);
  if (preview instanceof Refusal) return preview;
  if (preview.seen !== seen) return new PreviewOutdated();

  const id = done(await beginPhase(context, { kind: 'REGULAR', startsOn, endsOn: null }));
  if (Object.keys(settings).length > 0)
    done(await changeMunicipality(context, { idempotencyKey: uuid(), ...settings }));
  if (funding) done(await recordFunding(context, funding));
  for (const choice of retention)
    done(await setRetentionTerm(context, { idempotencyKey: uuid(), ...choice }));
  for (const template of templates) done(await publishTemplate(context, template, uuid()));
  return id;
}

/** The preview found nothing in the way. What is refused all the same is a mistake of ours, and undoes the whole. */
function done<Answer>(answer: Answer | Refusal): Exclude<Answer, Refusal> {
  if (answer instanceof Refusal) throw new Error(`The preview did not see ${answer.code}.`);
  return answer as Exclude<Answer, Refusal>;
}

async function phaseChanges(context: Context, { startsOn }: RegularWish) {
  const phases = await phasesOf(context);
  const current = phaseOn(phases, dayOf(context.now));
  if (current?.kind === 'REGULAR') return new AlreadyRegular();
  const begun = begin(phases, { startsOn, endsOn: null });
  if (begun instanceof Refusal) return begun;
  const changes: RegularChange[] = [
    { area: 'PHASE', what: 'phase', before: current?.kind ?? null, after: 'REGULAR' },
    { area: 'PHASE', what: 'startsOn', before: null, after: startsOn },
  ];
  if (begun.ended)
    changes.push({ area: 'PHASE', what: 'endsOn', before: null, after: begun.ended.endsOn });
  return changes;
}

async function targetChanges(
  { db, municipality }: Context,
  { targetRule, minimumAge }: RegularWish,
): Promise<RegularChange[]> {
  const now = await db.municipality.findUniqueOrThrow({
    where: { id: municipality.code },
    select: { targetRule: true, minimumAge: true },
  });
  const area = 'TARGET_GROUP';
  return [
    { area, what: 'targetRule', before: now.targetRule, after: targetRule ?? now.targetRule },
    {
      ...{ area, what: 'minimumAge', before: String(now.minimumAge) },
      after: String(minimumAge ?? now.minimumAge),
    },
  ];
}

async function fundingChanges(
  { db, municipality }: Context,
  { funding }: RegularWish,
): Promise<RegularChange[]> {
  if (!funding) return [];
  const open = await db.funding.findMany({
    where: { municipalityId: municipality.code, settledOn: null },
    orderBy: [{ decidedOn: 'asc' }, { id: 'asc' }],
  });
  const named = ({ giver, amount }: { giver: string; amount: bigint }) =>
    `${giver} ${dutchEuros(amount)}`;
  const before = open.map(named);
  return [
    {
      ...{ area: 'FUNDING', what: 'fundings', before: before.join('; ') || null },
      after: [...before, named(funding)].join('; '),
    },
  ];
}

async function termChanges(context: Context, { retention }: RegularWish): Promise<RegularChange[]> {
  const terms = await retentionTerms(context);
  return retention.map(({ rule, term }) => ({
    area: 'RETENTION',
    what: rule,
    before: terms.find(({ key }) => key === rule)!.term,
    after: term,
  }));
}

async function letterChanges({ db, municipality }: Context, { templates }: RegularWish) {
  const changes: RegularChange[] = [];
  for (const id of templates) {
    const draft = await db.templateVersion.findUnique({ where: rowKey(municipality, id) });
    if (!draft) return new NotFound();
    const { municipalityId, kind, language } = draft;
    const problems = problemsOf(kind, draft);
    if (problems.length > 0) return new TemplateNotPublishable(problems);
    const inUse = await db.templateVersion.findFirst({
      where: { municipalityId, kind, language, status: 'PUBLISHED' },
    });
    changes.push({
      area: 'LETTERS',
      what: `${kind}.${language}`,
      before: inUse ? String(inUse.version) : null,
      after: String(draft.version),
    });
  }
  return changes;
}
