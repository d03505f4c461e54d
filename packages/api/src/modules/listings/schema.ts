// What this module adds to the schema.
import './listing.type.ts';
import './listings.query.ts';
import './listing.mutations.ts';
import './report-broken-link.mutation.ts';
