import { queryFromInfo } from '@pothos/plugin-prisma';
import { type ResolveCursorConnectionArgs, resolveCursorConnection } from '@pothos/plugin-relay';
import type { Prisma } from '@steunpad/database/generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import {
  cursorInvalid,
  encodeCursor,
  idInCursor,
  PAGE,
  pageComplexity,
} from '../../graphql/cursor.ts';
import { recordAccess, SHOWS_PERSON_WITH } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { bare, wordsOf } from '../../rows/find-by-words.ts';
import { rowKey } from '../../rows/row-key.ts';
import { VolunteerStatus, VolunteerType } from './volunteer.type.ts';

const FOUND_AT_MOST = 500;

/** The volunteers whom all of these words fit: part of a name, telephone number, address for mail or reference. */
async function found({ db, municipality }: Context, text: string): Promise<string[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const told = bare(`concat_ws(' ', v.name, v.phone, v.email, a.reference)`);
  const rows = await db.$sql<{ id: string }>(
    `SELECT v.id FROM volunteer v
     LEFT JOIN volunteer_application a ON a.municipality_id = $1 AND a.id = v.application_id
     WHERE v.municipality_id = $1 AND ${words.map((_, i) => `${told} LIKE $${i + 2}`).join(' AND ')}
     LIMIT ${FOUND_AT_MOST}`,
    [municipality.code, ...words],
    `find-volunteers-${words.length}`,
  );
  return rows.map(({ id }) => id);
}

/** Behind or before the volunteer whom a cursor names. The cursor holds no name: what stands in it may be logged. */
async function beside(
  { db, municipality }: Context,
  cursor: string,
  than: 'gt' | 'lt',
): Promise<Prisma.VolunteerWhereInput> {
  const id = idInCursor(cursor);
  const where = rowKey(municipality, id);
  const volunteer = await db.volunteer.findUnique({ where, select: { name: true } });
  if (!volunteer) throw cursorInvalid();
  const { name } = volunteer;
  return { OR: [{ name: { [than]: name } }, { name, id: { [than]: id } }] };
}

builder.queryField('volunteers', (t) =>
  t.connection(
    {
      type: VolunteerType,
      extensions: SHOWS_PERSON_WITH('search'),
      description: 'The volunteers in these statuses, by name.',
      complexity: pageComplexity,
      args: {
        statuses: t.arg({ type: [VolunteerStatus], description: 'Left out: all.' }),
        search: t.arg.string({
          description:
            'Only those whom all of these words fit, of at most 100 characters: part of a name, telephone number, address for mail or reference. At most 500 are found. Whom it found is written down as reading is.',
        }),
      },
      resolve: async (_root, args, context, info) => {
        const search = args.search?.trim();
        const where: Prisma.VolunteerWhereInput = {
          municipalityId: context.municipality.code,
          ...(args.statuses && { status: { in: args.statuses } }),
          ...(search && { id: { in: await found(context, search) } }),
        };
        const query = queryFromInfo({
          context,
          info,
          typeName: 'Volunteer',
          paths: [['nodes'], ['edges', 'node']],
        });
        const page = await resolveCursorConnection(
          {
            args,
            defaultSize: PAGE.default,
            maxSize: PAGE.max,
            toCursor: ({ id }: { id: string }) => encodeCursor(id),
          },
          async ({ before, after, limit, inverted }: ResolveCursorConnectionArgs) => {
            const order = inverted ? 'desc' : 'asc';
            const volunteers = await context.db.volunteer.findMany({
              ...query,
              where: {
                AND: [
                  where,
                  after ? await beside(context, after, 'gt') : {},
                  before ? await beside(context, before, 'lt') : {},
                ],
              },
              orderBy: [{ name: order }, { id: order }],
              take: limit,
            });
            if (search) for (const { id } of volunteers) recordAccess(context, 'Volunteer', id);
            return volunteers;
          },
        );
        return { ...page, where };
      },
    },
    {
      name: 'VolunteerConnection',
      description: 'A page of volunteers.',
      fields: (connection) => ({
        totalCount: connection.int({
          description: 'How many there are on all pages. Counted only when asked for.',
          resolve: ({ where }: { where?: Prisma.VolunteerWhereInput }, _args, { db }) =>
            db.volunteer.count({ where: where! }),
        }),
      }),
    },
    { name: 'VolunteerEdge', description: 'A volunteer with its place in the list.' },
  ),
);
