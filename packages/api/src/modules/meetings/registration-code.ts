import { normaliseResidentCode, residentCode } from '@steunpad/domain/input/resident-code.ts';
import { wrongCode } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, type TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { pseudonym } from '../../rows/pseudonym.ts';

type Whose = Pick<Context, 'municipality'>;

/** The code in the link of a registration. It follows from the registration, so that only a hash of it is kept. */
export const registrationCode = ({ municipality }: Whose, id: string): string =>
  residentCode(pseudonym(municipality, 'resident-code', `meeting ${id}`));

export const registrationCodeHash = ({ municipality }: Whose, typed: string) =>
  pseudonym(municipality, 'code-check', `meeting\n${normaliseResidentCode(typed) ?? ''}`);

/** The same for the same address, however it is written; joined with nothing else. */
export const addressKey = ({ municipality }: Whose, email: string) =>
  pseudonym(municipality, 'meeting-address', email.toLowerCase());

export interface OpenedRegistration {
  readonly id: string;
  readonly meetingId: string;
}

/** The registration that a code opens. Who goes on guessing waits for the answer. */
export async function openRegistration(
  context: Context,
  code: string,
): Promise<OpenedRegistration | ReferenceOrCodeUnknown | TooManyRequests> {
  const { db, municipality } = context;
  const found = await db.meetingRegistration.findUnique({
    where: {
      municipalityId_codeHash: {
        municipalityId: municipality.code,
        codeHash: registrationCodeHash(context, code),
      },
    },
    select: { id: true, meetingId: true },
  });
  return found ?? wrongCode(context, 'MEETING', new ReferenceOrCodeUnknown());
}
