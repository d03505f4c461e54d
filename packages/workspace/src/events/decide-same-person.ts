import { stepForm } from '../form/step-form.ts';
import { DecideSamePerson } from '../generated/decide-same-person.ts';
import type { PathwayNow } from '../person/pathway-now.ts';

const ANOTHER = 'ANOTHER';

const looksLike = ({ messages = [] }: PathwayNow) => messages.flatMap((each) => each.looksLike);

export const decideSamePerson = stepForm('decideSamePerson', DecideSamePerson, {
  events: ['personDecided'],
  offered: (about) => looksLike(about).length > 0,
  fields: [
    {
      name: 'samePersonAs',
      kind: 'choice',
      required: true,
      options: (about) => [
        ...looksLike(about).map(({ id, partner }) => ({
          value: id,
          label: partner.name,
          hint: partner.birthDate ?? '',
        })),
        { value: ANOTHER },
      ],
    },
    {
      name: 'takeOver',
      kind: 'yes',
      initial: true,
      when: ({ samePersonAs }) => samePersonAs !== undefined && samePersonAs !== ANOTHER,
    },
    { name: 'reason', kind: 'words', most: 1000, required: true },
  ],
  input: ({ samePersonAs, takeOver, reason }) => ({
    reason: String(reason ?? '').trim(),
    ...(samePersonAs !== ANOTHER && {
      samePersonAs: String(samePersonAs),
      takeOver: takeOver === true,
    }),
  }),
});
