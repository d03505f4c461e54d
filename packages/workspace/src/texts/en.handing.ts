import type { handingFormsNl, handingNl } from './nl.handing.ts';
import type { Words } from './texts.ts';

export const handingEn: Words<typeof handingNl> = {
  give: 'Hand over',
  given: 'This task is with {name} now.',
  laidDown: 'This task is nobody’s now. Whoever can, takes it.',
  notGiven: 'This did not work. Look whether the task is still open.',
  away: 'away until {day}',
  awayWith: 'away until {day}, {name} stands in',
  standsIn: 'Of {name}, away until {day}. {other} stands in.',
  nobodyStandsIn: 'Of {name}, away until {day}. Nobody stands in.',
  wasOf: 'Was of {name}, is nobody’s now.',
};

export const handingFormsEn: Words<typeof handingFormsNl> = {
  handOverTask: {
    title: 'Hand this task over',
    send: 'Hand over',
    done: 'The task was handed over.',
    fields: {
      to: { label: 'To whom?', options: { NOBODY: 'To whoever can: lay the task down' } },
      reason: {
        label: 'What does your colleague have to know?',
        hint: 'A sentence or two. The resident may read this. Leave out any BSN.',
      },
    },
  },
};
