import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { AgeBand, VolunteerExclusion } from '../people/people.enums.ts';
import { VolunteerType } from './volunteer.type.ts';

export const VolunteerSkill = describedEnum('VolunteerSkill', 'What a volunteer is good at.', {
  PAPERWORK: 'Letters and forms.',
  WORK: 'Finding and keeping work.',
  CHILDREN: 'Being there for children.',
  DIGITAL: 'Computer and telephone.',
});

/** What matching looks at in a volunteer. */
builder.prismaObjectFields(VolunteerType, (t) => ({
  version: t.exposeInt('version', { description: 'To send along with the next change.' }),
  ageBand: t.field({
    type: AgeBand,
    nullable: true,
    description: 'About how old they are. `null` when not told.',
    resolve: ({ ageBand }) => ageBand as typeof AgeBand.$inferType | null,
  }),
  maxKm: t.exposeInt('maxKm', { description: 'How far they go.' }),
  ownLossOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'When they lost somebody themselves. `null` when not told.',
    resolve: ({ ownLossOn }) => ownLossOn && fromColumn(ownLossOn),
  }),
  exclusions: t.field({
    type: [VolunteerExclusion],
    description: 'What they would rather not or cannot be near.',
    resolve: ({ exclusions }) => exclusions as (typeof VolunteerExclusion.$inferType)[],
  }),
  interests: t.exposeStringList('interests', { description: 'What they like.' }),
  skills: t.expose('skills', { type: [VolunteerSkill], description: 'What they are good at.' }),
  restUntil: t.field({
    type: 'Date',
    nullable: true,
    description: 'From this day on they may be proposed again. `null` when nothing holds them.',
    resolve: ({ restUntil }) => restUntil && fromColumn(restUntil),
  }),
}));
