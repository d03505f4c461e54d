import type { SupportRequest } from '@steunpad/database/generated/prisma/client.ts';
import { FINAL } from '@steunpad/domain/pathway/pathway.ts';
import { transition } from '@steunpad/domain/pathway/transition.ts';
import { interpreterFor } from '@steunpad/domain/requests/interpreter.ts';
import { v7 as uuid } from 'uuid';
import { once } from '../../mutation/idempotency.store.ts';
import { type Context, occasionOf } from '../../operation/context.ts';
import { openPathway } from '../pathway/pathway.store.ts';
import type { AcceptInput } from './accept-support-request.input.ts';
import { closeRequest, findReceived } from './support-request.store.ts';

/** Opens a pathway for a request that waits for an answer. */
export function acceptSupportRequest(context: Context, requestId: string, input: AcceptInput) {
  const pathwayId = uuid();
  const { idempotencyKey: key, expectedVersion } = input;
  const record = {
    operation: 'acceptSupportRequest',
    key,
    input: { requestId, ...input },
    answer: { pathwayId },
  };
  return once(context, record, async () => {
    const request = await findReceived(context, requestId, expectedVersion);
    if (request instanceof Error) return request;

    const step = transition(
      null,
      {
        name: 'supportRequestAccepted',
        adult: input.adult,
        livesOrWorksHere: input.livesOrWorksHere,
        openPathway: !input.samePersonConfirmedOther && (await hasOpenPathway(context, request)),
      },
      occasionOf(context, 'COORDINATOR'),
    );
    if (step instanceof Error) return step;

    const partnerId = await createPartner(context, request, input.partnerName);
    const origin = originOf(request);
    await openPathway(
      context,
      { id: pathwayId, origin, partnerId, role: 'COORDINATOR' },
      [step],
      requestId,
    );
    return closeRequest(context, request, { state: 'ACCEPTED', pathwayId });
  });
}

/** Where somebody comes from: the person who was asked years later is told apart from the person who came by themselves. */
function originOf({ channel, requestedFor }: SupportRequest) {
  if (channel === 'COHORT') return 'COHORT';
  return requestedFor === 'SELF' ? 'SELF' : 'REFERRED';
}

/** Whether the same telephone number or e-mail address has a pathway on which something can still happen. */
async function hasOpenPathway(
  { db, municipality }: Context,
  { phone, email }: SupportRequest,
): Promise<boolean> {
  const same = [...(phone ? [{ phone }] : []), ...(email ? [{ email }] : [])];
  if (same.length === 0) return false;
  const pathway = await db.pathway.findFirst({
    where: {
      municipalityId: municipality.code,
      state: { notIn: [...FINAL, 'NOT_TARGET'] },
      partner: { OR: same },
    },
    select: { id: true },
  });
  return pathway !== null;
}

/** The contact details are of the person who asked: they speak for the bereaved person until that person does. */
async function createPartner(
  { db, municipality }: Context,
  request: SupportRequest,
  partnerName: string | null,
): Promise<string> {
  const id = uuid();
  const { phone, email, street, postcode, town, contactPreference, language } = request;
  const reach = { phone, email, street, postcode, town, contactPreference, language };
  const name = partnerName ?? request.name;
  await db.bereavedPartner.create({
    data: {
      ...{ municipalityId: municipality.code, id, name, ...reach },
      interpreterLanguage: interpreterFor(language),
    },
  });
  return id;
}
