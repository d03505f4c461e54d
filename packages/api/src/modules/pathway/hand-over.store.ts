import type { Context } from '../../operation/context.ts';
import { handoverGround } from './pathway.facts.ts';
import type { PathwayWithPartner } from './pathway-with-partner.ts';

/** What of somebody goes to the organisation that supports: enough to call, and nothing else. */
const FIELDS = ['name', 'phone', 'email', 'contactPreference', 'language'];

/** Writes down, once, that the name went to the organisation, and on what ground (DOMAIN 3.1). */
export async function handOver({ db, now }: Context, pathway: PathwayWithPartner): Promise<void> {
  const { municipalityId, id: pathwayId, origin } = pathway;
  if (origin !== 'BRP') return; // people who asked themselves gave their name to the organisation
  const earlier = await db.handover.findFirst({ where: { municipalityId, pathwayId } });
  if (earlier) return;
  const { organisationName } = await db.municipality.findUniqueOrThrow({
    where: { id: municipalityId },
    select: { organisationName: true },
  });
  const ground = await handoverGround(db, municipalityId);
  await db.handover.create({
    data: {
      municipalityId,
      pathwayId,
      recipient: organisationName,
      fields: FIELDS,
      ground: ground && !pathway.repliedAt ? ground : 'the resident replied',
      at: now,
    },
  });
}
