import type { TenantRow } from '@steunpad/database';
import { describedEnum } from '../../graphql/described-enum.ts';

export const TargetRule = describedEnum<TenantRow['targetRule']>(
  'TargetRule',
  'Whom a municipality offers support by itself. Everybody else may still ask.',
  {
    UNDER_PENSION_AGE: 'Survivors who have not reached the state-pension age.',
    FROM_PENSION_AGE: 'Survivors who have reached the state-pension age.',
    ALL_ADULTS: 'Survivors of any age from the minimum age.',
  },
);

export const LegalBasePurpose = describedEnum(
  'LegalBasePurpose',
  'What a legal base allows data of the registry to be used for.',
  {
    LETTERS: 'Writing to survivors (article 3.8 Wet BRP).',
    COHORT:
      'Drawing people who lost their partner years ago, and asking them how it was (article 3.8 Wet BRP).',
    HANDOVER: 'Giving their name to the person who calls (article 3.9 Wet BRP).',
  },
);
