import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { AnswerMyProposal } from '../generated/answer-my-proposal.ts';
import { AskAboutMyData } from '../generated/ask-about-my-data.ts';
import { AskForSomeoneElse } from '../generated/ask-for-someone-else.ts';
import { ChangeMyContact } from '../generated/change-my-contact.ts';
import { ComeBack } from '../generated/come-back.ts';
import { MyData as MyDataOperation } from '../generated/my-data.ts';
import { MySupport } from '../generated/my-support.ts';
import { ReplyToLetter } from '../generated/reply-to-letter.ts';
import { SetMyPace } from '../generated/set-my-pace.ts';
import { StopMySupport } from '../generated/stop-my-support.ts';
import type {
  DataRequestKind,
  DayPart,
  MySupportViewFragment,
  Reply,
  WorkPace,
} from '../generated/types.ts';
import { contactInput } from '../kernel/contact.ts';
import type { Language } from '../kernel/language.ts';
import type { MyData } from '../kernel/own-data.ts';
import { misfilled } from '../kernel/refusals.ts';
import { refusedBy } from '../kernel/refused-key.ts';
import { type Ask, accepted, type Outcome, refused } from '../kernel/sending.ts';
import type { MyContactAnswers } from './contact.answers.ts';
import type { MyKey } from './my-support.key.ts';
import type { MySupportTexts } from './my-support.texts.nl.ts';
import type { Press } from './support.page.ts';

export type Result = keyof MySupportTexts['results'];

/** Whose page it is, and how it is opened. */
export interface Door {
  readonly ask: Ask;
  readonly municipality: string;
  readonly key: MyKey;
}

export async function openSupport(door: Door): Promise<Outcome<MySupportViewFragment>> {
  const { ask, municipality, key } = door;
  const answer = (await ask(MySupport, { input: { municipality, ...key } }))?.mySupport;
  if (answer?.__typename === 'MySupport') return accepted(answer);
  // The code of a request opens nothing by itself: whoever typed no number may have forgotten it.
  const isAlone = !key.reference && answer?.__typename === 'ReferenceOrCodeUnknown';
  return isAlone ? refused('numberMissing') : refusedBy(answer?.__typename);
}

export async function fetchData(door: Door, language: Language): Promise<Outcome<MyData>> {
  const { ask, municipality, key } = door;
  const input = { municipality, ...key };
  const answer = (await ask(MyDataOperation, { input, language }))?.myData;
  return answer?.__typename === 'MyData' ? accepted(answer) : refusedBy(answer?.__typename);
}

export async function changeContact(
  door: Door,
  answers: MyContactAnswers,
  idempotencyKey: string,
): Promise<Outcome<Result>> {
  const bestDayParts = [...answers.bestDayParts] as DayPart[];
  const contact = contactInput(answers);
  const input = { ...inputOf(door, idempotencyKey), contact, bestDayParts };
  const answer = (await door.ask(ChangeMyContact, { input }))?.changeMyContact;
  if (answer?.__typename === 'InputInvalid') {
    return misfilled(answer.fields, (path) => path.at(-1) ?? 'preference');
  }
  return done(answer?.__typename, 'MyContactChanged', 'contact');
}

export async function askAboutData(
  door: Door,
  kind: DataRequestKind,
  idempotencyKey: string,
): Promise<Outcome<Result>> {
  const input = { ...inputOf(door, idempotencyKey), kind };
  const answer = (await door.ask(AskAboutMyData, { input }))?.askAboutMyData;
  return done(answer?.__typename, 'DataRequestReceived', 'rights');
}

/** Contact later, from a day on. */
export const contactLater = (
  door: Door,
  { until }: { readonly until: string },
  idempotencyKey: string,
): Promise<Outcome<Result>> =>
  reply(door, { reply: 'LATER', until: normaliseDay(until) }, idempotencyKey);

async function reply(
  door: Door,
  said: { readonly reply: Reply; readonly until?: string | null },
  idempotencyKey: string,
): Promise<Outcome<Result>> {
  const input = { ...inputOf(door, idempotencyKey), ...said };
  const answer = (await door.ask(ReplyToLetter, { input }))?.replyToLetter;
  if (answer?.__typename === 'GuardNotMet') {
    return { status: 'invalid', problems: [{ field: 'until', code: 'INVALID_DATE' }] };
  }
  return done(answer?.__typename, 'LetterAnswered', 'moment');
}

/** One of the buttons that need no further answer; `item` is which kind of support was pressed about. */
export async function pressed(
  door: Door,
  press: Press,
  item: string,
  idempotencyKey: string,
): Promise<Outcome<Result>> {
  const input = inputOf(door, idempotencyKey);
  const { ask } = door;
  switch (press) {
    case 'stop': {
      const answer = (await ask(StopMySupport, { input }))?.stopMySupport;
      return done(answer?.__typename, 'MySupportStopped', 'stop');
    }
    case 'someoneElse': {
      const answer = (await ask(AskForSomeoneElse, { input }))?.askForSomeoneElse;
      return done(answer?.__typename, 'SomeoneElseAsked', 'someoneElse');
    }
    case 'acceptProposal':
      return answerProposal(true);
    case 'refuseProposal':
      return answerProposal(false);
    case 'goOn':
      return setPace('NOW');
    case 'goSlowly':
      return setPace('SLOW');
    case 'rest':
      return setPace('PAUSED');
    case 'contactNow':
      return reply(door, { reply: 'YES' }, idempotencyKey);
    case 'comeBack': {
      const answer = (await ask(ComeBack, { input }))?.comeBack;
      return done(answer?.__typename, 'CameBack', 'comeBack');
    }
  }

  async function answerProposal(accept: boolean): Promise<Outcome<Result>> {
    const answer = (await ask(AnswerMyProposal, { input: { ...input, accept } }))?.answerMyProposal;
    const isMatch = answer && 'mySupport' in answer && answer.mySupport.step === 'SUPPORTED';
    const result = isMatch ? 'accepted' : accept ? 'notAfterAll' : 'refused';
    return done(answer?.__typename, 'MyProposalAnswered', result);
  }

  async function setPace(pace: WorkPace): Promise<Outcome<Result>> {
    const answer = (await ask(SetMyPace, { input: { ...input, planItemId: item, pace } }))
      ?.setMyPace;
    return done(answer?.__typename, 'MyPaceSet', pace === 'PAUSED' ? 'rest' : 'goOn');
  }
}

const inputOf = ({ municipality, key }: Door, idempotencyKey: string) => ({
  municipality,
  idempotencyKey,
  ...key,
});

const done = (answered: string | undefined, wanted: string, result: Result): Outcome<Result> =>
  answered === wanted ? accepted(result) : refusedBy(answered);
