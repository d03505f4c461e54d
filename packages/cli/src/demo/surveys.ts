import { inviteToSurvey } from '@steunpad/api/modules/surveys/invite.store.ts';
import { releaseAnswers } from '@steunpad/api/modules/surveys/release.store.ts';
import { keepAnswers, takeAnswers } from '@steunpad/api/modules/surveys/survey.store.ts';
import { surveyCodeOf } from '@steunpad/api/modules/surveys/survey-codes.ts';
import type { Context } from '@steunpad/api/operation/context.ts';
import { SMALLEST_BATCH } from '@steunpad/domain/surveys/release.ts';

const ROUND = { surveyKey: 'years-after', round: 'demo' };
const refOf = (person: number) => `demo ${person}`;

/** Who answered and was released, who waits for others, who stopped half-way, and who was only asked. */
const [WAITS, STOPPED, ASKED] = [SMALLEST_BATCH, SMALLEST_BATCH + 1, SMALLEST_BATCH + 2] as const;

const MISSED = ['yes', 'some', 'no'] as const;

/** Asks invented people what they missed, and answers for most of them. */
export async function askDemo(context: Context): Promise<void> {
  const refs = Array.from({ length: ASKED + 1 }, (_, person) => refOf(person));
  await inviteToSurvey(context, { ...ROUND, refs });
  for (let person = 0; person < SMALLEST_BATCH; person += 1) await answer(context, person);
  await releaseAnswers(context);
  await answer(context, WAITS);
  const code = surveyCodeOf(context.municipality, refOf(STOPPED));
  await keepAnswers(context, code, [{ question: 'missed', values: ['yes'] }]);
}

/** The code of somebody who was asked and did not answer yet. */
export const demoSurveyCode = ({ municipality }: Pick<Context, 'municipality'>): string =>
  surveyCodeOf(municipality, refOf(ASKED));

async function answer(context: Context, person: number): Promise<void> {
  await takeAnswers(context, {
    code: surveyCodeOf(context.municipality, refOf(person)),
    version: 1,
    idempotencyKey: refOf(person),
    answers: [
      { question: 'missed', values: [MISSED[person % MISSED.length]!] },
      { question: 'missedOwn', values: ['Niemand vroeg hoe het ging.'] },
      { question: 'nowGoing', values: [String(1 + (person % 5))] },
    ],
  });
}
