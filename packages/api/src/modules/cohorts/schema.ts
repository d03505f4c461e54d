// What this module adds to the schema.
import './cohort.type.ts';
import './cohort-member.mutations.ts';
import './cohort-member.type.ts';
import './draw-cohort-file.mutation.ts';
import './draw-cohort.mutation.ts';
