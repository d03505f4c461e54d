import { stepForm } from '../form/step-form.ts';
import { RecordReply } from '../generated/record-reply.ts';

export const recordReply = stepForm('recordReply', RecordReply, {
  events: ['residentReplies'],
  // Whoever asked for support themselves had no letter to answer.
  offered: ({ history = [] }) => history.some(({ event }) => event === 'letterSent'),
  fields: [
    {
      name: 'reply',
      kind: 'choice',
      options: ['YES', 'LATER', 'INFORMATION', 'NO'],
      required: true,
    },
    { name: 'talkArranged', kind: 'yes', when: ({ reply }) => reply === 'YES' },
    { name: 'until', kind: 'day', required: true, when: ({ reply }) => reply === 'LATER' },
  ],
});
