// What this module adds to the schema.
import './comparison.query.ts';
import './evaluation.query.ts';
import './indicators.query.ts';
