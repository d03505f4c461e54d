import { today } from '@steunpad/widgets/kernel/today.ts';
import { formAbout, type Option } from '../form/step-form.ts';
import { RecordAbsence } from '../generated/record-absence.ts';

/** Who may be away, and who may stand in. */
export interface Staff {
  readonly colleagues: readonly Option[];
  readonly me: string;
}

export const recordAbsence = formAbout<Staff>()('recordAbsence', RecordAbsence, {
  subject: () => ({}),
  fields: [
    { name: 'person', kind: 'pick', options: ({ colleagues, me }) => others(colleagues, me) },
    { name: 'from', kind: 'day', required: true, initial: today },
    { name: 'until', kind: 'day', required: true },
    { name: 'standIn', kind: 'pick', options: ({ colleagues }) => colleagues },
  ],
});

const others = (colleagues: readonly Option[], me: string) =>
  colleagues.filter(({ value }) => value !== me);
