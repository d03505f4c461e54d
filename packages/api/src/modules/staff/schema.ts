// What this module adds to the schema.
import './staff.refusals.ts';
import './me.query.ts';
import './staff.queries.ts';
import './right-changes.query.ts';
import './grant-reviews.query.ts';
import './add-staff-member.mutation.ts';
import './propose-grant.mutation.ts';
import './grant-steps.mutations.ts';
import './session.mutations.ts';
