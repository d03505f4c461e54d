import type { Intake, SupportNeed } from '@steunpad/database/generated/prisma/client.ts';
import type { CivilDate } from '@steunpad/domain/calendar/civil-date.ts';
import {
  mayChangeIntake,
  type ResidentStep,
  residentStep,
} from '@steunpad/domain/requests/support-request.ts';
import type { Context } from '../../operation/context.ts';
import { fromColumn } from '../../rows/date-columns.ts';
import { rowKey } from '../../rows/row-key.ts';

export type IntakeView = Omit<
  Intake,
  'municipalityId' | 'requestId' | 'savedAt' | 'daysToAvoid'
> & {
  readonly needs: readonly SupportNeed[];
  readonly daysToAvoid: readonly CivilDate[];
};

export interface ResidentRequestView {
  readonly reference: string;
  readonly step: ResidentStep;
  readonly promisedBy: CivilDate | null;
  readonly intakeOpen: boolean;
  readonly needDomains: readonly SupportNeed['domain'][];
  readonly intake: IntakeView | null;
}

/** One request as its resident may see it. */
export async function readResidentRequest(
  { db, municipality }: Context,
  id: string,
): Promise<ResidentRequestView> {
  const request = await db.supportRequest.findUniqueOrThrow({
    where: rowKey(municipality, id),
    include: {
      needs: { orderBy: { domain: 'asc' } },
      intake: true,
      pathway: { select: { state: true } },
      tasks: { where: { doneAt: null }, orderBy: { dueOn: 'asc' }, take: 1 },
    },
  });
  const step = residentStep(request.state, request.pathway?.state ?? null);
  const promised = request.tasks[0]?.dueOn;
  return {
    reference: request.reference,
    step,
    promisedBy: promised ? fromColumn(promised) : null,
    intakeOpen: mayChangeIntake(step),
    needDomains: request.needs.filter(({ wish }) => wish !== 'NO').map(({ domain }) => domain),
    intake: request.intake && intakeView(request.intake, request.needs),
  };
}

export const intakeView = (intake: Intake, needs: readonly SupportNeed[]): IntakeView => ({
  ...intake,
  needs,
  daysToAvoid: intake.daysToAvoid.map(fromColumn),
});
