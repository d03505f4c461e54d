// What this module adds to the schema.
import './data-export.type.ts';
import './exports.mutations.ts';
import './exports.queries.ts';
