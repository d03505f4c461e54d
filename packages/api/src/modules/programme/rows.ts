import type * as rows from '@steunpad/database/generated/prisma/client.ts';
import type { Booking } from '@steunpad/domain/programme/bookings.ts';
import type { Funding } from '@steunpad/domain/programme/funding.ts';
import type { Phase } from '@steunpad/domain/programme/phases.ts';
import { fromColumn } from '../../rows/date-columns.ts';

// Rows as the rules know them.

export const asPhase = ({ startsOn, endsOn, ...phase }: rows.ProgrammePhase): Phase => ({
  ...phase,
  startsOn: fromColumn(startsOn),
  endsOn: endsOn && fromColumn(endsOn),
});

export const asFunding = ({ settledOn, ...funding }: rows.Funding): Funding => ({
  ...funding,
  settledOn: settledOn && fromColumn(settledOn),
});

export const asBooking = ({ bookedOn, afterSettlement, ...booking }: rows.Booking): Booking => ({
  ...booking,
  on: fromColumn(bookedOn),
  isAfterSettlement: afterSettlement,
});
