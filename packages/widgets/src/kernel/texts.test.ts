import { expect, test } from 'vitest';
import { intakeFormTextsEn } from '../intake-form/intake-form.texts.en.ts';
import { intakeFormTextsNl } from '../intake-form/intake-form.texts.nl.ts';
import { letterReplyTextsEn } from '../letter-reply/letter-reply.texts.en.ts';
import { letterReplyTextsNl } from '../letter-reply/letter-reply.texts.nl.ts';
import { mySupportTextsEn } from '../my-support/my-support.texts.en.ts';
import { mySupportTextsNl } from '../my-support/my-support.texts.nl.ts';
import { myVolunteeringTextsEn } from '../my-volunteering/my-volunteering.texts.en.ts';
import { myVolunteeringTextsNl } from '../my-volunteering/my-volunteering.texts.nl.ts';
import { supportRequestTextsEn } from '../support-request/support-request.texts.en.ts';
import { supportRequestTextsNl } from '../support-request/support-request.texts.nl.ts';
import { volunteerTextsEn } from '../volunteer-signup/volunteer-signup.texts.en.ts';
import { volunteerTextsNl } from '../volunteer-signup/volunteer-signup.texts.nl.ts';

const PAIRS = {
  'support request': [supportRequestTextsNl, supportRequestTextsEn],
  'intake form': [intakeFormTextsNl, intakeFormTextsEn],
  'letter reply': [letterReplyTextsNl, letterReplyTextsEn],
  'my support': [mySupportTextsNl, mySupportTextsEn],
  'my volunteering': [myVolunteeringTextsNl, myVolunteeringTextsEn],
  'volunteer signup': [volunteerTextsNl, volunteerTextsEn],
} as const;

/** DOMAIN section 8: words that hurt, or that belong to an office and not to a resident. */
const NEVER_USED =
  /klant|cli[eë]nt|dossier|casus|geval\b|\bzaak|intake|traject|verwerken|plekje|gelukt|moet u|u moet|!/i;

test.for(Object.entries(PAIRS))(
  'the %s names the same things in both languages',
  ([, [nl, en]]) => {
    const dutch = sentences(nl);
    const english = sentences(en);

    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    for (const [key, text] of dutch) {
      expect(placeholders(english.get(key)!), key).toEqual(placeholders(text));
    }
  },
);

test.for(Object.entries(PAIRS))('the %s uses no word that is never used', ([, [nl]]) => {
  const found = [...sentences(nl)].filter(([, text]) => NEVER_USED.test(text));

  expect(found).toEqual([]);
});

test.for(Object.entries(PAIRS))('the %s keeps its Dutch sentences short', ([, [nl]]) => {
  const long = [...sentences(nl)]
    .flatMap(([, text]) => text.split(/(?<=[.?:])\s/))
    .filter((sentence) => sentence.split(/\s+/).length > 18);

  expect(long).toEqual([]);
});

function sentences(texts: object, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[path + key, text] as const]
        : [...sentences(text as object, `${path}${key}.`)],
    ),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{[\w-]+\}/g)].map(([name]) => name).sort();
