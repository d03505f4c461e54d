import { stepForm } from '../form/step-form.ts';
import { ReopenPathway } from '../generated/reopen-pathway.ts';

export const reopenPathway = stepForm('reopenPathway', ReopenPathway, { events: ['comesBack'] });
