// What this module adds to the schema.
import './agree-plan.mutation.ts';
import './change-plan-item.mutation.ts';
import './plan.type.ts';
