// What this module adds to the schema.
import './change-volunteer-profile.mutation.ts';
import './issue-volunteer-code.mutation.ts';
import './record-own-loss.mutation.ts';
import './record-peer-session.mutation.ts';
import './record-supervision-talk.mutation.ts';
import './submit-volunteer-application.mutation.ts';
import './volunteer-application.type.ts';
import './volunteer-care.fields.ts';
import './volunteer-profile.fields.ts';
import './volunteer.mutations.ts';
import './volunteer.type.ts';
import './volunteers.query.ts';
