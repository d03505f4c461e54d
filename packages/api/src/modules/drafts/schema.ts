// What this module adds to the schema.
import './discard-draft.mutation.ts';
import './form-draft.query.ts';
import './keep-draft.mutation.ts';
