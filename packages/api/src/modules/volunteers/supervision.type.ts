import { z } from 'zod';
import { builder } from '../../graphql/builder.ts';
import { pastDay } from '../../mutation/input.ts';
import { VolunteerType } from './volunteer.type.ts';

/** The answer of a mutation about those who were there. */
export const supervisionAnswer = (name: string, description: string) =>
  builder.objectRef<{ readonly volunteerIds: readonly string[] }>(name).implement({
    description,
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      volunteers: t.prismaField({
        type: [VolunteerType],
        description: 'Who were there, as they are now.',
        resolve: (query, { volunteerIds }, _args, { db, municipality }) =>
          db.volunteer.findMany({
            ...query,
            where: { municipalityId: municipality.code, id: { in: [...volunteerIds] } },
            orderBy: { id: 'asc' },
          }),
      }),
    }),
  });

/** A day that has come, and somebody who was there; a room holds no more than fifty. */
export const supervision = (now: Date) =>
  z.object({
    on: pastDay(now),
    volunteerIds: z
      .array(z.object({ id: z.string() }))
      .min(1)
      .max(50),
  });
