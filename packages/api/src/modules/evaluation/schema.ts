// What this module adds to the schema.
import './evaluation.query.ts';
