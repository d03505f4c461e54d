// What this module adds to the schema.
import './kept-notes.ts';
