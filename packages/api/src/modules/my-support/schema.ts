// What this module adds to the schema.
import './answer-my-proposal.mutation.ts';
import './ask-about-my-data.mutation.ts';
import './ask-for-someone-else.mutation.ts';
import './change-my-contact.mutation.ts';
import './come-back.mutation.ts';
import './my-data.query.ts';
import './my-support.type.ts';
import './reply-to-letter.mutation.ts';
import './set-my-pace.mutation.ts';
import './stop-my-support.mutation.ts';
