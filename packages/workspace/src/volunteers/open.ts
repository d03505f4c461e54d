import type { View, Workplace } from '../view.ts';
import { VolunteerView } from './volunteer.view.ts';
import { VolunteersView } from './volunteers.view.ts';

/** All of them, or the one whom the address names. */
export const openVolunteers = (at: Workplace, id: string): View =>
  id ? new VolunteerView(at, id) : new VolunteersView(at);
