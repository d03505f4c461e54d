import type { AgeBand as Age } from '@steunpad/domain/matching/age-band.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const HardRule = describedEnum(
  'HardRule',
  'Why a volunteer is never proposed to somebody. Nobody overrules it.',
  {
    NOT_ACTIVE: 'Not active yet or any more.',
    PAUSED: 'Pausing.',
    CERTIFICATE_MISSING: 'No certificate of conduct was seen.',
    CERTIFICATE_EXPIRED: 'The certificate of conduct is too old.',
    TRAINING_NOT_FINISHED: 'The basic training is not finished.',
    AT_CAPACITY: 'As many residents as was agreed.',
    NO_COMMON_LANGUAGE: 'The two share no language.',
    TOO_FAR: 'Further away than either of the two agreed.',
    EXCLUDED_BY_RESIDENT: 'Not what the resident wants.',
    EXCLUDED_BY_VOLUNTEER: 'Something that the volunteer does not want or cannot do.',
    DECLARED_RELATION: 'They know each other.',
    NOT_NOW:
      'Something about the resident has to be settled first, for every volunteer alike. What it is, is not told: talk with the professional.',
    OWN_LOSS_TOO_RECENT: 'Their own loss is too short ago.',
    COOLING_DOWN: 'Resting after a match that ended early.',
    ALREADY_REFUSED: 'One of the two said no before.',
  },
);

export const HouseholdFact = describedEnum(
  'HouseholdFact',
  'What a volunteer has to know of a house.',
  {
    SMOKING: 'Somebody smokes there.',
    DOGS: 'There is a dog.',
    CATS: 'There is a cat.',
    OTHER_PETS: 'There is another pet.',
  },
);

const LOSSES = {
  ILLNESS: 'By an illness.',
  SUDDEN: 'Suddenly.',
  ACCIDENT: 'By an accident.',
  SUICIDE: 'By suicide.',
  VIOLENCE: 'By violence.',
} as const;

export const LossKind = describedEnum('LossKind', 'How the partner died.', LOSSES);

export const VolunteerExclusion = describedEnum(
  'VolunteerExclusion',
  'What a volunteer would rather not or cannot be near. No reason is asked.',
  {
    SMOKING: 'A house in which somebody smokes.',
    DOGS: 'Dogs.',
    CATS: 'Cats.',
    OTHER_PETS: 'Other pets.',
    ...LOSSES,
  },
);

const AGES = {
  UNDER_30: 'Younger than 30.',
  AGE_30_TO_39: 'From 30 to 39.',
  AGE_40_TO_49: 'From 40 to 49.',
  AGE_50_TO_59: 'From 50 to 59.',
  AGE_60_TO_69: 'From 60 to 69.',
  AGE_70_AND_OLDER: '70 or older.',
} as const satisfies Record<Age, string>;

export const AGE_BANDS = Object.keys(AGES) as Age[];

export const AgeBand = describedEnum('AgeBand', 'About how old somebody is.', AGES);
