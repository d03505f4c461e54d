import type * as domain from '@steunpad/domain/matching/match.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const Fit = describedEnum<domain.Fit>('Fit', 'Whether it clicked, after the first visit.', {
  YES: 'Yes: they go on.',
  NO: 'No: the match ends, and nobody is asked why.',
  UNSURE: 'Not sure: a coordinator talks with them.',
});

export const SupportContactKind = describedEnum(
  'SupportContactKind',
  'How a volunteer was in touch.',
  {
    VISIT: 'They met.',
    CALL: 'They spoke over the telephone.',
    MESSAGE: 'They wrote.',
  },
);
