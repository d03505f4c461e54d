import { ComeBack } from '../generated/come-back.ts';
import { ReplyToLetter } from '../generated/reply-to-letter.ts';
import type { ComeBackInput } from '../generated/types.ts';
import { misfilled } from '../kernel/refusals.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import { type Given, type ReplyAnswers, replyField, replyInput } from './letter-reply.answers.ts';
import type { Answered } from './letter-reply.page.ts';

export async function sendReply(
  ask: Ask,
  answers: ReplyAnswers,
  given: Given,
): Promise<Outcome<Answered>> {
  const input = replyInput(answers, given);
  const answer = (await ask(ReplyToLetter, { input }))?.replyToLetter;
  switch (answer?.__typename) {
    case 'LetterAnswered': {
      const { laterFrom, promisedBy } = answer.mySupport;
      return accepted({ reply: input.reply, code: answers.code, day: laterFrom ?? promisedBy });
    }
    case 'InputInvalid':
      return misfilled(answer.fields, replyField);
    case 'GuardNotMet':
      return misfilled([{ path: ['until'], code: 'INVALID_DATE' }], replyField);
    case 'ReferenceOrCodeUnknown':
      return refused('unknownKey');
    case 'NotPossibleNow':
      return refused('notNow');
    case 'IdempotencyKeyReused':
      return refused('changedAfterSending');
    case 'TooManyRequests':
      return refused('tooManyTries');
    case undefined:
      return refused('unreachable');
  }
}

export async function undoReply(ask: Ask, input: ComeBackInput): Promise<Outcome<true>> {
  const answer = (await ask(ComeBack, { input }))?.comeBack;
  switch (answer?.__typename) {
    case 'CameBack':
      return accepted(true);
    case undefined:
      return refused('unreachable');
    case 'TooManyRequests':
      return refused('tooManyTries');
    default:
      return refused('notNow');
  }
}
