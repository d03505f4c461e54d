import { stepForm } from '../form/step-form.ts';
import { RecordStop } from '../generated/record-stop.ts';

export const recordStop = stepForm('recordStop', RecordStop, { events: ['residentStops'] });
