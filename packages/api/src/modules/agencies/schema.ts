// What this module adds to the schema.
import './agency-notice.type.ts';
import './check-agency-notice.mutation.ts';
