// What this module adds to the schema.
import './match-proposals.query.ts';
import './match-wish.type.ts';
import './matching.type.ts';
import './record-first-visit.mutation.ts';
import './record-waiting-contact.mutation.ts';
import './save-match-wishes.mutation.ts';
