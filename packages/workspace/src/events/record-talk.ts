import { today } from '@steunpad/widgets/kernel/today.ts';
import { stepForm } from '../form/step-form.ts';
import { RecordTalk } from '../generated/record-talk.ts';

export const recordTalk = stepForm('recordTalk', RecordTalk, {
  events: ['talkHeld'],
  fields: [
    { name: 'heldOn', kind: 'day', required: true, initial: today },
    { name: 'needs', kind: 'needs' },
    { name: 'saidNoNeeds', kind: 'yes' },
    { name: 'note', kind: 'words', most: 2000 },
  ],
});
