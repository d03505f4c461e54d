import { stepForm } from '../form/step-form.ts';
import { FinishSupport } from '../generated/finish-support.ts';

export const finishSupport = stepForm('finishSupport', FinishSupport, { events: ['finished'] });
