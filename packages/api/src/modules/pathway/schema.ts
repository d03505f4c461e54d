// What this module adds to the schema.
import './complete-task.mutation.ts';
import './end-match.mutation.ts';
import './finish-support.mutation.ts';
import './hold-pathway.mutation.ts';
import './pathway.type.ts';
import './record-aftercare.mutation.ts';
import './record-attempt.mutation.ts';
import './record-reply.mutation.ts';
import './record-review.mutation.ts';
import './record-stop.mutation.ts';
import './record-talk.mutation.ts';
import './release-hold.mutation.ts';
import './reopen-pathway.mutation.ts';
import './taper-support.mutation.ts';
