import type { View, Workplace } from '../view.ts';
import { PersonView } from './person.view.ts';
import { RequestView } from './request.view.ts';

export const openPerson = (at: Workplace, id: string): View => new PersonView(at, id);
export const openRequest = (at: Workplace, id: string): View => new RequestView(at, id);
