import { deskFormsEn } from './en.desk-forms.ts';
import { KINDS, PACES } from './en.entries.ts';
import type { formsNl } from './nl.forms.ts';
import type { Words } from './texts.ts';

const DAY_PARTS = { MORNING: 'morning', AFTERNOON: 'afternoon', EVENING: 'evening' };
const FITS = { YES: 'yes', UNSURE: 'not sure', NO: 'no' };
const BSN = 'No BSN in it.';

export const formsEn: Words<typeof formsNl> = {
  recordAttempt: {
    title: 'Called',
    send: 'Record',
    done: 'The call is recorded.',
    fields: {
      result: {
        label: 'How did it go?',
        options: {
          REACHED: 'Spoken',
          NO_ANSWER: 'No answer',
          VOICEMAIL_NEUTRAL: 'Left a voicemail',
          WRONG_NUMBER: 'Wrong number',
          CALL_BACK_AT: 'Call back later',
          BUSY: 'Engaged',
          OTHER_PERSON: 'Somebody else answered',
          REFUSED: 'Wants no contact',
        },
      },
      wants: {
        label: 'What does this person want?',
        options: {
          SUPPORT: 'A talk',
          INFORMATION: 'Only information, by post',
          LATER: 'Contact later',
        },
      },
      until: { label: 'From which day?', hint: 'Two weeks to a year from today.' },
      callBackOn: { label: 'On which day to call back?' },
      callBackDayPart: { label: 'In which part of the day?', options: DAY_PARTS },
      on: { label: 'Which day was it?' },
      dayPart: { label: 'Which part of the day was it?', options: DAY_PARTS },
      channel: {
        label: 'How?',
        options: { PHONE: 'telephone', EMAIL: 'e-mail', POST: 'post' },
      },
    },
  },
  recordReply: {
    title: 'Answer to the letter',
    send: 'Record the answer',
    done: 'The answer is recorded and holds from now on.',
    fields: {
      reply: {
        label: 'What did this person say?',
        options: {
          YES: 'Wants support',
          LATER: 'Rather later',
          INFORMATION: 'Only information, by post',
          NO: 'Wants no contact',
        },
      },
      talkArranged: {
        label: 'The talk is arranged already',
        hint: 'Otherwise somebody calls within two working days.',
      },
      until: { label: 'From which day?', hint: 'Two weeks to a year from today.' },
    },
  },
  acceptSupportRequest: {
    title: 'Accept the request',
    send: 'Accept',
    done: 'The request is accepted. Now arrange a talk.',
    fields: {
      partnerName: {
        label: 'Name of the person who lost their partner',
        hint: 'Only where somebody else asked for them.',
      },
      adult: { label: 'This person is 18 or older' },
      livesOrWorksHere: { label: 'This person belongs with our municipality' },
      samePersonConfirmedOther: {
        label: 'I looked: this is somebody else than whom we know',
        hint: 'Only needed where we know the same telephone number or e-mail address.',
      },
    },
  },
  declineSupportRequest: {
    title: 'Decline the request',
    send: 'Decline',
    done: 'The request is declined.',
    fields: { reason: { label: 'Why?', hint: `For colleagues. ${BSN}` } },
  },
  recordTalk: {
    title: 'Record the talk',
    send: 'Record the talk',
    done: 'The talk is recorded. Now make a plan together.',
    fields: {
      heldOn: { label: 'On which day was the talk?' },
      needs: { label: 'What is support needed with?', hint: 'Choose what was talked about.' },
      saidNoNeeds: { label: 'This person said that nothing is needed' },
      note: { label: 'Note', hint: `No more than is needed. ${BSN}` },
    },
  },
  agreePlan: {
    title: 'Agree on a plan',
    send: 'Record the plan',
    done: 'The plan is recorded.',
    fields: {
      items: { label: 'Which support was agreed?' },
      nothingNow: { label: 'This person wants nothing now' },
      onPaper: { label: 'Send the plan on paper' },
      residentAgreed: { label: 'This person agrees with this plan' },
    },
  },
  proposeMatch: {
    title: 'Propose a volunteer',
    send: 'Propose',
    done: 'The volunteer is asked first, and has five days.',
    fields: {
      volunteerId: { label: 'Who fits?', none: 'Nobody fits now.' },
      choiceReason: { label: 'Why this volunteer?' },
    },
  },
  recordWaitingContact: {
    title: 'Contact while waiting',
    send: 'I told how it stands',
    done: 'The contact is recorded.',
    fields: {},
  },
  answerProposal: {
    title: 'Answer to the proposal',
    send: 'Record the answer',
    done: 'The answer is recorded.',
    fields: { answer: { label: 'What is the answer?', options: { YES: 'Yes', NO: 'Rather not' } } },
  },
  recordFirstVisit: {
    title: 'First visit',
    send: 'Record the visit',
    done: 'The first visit is recorded.',
    fields: {
      on: { label: 'On which day?' },
      resident: { label: 'Does it fit, says the resident?', options: FITS },
      volunteer: { label: 'Does it fit, says the volunteer?', options: FITS },
    },
  },
  recordReview: {
    title: 'Look back together',
    send: 'Record',
    done: 'It is recorded.',
    fields: {
      outcome: {
        label: 'What was decided?',
        options: {
          CONTINUE: 'It goes on as it is',
          ENDING: 'It tapers off',
          WAITING: 'Another volunteer comes',
        },
      },
      reason: {
        label: 'Why does it go on?',
        hint: 'Needed where support takes longer than a year.',
      },
    },
  },
  taperSupport: {
    title: 'Taper off',
    send: 'Taper off',
    done: 'The support tapers off.',
    fields: { agreedWithResident: { label: 'This is agreed with the resident' } },
  },
  finishSupport: {
    title: 'Finish the support',
    send: 'The last visit was',
    done: 'The support is finished. We call once more in six weeks.',
    fields: {},
  },
  recordAftercare: {
    title: 'Aftercare',
    send: 'The call afterwards was made',
    done: 'The aftercare is recorded.',
    fields: {},
  },
  recordStop: {
    title: 'Wants to stop',
    send: 'Stop everything',
    done: 'Everything is stopped. Nothing more goes out.',
    fields: {},
  },
  takeBackSupportRequest: {
    title: 'Take the request back',
    send: 'Take back',
    done: 'The request is taken back. Nobody calls about it any more.',
    fields: {},
  },
  reopenPathway: {
    title: 'Begin again',
    send: 'This person wants support again',
    done: 'This person is back. Arrange a talk.',
    fields: {},
  },
  changePlanItem: {
    title: 'Change a part of the plan',
    send: 'Change',
    done: 'The plan is changed.',
    fields: {
      planItemId: { label: 'Which part?', options: KINDS },
      state: {
        label: 'How does it go on?',
        options: { RUNNING: 'it runs', PAUSED: 'it rests', DONE: 'it is done' },
      },
      pace: { label: 'At which pace?', options: PACES },
    },
  },
  endMatch: {
    title: 'End the match',
    send: 'End the match',
    done: 'The match has ended. Nobody has to say why.',
    fields: {
      next: {
        label: 'What follows?',
        options: { WAITING: 'Another volunteer', PLANNING: 'Choosing together again' },
      },
    },
  },
  ...deskFormsEn,
};
