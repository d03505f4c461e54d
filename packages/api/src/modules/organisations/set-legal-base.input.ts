import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import { z } from 'zod';
import { LegalBasePurpose } from './organisations.enums.ts';
import { pageAddress, printedLine } from './settings.input.ts';

export const legalBase = z.object({
  idempotencyKey: z.string(),
  purpose: LegalBasePurpose.zod,
  name: printedLine(200),
  article: printedLine(120),
  date: z.custom<CivilDate>(),
  url: pageAddress,
});

export type LegalBaseInput = z.output<typeof legalBase>;
