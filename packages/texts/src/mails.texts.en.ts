import type { Same } from './keys.ts';
import type { mailsNl } from './mails.texts.nl.ts';

export const mailsEn: Same<typeof mailsNl> = {
  greeting: 'Dear {name}',
  greetingWithoutName: 'Dear Sir or Madam',
  greetingToReader: 'Dear reader',
  goOn: {
    'intake-form':
      'Would you like to tell us more? You can do it here, with your number and the code that you got:',
    'my-support': 'Would you like to see how it stands? You can do it here, with your code:',
    links: 'The page with links is here:',
    meetings: 'See, change or cancel your registration? You can do that here:',
    'my-volunteering': 'Your page is here:',
  },
  phone: 'Telephone',
  email: 'E-mail',
  post: 'Post',
};
