import { builder } from './graphql/builder.ts';
import './graphql/scalars.ts';
import './mutation/refusals.ts';
import './modules/ports.ts';
import './modules/people/schema.ts';
import './modules/drafts/schema.ts';
import './modules/agencies/schema.ts';
import './modules/organisations/schema.ts';
import './modules/staff/schema.ts';
import './modules/pathway/schema.ts';
import './modules/plans/schema.ts';
import './modules/correspondence/schema.ts';
import './modules/adoption/schema.ts';
import './modules/handover/schema.ts';
import './modules/listings/schema.ts';
import './modules/programme/schema.ts';
import './modules/requests/schema.ts';
import './modules/surveys/schema.ts';
import './modules/notices/schema.ts';
import './modules/privacy/schema.ts';
import './modules/volunteers/schema.ts';
import './modules/matching/schema.ts';
import './modules/safeguarding/schema.ts';
import './modules/my-support/schema.ts';
import './modules/my-volunteering/schema.ts';
import './modules/exports/schema.ts';

/** The whole service; each module lists what it adds. */
export const schema = builder.toSchema();
