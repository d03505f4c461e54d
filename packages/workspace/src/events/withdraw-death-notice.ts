import { dayOf } from '../days.ts';
import { stepForm } from '../form/step-form.ts';
import { WithdrawDeathNotice } from '../generated/withdraw-death-notice.ts';
import type { PathwayNow } from '../person/pathway-now.ts';

const standing = ({ messages = [] }: PathwayNow) =>
  messages.filter(({ status }) => status !== 'WITHDRAWN');

export const withdrawDeathNotice = stepForm('withdrawDeathNotice', WithdrawDeathNotice, {
  events: ['deathNoticeWithdrawn'],
  subject: () => ({}),
  offered: (about) => standing(about).length > 0,
  fields: [
    {
      name: 'noticeId',
      kind: 'choice',
      required: true,
      options: (about) =>
        standing(about).map(({ id, source, receivedAt, dateOfDeath }) => ({
          value: id,
          code: source,
          hint: `${dayOf(receivedAt)}, † ${dateOfDeath}`,
        })),
    },
  ],
});
