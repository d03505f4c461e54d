import type { deskFormsNl } from './nl.desk-forms.ts';
import type { Words } from './texts.ts';

const BSN = 'No BSN in it.';

export const deskFormsEn: Words<typeof deskFormsNl> = {
  decideEligibility: {
    title: 'Decide: is the offer for this person?',
    send: 'Decide',
    done: 'The decision is recorded.',
    fields: {
      decision: { label: 'Your decision', options: { IN: 'Yes', OUT: 'No' } },
      reason: { label: 'Why?', hint: `In doubt: yes. ${BSN}` },
    },
  },
  decideSamePerson: {
    title: 'Do we know this person already?',
    send: 'Decide',
    done: 'The decision is recorded.',
    fields: {
      samePersonAs: { label: 'Who is it?', options: { ANOTHER: 'Somebody else' } },
      takeOver: { label: 'Take name, address and dates from the new message' },
      reason: { label: 'Why?', hint: BSN },
    },
  },
  recordLetterReturned: {
    title: 'A letter came back',
    send: 'The letter came back',
    done: 'No letter goes out until the address was checked.',
    fields: {},
  },
  recordRegistryCheck: {
    title: 'Looked up in the registry',
    send: 'Record',
    done: 'What the registry says is recorded.',
    fields: {},
  },
  liftSecrecy: {
    title: 'Lift the secrecy',
    send: 'Lift',
    done: 'The secrecy is lifted.',
    fields: { reason: { label: 'How do you know?', hint: BSN } },
  },
  withdrawDeathNotice: {
    title: 'Withdraw the notice of a death',
    send: 'Withdraw',
    done: 'This is recorded. A second person has to confirm it.',
    fields: {
      noticeId: {
        label: 'Which notice was wrong?',
        options: {
          BRP_EVENT: 'Registry',
          CLERK: 'Civil registry',
          CSV: 'File',
          PARTNER: 'Another system',
        },
      },
    },
  },
  holdPathway: {
    title: 'Put everything on hold',
    send: 'Put on hold',
    done: 'Nothing goes out any more.',
    fields: {
      restrictedReason: { label: 'Why?', hint: 'Only the privacy officer reads this.' },
      until: { label: 'Until which day?' },
    },
  },
  releaseHold: {
    title: 'Go on again',
    send: 'Record',
    done: 'This is recorded.',
    fields: { reason: { label: 'Why?' }, end: { label: 'Do not go on, but stop' } },
  },
  raiseSignal: {
    title: 'Tell of a worry',
    send: 'Tell',
    done: 'The professional hears of it. In direct danger you call 112.',
    fields: {
      kind: {
        label: 'What worries you?',
        options: {
          SUICIDE_RISK: 'Somebody does not want to live',
          CHILD_SAFETY: 'Safety of a child',
          DOMESTIC_VIOLENCE: 'Violence at home',
          SELF_NEGLECT: 'Somebody does not look after themselves',
          FINANCIAL_ABUSE: 'Somebody takes their money',
          DEBT: 'Debts',
          ADDICTION: 'Alcohol, medicines or drugs',
          OTHER: 'Something else',
        },
      },
      note: { label: 'What did you see or hear?', hint: 'Two lines.' },
    },
  },
  setNameForLetters: {
    title: 'Name on the letter',
    send: 'Record the name',
    done: 'The name is recorded.',
    fields: {
      name: { label: 'The name behind “Geachte”', hint: 'For example: mevrouw Van Velzen.' },
    },
  },
  completeTask: {
    title: 'A task was done',
    send: 'It was done',
    done: 'The task is done.',
    fields: {
      taskId: {
        label: 'What was done?',
        options: {
          MAIL_NOT_SENT: 'Reached in another way; the address was checked',
          CHECK_CORRECTION: 'The correction was checked',
          ARRANGE_PACE: 'The new pace was passed on',
          TELL_IN_PERSON: 'It was told in person',
          SEND_CARD: 'The card may still go',
        },
      },
    },
  },
};
