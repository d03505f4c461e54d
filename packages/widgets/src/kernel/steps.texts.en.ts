import type { StepTexts } from './steps.texts.nl.ts';

export const stepsEn: StepTexts = {
  RECEIVED: {
    by: 'We have your question. We will contact you by {dag} at the latest.',
    open: 'We have your question. We will contact you.',
  },
  INVITED: {
    by: 'You received a letter from us. We will contact you by {dag} at the latest.',
    open: 'You received a letter from us. It says when we will call or write to you.',
  },
  CALL: {
    by: 'We will contact you, by {dag} at the latest.',
    open: 'We will contact you.',
  },
  LATER: {
    by: 'We will contact you later, by {dag} at the latest.',
    open: 'We will contact you later. You chose when.',
  },
  TALK_PLANNED: {
    by: 'We will talk with you by {dag} at the latest.',
    open: 'We will make an appointment with you for a talk.',
  },
  PLANNING: {
    by: 'We are making a plan together with you, by {dag} at the latest.',
    open: 'We are making a plan together with you.',
  },
  WAITING: {
    by: 'We are looking for a volunteer who suits you. You will hear how it stands by {dag} at the latest.',
    open: 'We are looking for a volunteer who suits you.',
  },
  PROPOSED: {
    by: 'We have found somebody. You will hear how it stands by {dag} at the latest.',
    open: 'We have found somebody and are waiting for an answer.',
  },
  SUPPORTED: {
    by: 'You have support. You will hear from us again by {dag} at the latest.',
    open: 'You have support.',
  },
  ENDING: {
    by: 'The support will end soon, as we agreed. The last appointment is by {dag} at the latest.',
    open: 'The support will end soon, as we agreed.',
  },
  AFTERCARE: {
    by: 'The support is finished. We will call you once more, by {dag} at the latest.',
    open: 'The support is finished. We will call you once more.',
  },
  ENDED: {
    by: 'We will not contact you now. Would you like support after all? Call {telefoon}.',
    open: 'We will not contact you now. Would you like support after all? Call {telefoon}.',
  },
};
