// What this module adds to the schema.
import './work-list.query.ts';
import './work-counts.query.ts';
import './work-ahead.query.ts';
import './weeks.query.ts';
import './task-owner.fields.ts';
import './colleagues.query.ts';
import './hand-over.mutations.ts';
import './absence.mutations.ts';
