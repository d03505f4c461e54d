// What this module adds to the schema.
import './accept-support-request.mutation.ts';
import './decline-forms-set-apart.mutation.ts';
import './decline-support-request.mutation.ts';
import './resident-request.type.ts';
import './save-intake.mutation.ts';
import './stop-support.mutation.ts';
import './submit-support-request.mutation.ts';
import './support-request.type.ts';
import './take-back-support-request.mutation.ts';
