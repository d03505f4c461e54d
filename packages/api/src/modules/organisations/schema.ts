// What this module adds to the schema.
import './municipality.type.ts';
import './readiness.query.ts';
