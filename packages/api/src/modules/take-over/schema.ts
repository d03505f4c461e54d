// What this module adds to the schema.
import './adopted-piece.query.ts';
import './take-over-change.mutation.ts';
