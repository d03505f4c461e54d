// What this module adds to the schema.
import './bereaved-partner.type.ts';
