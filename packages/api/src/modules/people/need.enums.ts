import type * as domain from '@steunpad/domain/matching/sketch.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const NeedDomain = describedEnum<domain.SketchDomain>(
  'NeedDomain',
  'A part of life in which somebody may need support.',
  {
    PRACTICAL: 'Letters, forms and things to arrange.',
    EMOTIONAL: 'Talking with someone who listens.',
    SOCIAL: 'Contact with others, for example with people who have been through this too.',
    FINANCIAL: 'Money: benefits, pension, bills, debts.',
    WORK: "Keeping work, starting again or finding work, at one's own pace.",
    CHILDREN: 'Support for the children.',
    HOUSING: 'The house: staying, moving, the household.',
    MEANING: 'Faith, meaning, rituals.',
  },
);

export const NeedWish = describedEnum('NeedWish', 'Whether support is wanted in a domain.', {
  YES: 'Wanted.',
  LATER: 'Perhaps later.',
  NO: 'Not wanted.',
});

export const NeedUrgency = describedEnum('NeedUrgency', 'How soon a need wants an answer.', {
  NONE: 'It can wait.',
  SOON: 'In the coming weeks.',
  NOW: 'Now: something goes wrong otherwise.',
});
