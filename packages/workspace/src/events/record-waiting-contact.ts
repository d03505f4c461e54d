import { stepForm } from '../form/step-form.ts';
import { RecordWaitingContact } from '../generated/record-waiting-contact.ts';

export const recordWaitingContact = stepForm('recordWaitingContact', RecordWaitingContact, {
  events: ['waitingContactMade'],
});
