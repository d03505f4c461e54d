import type { DayPart as PartOfDay } from '@steunpad/domain/calls/day-part.ts';
import type { Language } from '@steunpad/domain/correspondence/language.ts';
import type { AgeBand as Age } from '@steunpad/domain/matching/age-band.ts';
import type * as domain from '@steunpad/domain/matching/match-facts.ts';
import type { Investigated as Doubted } from '@steunpad/domain/notices/investigation.ts';
import type * as domainNobleTitle from '@steunpad/domain/notices/noble-title.ts';
import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

export const ContactPreference = describedEnum(
  'ContactPreference',
  'How somebody wants to be reached.',
  {
    PHONE: 'By telephone. A voicemail only says a name and a number.',
    EMAIL: 'By e-mail, with a subject that says nothing.',
    POST: 'By letter.',
  },
);

export const DayPart = describedEnum<PartOfDay>('DayPart', 'A part of a day.', {
  MORNING: 'Until noon.',
  AFTERNOON: 'Until six.',
  EVENING: 'After six.',
});

export const FormLanguage = builder.enumType('FormLanguage', {
  description: 'Language of a form (BCP 47; an underscore stands for a hyphen).',
  values: {
    nl: { description: 'Dutch.' },
    nl_simple: { value: 'nl-simple', description: 'Easy Dutch: the shortest sentences.' },
    ar: { description: 'Arabic.' },
    en: { description: 'English.' },
    pl: { description: 'Polish.' },
    tr: { description: 'Turkish.' },
    uk: { description: 'Ukrainian.' },
  },
});

export const GenderPreference = describedEnum<domain.GenderPreference>(
  'GenderPreference',
  'Whom somebody would like as a volunteer.',
  {
    WOMAN: 'Rather a woman.',
    MAN: 'Rather a man.',
    NO_PREFERENCE: 'It makes no difference.',
  },
);

export const HouseholdFact = describedEnum<domain.HouseholdFact>(
  'HouseholdFact',
  'What a volunteer has to know of a house.',
  {
    SMOKING: 'Somebody smokes there.',
    DOGS: 'There is a dog.',
    CATS: 'There is a cat.',
    OTHER_PETS: 'There is another pet.',
  },
);

const LOSSES: Readonly<Record<domain.LossKind, string>> = {
  ILLNESS: 'By an illness.',
  SUDDEN: 'Suddenly.',
  ACCIDENT: 'By an accident.',
  SUICIDE: 'By suicide.',
  VIOLENCE: 'By violence.',
};

export const LossKind = describedEnum<domain.LossKind>('LossKind', 'How the partner died.', LOSSES);

export const VolunteerExclusion = describedEnum<domain.HouseholdFact | domain.LossKind>(
  'VolunteerExclusion',
  'What a volunteer would rather not or cannot be near. No reason is asked.',
  {
    SMOKING: 'A house in which somebody smokes.',
    DOGS: 'Dogs.',
    CATS: 'Cats.',
    OTHER_PETS: 'Other pets.',
    ...LOSSES,
  },
);

export const AgeBand = describedEnum<Age>('AgeBand', 'About how old somebody is.', {
  UNDER_30: 'Younger than 30.',
  AGE_30_TO_39: 'From 30 to 39.',
  AGE_40_TO_49: 'From 40 to 49.',
  AGE_50_TO_59: 'From 50 to 59.',
  AGE_60_TO_69: 'From 60 to 69.',
  AGE_70_AND_OLDER: '70 or older.',
});

export const Gender = describedEnum<domain.Gender>('Gender', 'As the registry has it.', {
  WOMAN: 'Woman (V).',
  MAN: 'Man (M).',
  UNKNOWN: 'Unknown (O).',
});

export const LetterLanguage = describedEnum<Uppercase<Underscored<Language>>>(
  'LetterLanguage',
  'What letters and mails are written in. Letters on paper, and what is told of agencies, are in `NL` and `EN`; where another is asked for they are in Dutch.',
  {
    NL: 'Dutch.',
    EN: 'English.',
    NL_SIMPLE: 'Easy Dutch; mails alone.',
    AR: 'Arabic; mails alone.',
    PL: 'Polish; mails alone.',
    TR: 'Turkish; mails alone.',
    UK: 'Ukrainian; mails alone.',
  },
);

/** A language as this enum has it. */
export const letterLanguage = (language: Language) =>
  language.replaceAll('-', '_').toUpperCase() as Uppercase<Underscored<Language>>;

type Underscored<Tag extends string> = Tag extends `${infer Before}-${infer After}`
  ? `${Before}_${After}`
  : Tag;

export const Investigated = describedEnum<Doubted>(
  'Investigated',
  'What the registry has under investigation (BRP 83.10). A person looks before anything goes out.',
  {
    NAME: 'The name, of the survivor or of the deceased: the letter waits.',
    ADDRESS: 'The address: no letter until somebody looked.',
    BIRTH: 'The birth date: whether the offer is for them is unclear.',
    DEATH: 'The death: whether anybody is bereaved is unclear.',
    BOND: 'Who the partner is: whether anybody is bereaved is unclear.',
  },
);

export const NamingUse = describedEnum(
  'NamingUse',
  'Which surname somebody uses (BRP naamgebruik).',
  {
    OWN: 'Their own (E).',
    PARTNER: 'That of the partner (P).',
    PARTNER_THEN_OWN: 'That of the partner, then their own (V).',
    OWN_THEN_PARTNER: 'Their own, then that of the partner (N).',
  },
);

export const NobleTitle = describedEnum<domainNobleTitle.NobleTitle>(
  'NobleTitle',
  'Noble title or predicate of the registry (table 38).',
  {
    BARON: 'Baron (B).',
    BARONESS: 'Barones (BS).',
    COUNT: 'Graaf (G).',
    COUNTESS: 'Gravin (GI).',
    DUKE: 'Hertog (H).',
    DUCHESS: 'Hertogin (HI).',
    JONKHEER: 'Jonkheer (JH), a predicate.',
    JONKVROUW: 'Jonkvrouw (JV), a predicate.',
    MARQUIS: 'Markies (M).',
    MARQUISE: 'Markiezin (MI).',
    PRINCE: 'Prins (P).',
    PRINCESS: 'Prinses (PS).',
    KNIGHT: 'Ridder (R).',
  },
);
