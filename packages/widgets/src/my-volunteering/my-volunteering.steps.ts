import { normaliseDay } from '@steunpad/domain/input/day.ts';
import { AgreeMyRhythm } from '../generated/agree-my-rhythm.ts';
import { AnswerMyInvitation } from '../generated/answer-my-invitation.ts';
import { LeaveVolunteering } from '../generated/leave-volunteering.ts';
import { MyVolunteerData } from '../generated/my-volunteer-data.ts';
import { MyVolunteering } from '../generated/my-volunteering.ts';
import { PauseMyVolunteering } from '../generated/pause-my-volunteering.ts';
import { RaiseMyWorry } from '../generated/raise-my-worry.ts';
import { RecordMyContact } from '../generated/record-my-contact.ts';
import { ResumeMyVolunteering } from '../generated/resume-my-volunteering.ts';
import { StopMyMatch } from '../generated/stop-my-match.ts';
import { TellMyFit } from '../generated/tell-my-fit.ts';
import type { Fit, MyVolunteeringQuery, MyVolunteeringViewFragment } from '../generated/types.ts';
import type { Language } from '../kernel/language.ts';
import type { MyData } from '../kernel/own-data.ts';
import { misfilled } from '../kernel/refusals.ts';
import { refusedBy } from '../kernel/refused-key.ts';
import { type Ask, accepted, type Outcome } from '../kernel/sending.ts';
import {
  type ContactMoment,
  contactInput,
  type Worry,
  worryInput,
} from './my-volunteering.answers.ts';
import type { MyVolunteeringTexts } from './my-volunteering.texts.nl.ts';
import type { Press } from './page.parts.ts';

export type Result = keyof MyVolunteeringTexts['results'];

/** Whose page it is, and how it is opened. */
export interface Door {
  readonly ask: Ask;
  readonly municipality: string;
  readonly code: string;
}

export interface Standing {
  readonly mine: MyVolunteeringViewFragment;
  /** What to do first about a worry. */
  readonly instructions: MyVolunteeringQuery['worryInstructions'];
}

/** Something that is told, about the contact with this id where it is about one. */
export type Tell<A> = (
  door: Door,
  answers: A,
  idempotencyKey: string,
  matchId: string,
) => Promise<Outcome<Result>>;

export async function openVolunteering(
  { ask, municipality, code }: Door,
  language: Language,
): Promise<Outcome<Standing>> {
  const answer = await ask(MyVolunteering, { input: { municipality, code }, language });
  const mine = answer?.myVolunteering;
  return mine?.__typename === 'MyVolunteering'
    ? accepted({ mine, instructions: answer!.worryInstructions })
    : refusedBy(mine?.__typename);
}

export async function fetchData(
  { ask, municipality, code }: Door,
  language: Language,
): Promise<Outcome<MyData>> {
  const input = { municipality, code };
  const data = (await ask(MyVolunteerData, { input, language }))?.myVolunteerData;
  return data?.__typename === 'MyData' ? accepted(data) : refusedBy(data?.__typename);
}

export const recordContact: Tell<ContactMoment> = async (door, answers, key, matchId) => {
  const input = { ...inputOf(door, key), matchId, ...contactInput(answers) };
  const answer = await door.ask(RecordMyContact, { input });
  return done(answer?.recordMyContact, 'MyContactRecorded', 'contact');
};

export const agreeRhythm: Tell<{ rhythm: string }> = async (door, { rhythm }, key, matchId) => {
  const answer = await door.ask(AgreeMyRhythm, {
    input: { ...inputOf(door, key), matchId, rhythm },
  });
  return done(answer?.agreeMyRhythm, 'MyRhythmAgreed', 'rhythm');
};

export const tellFit: Tell<{ fit: string }> = async (door, { fit }, key, matchId) => {
  const input = { ...inputOf(door, key), matchId, fit: fit as Fit };
  const answer = await door.ask(TellMyFit, { input });
  return done(answer?.tellMyFit, 'MyFitTold', 'fit');
};

export const raiseWorry: Tell<Worry> = async (door, answers, key, matchId) => {
  const input = { ...inputOf(door, key), matchId, ...worryInput(answers) };
  const answer = await door.ask(RaiseMyWorry, { input });
  return done(answer?.raiseMyWorry, 'MyWorryRaised', 'worry');
};

export const pause = async (door: Door, { until }: { until: string }, key: string) => {
  const input = { ...inputOf(door, key), until: normaliseDay(until) };
  const answer = await door.ask(PauseMyVolunteering, { input });
  return done(answer?.pauseMyVolunteering, 'VolunteeringPaused', 'pause');
};

/** One of the buttons that need no further answer; `item` is the proposal or the contact that it is about. */
export async function pressed(
  door: Door,
  press: Press,
  item: string,
  idempotencyKey: string,
): Promise<Outcome<Result>> {
  const input = inputOf(door, idempotencyKey);
  const { ask } = door;
  switch (press) {
    case 'accepted':
    case 'refused': {
      const said = { proposalId: item, accept: press === 'accepted' };
      const answer = await ask(AnswerMyInvitation, { input: { ...input, ...said } });
      return done(answer?.answerMyInvitation, 'InvitationAnswered', press);
    }
    case 'stop': {
      const answer = await ask(StopMyMatch, { input: { ...input, matchId: item } });
      return done(answer?.stopMyMatch, 'MyMatchStopped', 'stop');
    }
    case 'resume': {
      const answer = await ask(ResumeMyVolunteering, { input });
      return done(answer?.resumeMyVolunteering, 'VolunteeringResumed', 'resume');
    }
    case 'leave': {
      const answer = await ask(LeaveVolunteering, { input });
      return done(answer?.leaveVolunteering, 'VolunteeringLeft', 'leave');
    }
  }
}

const inputOf = ({ municipality, code }: Door, idempotencyKey: string) => ({
  municipality,
  code,
  idempotencyKey,
});

interface Answered {
  readonly __typename: string;
  readonly fields?: Parameters<typeof misfilled>[0];
}

function done(answer: Answered | undefined, wanted: string, result: Result): Outcome<Result> {
  if (answer?.__typename === 'InputInvalid' && answer.fields) {
    return misfilled(answer.fields, (path) => path.at(-1) ?? '');
  }
  if (answer?.__typename === 'NoteTooLong') {
    return { status: 'invalid', problems: [{ field: 'note', code: 'TOO_LONG' }] };
  }
  return answer?.__typename === wanted ? accepted(result) : refusedBy(answer?.__typename);
}
