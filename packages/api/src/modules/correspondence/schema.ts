// What this module adds to the schema.
import './call-script.query.ts';
import './information-letter.query.ts';
import './letter-needs.field.ts';
import './letter-preview.query.ts';
import './name-for-letters.mutation.ts';
import './preview-print-batch.mutation.ts';
import './print-batch.type.ts';
import './printed-letter.type.ts';
import './sent-letters.type.ts';
import './template.type.ts';
import './text-preview.query.ts';
import './write-template.mutations.ts';
