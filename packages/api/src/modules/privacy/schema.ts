// What this module adds to the schema.
import './answer-data-request.mutation.ts';
import './data-request.type.ts';
import './privacy.queries.ts';
