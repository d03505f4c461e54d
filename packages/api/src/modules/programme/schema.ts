// What this module adds to the schema.
import './programme.query.ts';
import './statement-files.query.ts';
import './save-programme.mutation.ts';
import './phases.mutations.ts';
import './funding.mutations.ts';
import './budget-line.mutation.ts';
import './bookings.mutations.ts';
import './deadline.mutation.ts';
import './move-to-regular.mutation.ts';
import './adoptions.query.ts';
import './save-adoption.mutations.ts';
