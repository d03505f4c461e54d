// What this module adds to the schema.
import './work-changed.ts';
import './presence.ts';
