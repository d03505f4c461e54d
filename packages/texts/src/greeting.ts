import type { Language } from '@steunpad/domain/correspondence/language.ts';
import {
  type Addressee,
  nameToGreet,
  salutation,
} from '@steunpad/domain/correspondence/salutation.ts';
import { say } from './say.ts';

/**
 * How a mail or letter begins. Dutch and English follow the rules of the registry; where it knows no name to use they
 * begin with none. The other languages greet with the name as it stands, so that nobody's gender has to be known.
 */
export function greeting(addressee: Addressee, language: Language): string {
  if (language === 'nl' || language === 'en') {
    return salutation(addressee, language) ?? say(language, 'mails.greetingToReader');
  }
  const name = nameToGreet(addressee);
  if (name) return say(language, 'mails.greeting', { name });
  return say(
    language,
    `mails.${'surname' in addressee ? 'greetingToReader' : 'greetingWithoutName'}`,
  );
}
