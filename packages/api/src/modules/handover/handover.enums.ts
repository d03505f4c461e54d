import type { AUDIENCES, KINDS } from '@steunpad/handover/handover-document.ts';
import { describedEnum } from '../../graphql/described-enum.ts';

/** A name of the documents as GraphQL has it, which knows no hyphens. */
type InGraphql<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Uppercase<Word>}_${InGraphql<Rest>}`
  : Uppercase<Name>;

export type AudienceName = InGraphql<(typeof AUDIENCES)[number]>;
export type KindName = InGraphql<(typeof KINDS)[number]>;

export const HandoverAudience = describedEnum<AudienceName>(
  'HandoverAudience',
  'For whom a document is.',
  {
    POLICY_OFFICER: 'Who decides on policy.',
    COORDINATOR: 'Who coordinates the support.',
    PROFESSIONAL: 'Who gives support as a profession.',
    VOLUNTEER_COORDINATOR: 'Who coordinates volunteers.',
    VOLUNTEER: 'Volunteers.',
    REGISTRAR: 'The registrar.',
    PRIVACY_OFFICER: 'The privacy officer.',
    COMMUNICATION: 'Who communicates.',
    MEETING_ORGANISER: 'Who organises meetings.',
    EMPLOYER: 'Employers.',
    TEACHER: 'Teachers.',
    EVALUATOR: 'Who evaluates.',
  },
);

export const HandoverKind = describedEnum<KindName>('HandoverKind', 'What a document is.', {
  CHAPTER: 'A chapter of the handbook.',
  PLAN: 'A plan.',
  FORMAT: 'A format to fill in.',
  LETTER: 'A letter.',
  SCRIPT: 'A script of a talk or meeting.',
  GUIDE: 'A guide.',
  MODEL: 'A model of an agreement or policy.',
  PRESS: 'A text for the press.',
});

export const inGraphql = <Name extends string>(name: Name) =>
  name.replaceAll('-', '_').toUpperCase() as InGraphql<Name>;
