import { builder } from './builder.ts';
import './scalars.ts';
import './refusals.ts';
import './modules/organisations/municipality.type.ts';
import './modules/requests/submit-support-request.mutation.ts';
import './modules/requests/resident-request.type.ts';
import './modules/requests/save-intake.mutation.ts';
import './modules/requests/stop-support.mutation.ts';
import './modules/requests/support-request.type.ts';
import './modules/requests/accept-support-request.mutation.ts';
import './modules/requests/decline-support-request.mutation.ts';
import './modules/pathway/pathway.type.ts';
import './modules/pathway/record-reply.mutation.ts';
import './modules/pathway/record-talk.mutation.ts';
import './modules/pathway/work-list.query.ts';
import './modules/notices/receive-death-notice.mutation.ts';
import './modules/notices/decide-eligibility.mutation.ts';
import './modules/volunteers/volunteer-application.type.ts';
import './modules/volunteers/submit-volunteer-application.mutation.ts';

/** The whole service. This list is its table of contents. */
export const schema = builder.toSchema();
