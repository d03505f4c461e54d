import type * as bookings from '@steunpad/domain/programme/bookings.ts';
import type * as funding from '@steunpad/domain/programme/funding.ts';
import type * as phases from '@steunpad/domain/programme/phases.ts';
import type * as statement from '@steunpad/domain/programme/statement.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const PhaseKind = describedEnum<phases.PhaseKind>(
  'PhaseKind',
  'How far a municipality is with it.',
  {
    INTERESTED: 'It asks around.',
    PREPARING: 'It makes plans, agreements and letters.',
    PILOT: 'It tries it out: new people are helped.',
    FINISHING: 'The pilot takes in nobody new; support that runs is finished.',
    REGULAR: 'It is part of what is always offered.',
    STOPPED: 'It does not do it any more.',
  },
);

export const ProgrammeGoal = describedEnum<statement.Goal>(
  'ProgrammeGoal',
  'What the programme is for.',
  {
    LEARN: 'Learn from bereaved partners what they need and miss.',
    SUPPORT: 'Support and guide bereaved partners who want it.',
    AWARENESS: 'Let employers, schools and others know what such a loss does.',
  },
);

export const FundingKind = describedEnum<funding.FundingKind>(
  'FundingKind',
  'Where money comes from, and so how an account of it is given.',
  {
    SPECIFIC_GRANT:
      'A specific grant of the state, accounted for in the annex to the annual accounts (SiSa).',
    SUBSIDY: 'A subsidy, settled by its giver after an account. No annex.',
    OWN_MONEY: 'The municipality’s own money, accounted for to its council.',
  },
);

export const BookingKind = describedEnum<bookings.BookingKind>(
  'BookingKind',
  'What a line of the accounts says.',
  {
    COMMITMENT: 'Something was ordered that has to be paid.',
    SPENDING: 'Something was paid.',
  },
);
