import { builder } from '../../graphql/builder.ts';
import { recordAccess, SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import type { Context } from '../../operation/context.ts';
import { bare, wordsOf } from '../../rows/find-by-words.ts';
import { rowKey } from '../../rows/row-key.ts';
import { PathwayType } from '../pathway/pathway.type.ts';

/** Who asks says who they are: more than a few that fit is a look around. */
const FOUND_AT_MOST = 10;
/** Fewer letters fit too many people. */
const SHORTEST = 3;

interface Subject {
  readonly pathwayId: string;
  readonly name: string;
}

async function subjects({ db, municipality }: Context, text: string): Promise<Subject[]> {
  const words = wordsOf(text);
  if (!words.some((word) => word.length >= SHORTEST + 2)) return [];
  const told = bare(`concat_ws(' ', b.name, b.surname, r.name, r.reference)`);
  const found = await db.$sql<{ pathwayId: string; name: string }>(
    `SELECT DISTINCT p.id AS "pathwayId", coalesce(nullif(b.name, ''), b.surname, '') AS name FROM pathway p
     JOIN bereaved_partner b ON b.municipality_id = $1 AND b.id = p.partner_id
     LEFT JOIN support_request r ON r.municipality_id = $1 AND r.pathway_id = p.id
     WHERE p.municipality_id = $1 AND p.state <> 'ERASED'
       AND ${words.map((_, i) => `${told} LIKE $${i + 2}`).join(' AND ')}
     ORDER BY 2, 1 LIMIT ${FOUND_AT_MOST}`,
    [municipality.code, ...words],
    `find-subjects-${words.length}`,
  );
  return [...found];
}

const SubjectType = builder.objectRef<Subject>('DataSubject').implement({
  description: 'Somebody who asked about their data: who it is, and where what is kept stands.',
  fields: (t) => ({
    name: t.exposeString('name', {
      extensions: SHOWS_PERSON,
      description: 'To see that it is they. Nothing else of them is shown here.',
    }),
    pathway: t.prismaField({
      type: PathwayType,
      description: 'Their pathway, as far as the caller may read it.',
      resolve: (query, { pathwayId }, _args, { db, municipality }) =>
        db.pathway.findUniqueOrThrow({ ...query, where: rowKey(municipality, pathwayId) }),
    }),
  }),
});

builder.prismaObjectField(PathwayType, 'dataSubject', (t) =>
  t.field({
    type: SubjectType,
    description:
      'Who it is, for whoever answers them about their data or holds what is kept. That it was asked is written down as reading is.',
    select: { id: true, partner: { select: { name: true, surname: true } } },
    resolve: ({ id, partner }, _args, context) => {
      recordAccess(context, 'Pathway', id);
      return { pathwayId: id, name: partner.name || partner.surname || '' };
    },
  }),
);

builder.queryField('dataSubjects', (t) =>
  t.field({
    type: [SubjectType],
    description: `The people whom all of these words fit: part of a name or of a reference, of which one has at least ${SHORTEST} characters; at most ${FOUND_AT_MOST}. Whom it found is written down as reading is.`,
    complexity: { field: 20, multiplier: FOUND_AT_MOST },
    args: {
      search: t.arg.string({ required: true, description: 'Name or reference.' }),
    },
    resolve: async (_root, { search }, context) => {
      const found = await subjects(context, search);
      for (const { pathwayId } of found) recordAccess(context, 'Pathway', pathwayId);
      return found;
    },
  }),
);
