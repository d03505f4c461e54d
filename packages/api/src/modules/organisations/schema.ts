// What this module adds to the schema.
import './access-token.type.ts';
import './municipality.type.ts';
import './readiness.query.ts';
import './settings.type.ts';
import './setting-changes.query.ts';
import './change-municipality.mutation.ts';
import './embed-site.mutations.ts';
import './form-texts.query.ts';
import './own-document.mutations.ts';
import './own-text.mutations.ts';
import './register-operation.mutation.ts';
import './revoke-access-token.mutation.ts';
import './set-legal-base.mutation.ts';
import './set-retention-term.mutation.ts';
