import { describedEnum } from '../../graphql/described-enum.ts';
import { pathwayStep } from './pathway-step.ts';

export const Reply = describedEnum('Reply', 'What a resident answered to the offer.', {
  YES: 'They want support.',
  LATER: 'Rather later; they choose from when on.',
  INFORMATION: 'Only information, which comes by post; nobody calls.',
  NO: 'They want no contact. Nothing more goes out, and no later import begins again.',
});

pathwayStep('recordReply', {
  description:
    'Records what a resident answered to the offer, by telephone or on paper (rows 12, 13, 15 and 19).',
  done: ['ReplyRecorded', 'The reply is saved and holds from this minute.'],
  fields: (t) => ({
    reply: t.field({ type: Reply, required: true, description: 'What they said.' }),
    talkArranged: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'With `YES`: whether the talk is agreed already. If not, somebody calls within two working days.',
    }),
    until: t.field({
      type: 'Date',
      description: 'With `LATER`: from when on; two weeks to twelve months from today.',
    }),
  }),
  event: ({ reply, talkArranged, until }) => ({
    name: 'residentReplies',
    reply,
    talkArranged,
    until: until ?? null,
  }),
});
