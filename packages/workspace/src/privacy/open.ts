import type { View, Workplace } from '../view.ts';
import { PrivacyView } from './privacy.view.ts';
import { SubjectView } from './subject.view.ts';

/** The whole, or one person of whom the officer knows no more than the id. */
export const openPrivacy = (at: Workplace, id: string): View =>
  id ? new SubjectView(at, id) : new PrivacyView(at);
