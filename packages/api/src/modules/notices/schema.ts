// What this module adds to the schema.
import './decide-eligibility.mutation.ts';
import './decide-same-person.mutation.ts';
import './lift-secrecy.mutation.ts';
import './notice-file.mutation.ts';
import './notices.query.ts';
import './receive-death-notice.mutation.ts';
import './record-letter-returned.mutation.ts';
import './record-registry-check.mutation.ts';
import './withdraw-death-notice.mutation.ts';
