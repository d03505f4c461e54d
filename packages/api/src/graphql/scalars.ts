import { type CivilDate, parseCivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import {
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
} from '@steunpad/domain/calendar/partial-date.ts';
import { parseEuros, writeEuros } from '@steunpad/domain/programme/money.ts';
import { GraphQLError } from 'graphql';
import { DateTimeResolver, RegularExpression, UUIDResolver } from 'graphql-scalars';
import { builder } from './builder.ts';

builder.addScalarType('UUID', UUIDResolver);
builder.addScalarType('DateTime', DateTimeResolver);
builder.addScalarType(
  'MunicipalityCode',
  new RegularExpression('MunicipalityCode', /^GM\d{4}$/, {
    description: 'A gemeentecode (CBS) with its prefix, for example `GM0193`.',
    errorMessage: () => 'A municipality code is GM and four digits, for example GM0193.',
  }),
);

// A day has no hour and no zone: graphql-scalars' Date would make it a moment.
builder.scalarType('Date', {
  description: 'A calendar day in the Netherlands, written as `2026-03-01`.',
  serialize: (day: CivilDate) => day,
  parseValue: (value) => {
    const day = typeof value === 'string' ? parseCivilDate(value) : null;
    if (!day) throw new GraphQLError('A date is written as 2026-03-01.');
    return day;
  },
});

builder.scalarType('PartialDate', {
  description:
    'A date as the registry (BRP) knows it: `2026-03-01`, `2026-03` when the day is unknown, `2026` when the month is unknown too, an empty text when nothing is known. Zeros as in `20260300` are read as well.',
  serialize: (date: PartialDate) => formatPartialDate(date),
  parseValue: (value) => {
    const date = typeof value === 'string' ? parsePartialDate(value) : null;
    if (!date) throw new GraphQLError('A partial date is written as 2026-03-01, 2026-03 or 2026.');
    return date;
  },
});

builder.scalarType('Euros', {
  description:
    'An amount in euros and cents, written as text: `122000.00`. A comma instead of the point is read as well. Never a number of JSON, in which cents get lost.',
  serialize: (amount) => writeEuros(amount),
  parseValue: (value) => {
    const amount = typeof value === 'string' ? parseEuros(value) : null;
    if (amount === null)
      throw new GraphQLError('An amount is written as 122000.00, at most a billion euros.');
    return amount;
  },
});
