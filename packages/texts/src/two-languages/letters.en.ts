import type { Same } from '../keys.ts';
import type { lettersNl } from './letters.nl.ts';

export const lettersEn: Same<typeof lettersNl> = {
  dataSource: 'the Personal Records Database (BRP)',
  dataShared: 'your name, and the telephone number or e-mail address that you give us yourself',
  retentionOfCohort: '{term} after we chose you for this question',
  retention: '{silent} after the death, or {declined} after you ask us to stop',
  paperForm: 'Your answers on paper',
  paperFormCode:
    'Do not write your name on this form. With this code we know to which questions it belongs, and not who you are.',
  inDutchInstead:
    'This PDF is in Dutch, because our typeface cannot write {language}. In your language everything is on the web page that you can save.',
};
