import { SamePerson } from '@steunpad/domain/staff/grants.ts';
import { mayBeOne } from '../../mutation/one-system.store.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { actorOf, type Context } from '../../operation/context.ts';
import { rowKey } from '../../rows/row-key.ts';

/** How far two people are with an answer in own words. */
export type OpenAnswerStanding = 'TO_LOOK_AT' | 'TO_CONFIRM' | 'QUOTABLE';

export interface OpenAnswer {
  readonly id: string;
  readonly surveyKey: string;
  readonly surveyVersion: number;
  readonly question: string;
  readonly written: string | null;
  readonly redacted: string | null;
  readonly firstBy: string | null;
  readonly secondBy: string | null;
  readonly themes: readonly string[];
}

const STANDING = {
  TO_LOOK_AT: { firstBy: null },
  TO_CONFIRM: { firstBy: { not: null }, secondBy: null },
  QUOTABLE: { secondBy: { not: null } },
} as const;

export const standingOf = ({ firstBy, secondBy }: OpenAnswer): OpenAnswerStanding =>
  secondBy ? 'QUOTABLE' : firstBy ? 'TO_CONFIRM' : 'TO_LOOK_AT';

/** More than anybody looks at in one go. */
const MOST = 100;

/** Answers in own words, in the order of their ids, which is no order at all. */
export const openAnswers = (
  { db, municipality }: Context,
  surveyKey: string,
  standing: OpenAnswerStanding,
): Promise<readonly OpenAnswer[]> =>
  db.surveyOpenAnswer.findMany({
    where: { municipalityId: municipality.code, surveyKey, ...STANDING[standing] },
    orderBy: { id: 'asc' },
    take: MOST,
  });

export interface Look {
  readonly id: string;
  readonly redacted: string;
  readonly themes: readonly string[];
}

/**
 * Saves what somebody left of an answer so that it names nobody. The first person proposes; another one confirms or
 * corrects it, after which what was written is gone and the rest may be quoted.
 */
export async function lookAtOpenAnswer(
  context: Context,
  { id, redacted, themes }: Look,
): Promise<OpenAnswer | NotFound | SamePerson> {
  const { db, municipality, caller } = context;
  const answer = await db.surveyOpenAnswer.findUnique({ where: rowKey(municipality, id) });
  if (!answer || answer.secondBy) return new NotFound();
  const actor = actorOf(caller, 'COORDINATOR');
  if (answer.firstBy && (await mayBeOne(context, answer.firstBy, actor))) return new SamePerson();
  const by = answer.firstBy ? { secondBy: actor, written: null } : { firstBy: actor };
  const changed = await db.surveyOpenAnswer.updateManyAndReturn({
    // Whoever was quicker by a moment has said it: the other one looks again.
    where: { municipalityId: municipality.code, id, firstBy: answer.firstBy, secondBy: null },
    data: { redacted, themes: [...themes], ...by },
  });
  return changed[0] ?? new NotFound();
}
