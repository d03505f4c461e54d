// What this module adds to the schema.
import './survey.query.ts';
import './survey.mutations.ts';
import './ask-for-call.mutation.ts';
import './for-colleagues.mutations.ts';
import './findings.mutation.ts';
import './template-findings.field.ts';
import './look-at-open-answer.mutation.ts';
