// What this module adds to the schema.
import './agree-my-rhythm.mutation.ts';
import './answer-my-invitation.mutation.ts';
import './leave-volunteering.mutation.ts';
import './my-volunteer-data.query.ts';
import './my-volunteering.type.ts';
import './pause-my-volunteering.mutation.ts';
import './raise-my-worry.mutation.ts';
import './record-my-contact.mutation.ts';
import './resume-my-volunteering.mutation.ts';
import './stop-my-match.mutation.ts';
import './tell-my-fit.mutation.ts';
