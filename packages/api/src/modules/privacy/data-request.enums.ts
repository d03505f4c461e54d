import { describedEnum } from '../../graphql/described-enum.ts';

export const DataRequestKind = describedEnum('DataRequestKind', 'A right of the GDPR.', {
  COPY: 'A copy of everything (art. 15).',
  CORRECTION: 'Something is not right (art. 16).',
  ERASURE: 'Erase it (art. 17).',
  RESTRICTION: 'Leave it alone for now (art. 18).',
  OBJECTION: 'Stop using it (art. 21).',
});
