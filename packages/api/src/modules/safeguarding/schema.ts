// What this module adds to the schema.
import './signal.mutations.ts';
import './signal.type.ts';
