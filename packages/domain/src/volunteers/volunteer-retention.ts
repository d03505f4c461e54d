import type { RetentionKey } from '../privacy/retention-rules.ts';
import type { VolunteerStatus } from './volunteer.ts';

/** Which terms begin to run when a volunteer gets this status (DOMAIN 3.4 and scenario 17). */
export function retentionOf(status: VolunteerStatus): readonly RetentionKey[] {
  switch (status) {
    case 'DECLINED':
      return ['VOLUNTEER_DECLINED'];
    case 'LEFT':
      return ['VOLUNTEER_LEFT', 'CONDUCT_CERTIFICATE'];
    case 'APPLIED':
    case 'INVITED':
    case 'IN_TRAINING':
    case 'READY':
    case 'ACTIVE':
    case 'PAUSED':
      return [];
  }
}
