// What this module adds to the schema.
import './handover-documents.query.ts';
