import { formAbout, type Values } from '../form/step-form.ts';
import { AnswerDataRequest } from '../generated/answer-data-request.ts';
import { HoldPathway } from '../generated/hold-pathway.ts';
import { ReleaseHold } from '../generated/release-hold.ts';
import type { AnswerDataRequestInput, DataRequestKind } from '../generated/types.ts';

/** A question about data that waits for an answer. */
export interface Asked {
  readonly id: string;
  readonly kind: DataRequestKind;
}

const NO_CONTACT = {
  ...({ name: 'wantsNoContact', kind: 'yes' } as const),
  when: ({ answer }: Values) => answer === 'GRANT',
};

const answers = (name: 'answerErasure' | 'answerDataRequest') =>
  formAbout<Asked>()<AnswerDataRequestInput, 'answer'>(name, AnswerDataRequest, {
    subject: ({ id }) => ({ dataRequestId: id }),
    fields: [
      { name: 'answer', kind: 'choice', options: ['GRANT', 'REFUSE'], required: true },
      ...(name === 'answerErasure' ? [NO_CONTACT] : []),
      { name: 'reason', kind: 'words', required: true, most: 1000 },
    ],
    input: ({ answer, wantsNoContact, reason }) => ({
      grant: answer === 'GRANT',
      wantsNoContact: answer === 'GRANT' && wantsNoContact === true,
      reason: String(reason),
    }),
  });

/** To erase cannot be taken back, so that its form says more than that of the other rights. */
export const answerErasure = answers('answerErasure');
export const answerDataRequest = answers('answerDataRequest');

export const answerFor = ({ kind }: Asked) =>
  kind === 'ERASURE' ? answerErasure : answerDataRequest;

/** Somebody of whom the officer knows no more than the id. */
export interface Subject {
  readonly id: string;
}

export const hold = formAbout<Subject>()('holdPathway', HoldPathway, {
  subject: ({ id }) => ({ pathwayId: id }),
  fields: [
    { name: 'restrictedReason', kind: 'words', required: true, most: 1000 },
    { name: 'until', kind: 'day' },
  ],
});

export const release = formAbout<Subject>()('releaseHold', ReleaseHold, {
  subject: ({ id }) => ({ pathwayId: id }),
  fields: [
    { name: 'end', kind: 'yes' },
    { name: 'reason', kind: 'words', required: true, most: 1000 },
  ],
});
