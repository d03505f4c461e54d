// What this module adds to the schema.
import './meeting.refusals.ts';
import './meeting.type.ts';
import './registration.type.ts';
import './meetings.query.ts';
import './meeting.mutations.ts';
import './my-registration.type.ts';
import './registration.mutations.ts';
import './my-page.mutations.ts';
import './attendance.mutations.ts';
import './papers.fields.ts';
import './invitation.type.ts';
import './invitation.mutations.ts';
import './invitation-letters.mutation.ts';
import './stop-invitations.mutations.ts';
