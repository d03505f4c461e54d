// What this module adds to the schema.
import './answer-data-request.mutation.ts';
import './data-request.type.ts';
import './data-subjects.query.ts';
import './officer.queries.ts';
import './privacy.queries.ts';
