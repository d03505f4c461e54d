import { builder } from '../../graphql/builder.ts';
import { SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { checked } from '../../mutation/input.ts';
import { RefusalInterface } from '../../mutation/refusal.type.ts';
import { IdempotencyKeyReused, InputInvalid, NotFound } from '../../mutation/refusals.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { SupportRequestType } from '../requests/support-request.type.ts';
import { VolunteerType } from '../volunteers/volunteer.type.ts';
import { VolunteerApplicationType } from '../volunteers/volunteer-application.type.ts';
import { ColleagueType } from '../work/colleague.type.ts';
import { rosterOf } from '../work/roster.store.ts';
import { staffIdOf } from '../work/whose.ts';
import type { About } from './about.ts';
import { LONGEST_NOTE, noteInput } from './keep-note.input.ts';
import {
  discardNote,
  type KeptNote,
  keepNote,
  keptNotes,
  NoteChangedElsewhere,
  type NoteKept,
} from './kept-notes.store.ts';

const ABOUT = [PathwayType, SupportRequestType, VolunteerType, VolunteerApplicationType];

const KeptNoteType = builder.objectRef<KeptNote>('KeptNote').implement({
  description: 'What somebody typed in a note or form and did not send yet.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'The id that the page made.' }),
    kind: t.exposeString('kind', { description: 'Which note or form it is, as the page said.' }),
    about: t.globalID({
      nullable: true,
      description:
        'Global id of the pathway, request, volunteer or application that it is about. `null` when it is about nobody.',
      resolve: ({ about }) => about && { type: about.typename, id: about.id },
    }),
    text: t.exposeString('text', {
      extensions: SHOWS_PERSON,
      description: 'To the letter as it was typed.',
    }),
    version: t.exposeInt('version', { description: 'Send it with the next words.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When it was saved last.' }),
    isMine: t.boolean({
      description:
        'Whether the person who asks wrote it. `false` for what somebody left who may not see it any more.',
      resolve: ({ staffMemberId }, _args, context) => staffMemberId === staffIdOf(context),
    }),
    writer: t.field({
      type: ColleagueType,
      nullable: true,
      description: 'Who wrote it. `null` for somebody who never had a role here.',
      resolve: async ({ staffMemberId }, _args, context) =>
        (await rosterOf(context)).find(staffMemberId),
    }),
  }),
});

builder.queryField('keptNotes', (t) =>
  t.field({
    type: [KeptNoteType],
    description:
      'What one typed and did not send yet, the newest first; at most 100. About somebody also what a colleague left who may not see them any more, for whoever goes on. Who lost the right with which they wrote is not shown it. Gone thirty days after it was saved last.',
    complexity: { field: 1, multiplier: 20 },
    args: {
      about: t.arg.globalID({
        for: ABOUT,
        description: 'Only about this pathway, request, volunteer or application.',
      }),
      kind: t.arg.string({ description: 'Only of this kind.' }),
    },
    resolve: (_root, { about, kind }, context) =>
      keptNotes(context, {
        about: (about as About | null | undefined) ?? null,
        kind: kind ?? null,
      }),
  }),
);

builder.objectType(NoteChangedElsewhere, {
  name: 'NoteChangedElsewhere',
  description:
    'Another page of the same person saved other words meanwhile. Nothing was saved: show both, and send what they decide with this version.',
  interfaces: [RefusalInterface],
  fields: (t) => ({
    text: t.exposeString('text', {
      extensions: SHOWS_PERSON,
      description: 'The words that are kept now.',
    }),
    version: t.exposeInt('version', { description: 'Their version.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When they were saved.' }),
  }),
});

const KeepInput = builder.inputType('KeepNoteInput', {
  description: 'What somebody typed until now.',
  fields: (t) => ({
    id: t.field({
      type: 'UUID',
      required: true,
      description: 'Made once by the page for each note, so that two of one kind stay apart.',
    }),
    kind: t.string({
      required: true,
      description:
        'Which note or form it is: at most 80 letters or hyphens, beginning with a small letter.',
    }),
    about: t.globalID({
      for: ABOUT,
      description:
        'The pathway, request, volunteer or application that it is about. Leave it out when it is about nobody.',
    }),
    text: t.string({
      required: true,
      description: `To the letter, at most ${LONGEST_NOTE.toLocaleString('en')} characters. A form is sent as JSON.`,
    }),
    version: t.int({
      required: true,
      description: 'As it was answered or read last; 0 for a new note.',
    }),
  }),
});

const Kept = builder.objectRef<NoteKept>('NoteKept').implement({
  description: 'The words are kept, encrypted.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Of the note.' }),
    version: t.exposeInt('version', { description: 'Send it with the next words.' }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When they were saved.' }),
  }),
});

builder.mutationField('keepNote', (t) =>
  t.errorUnionField({
    types: [Kept, NoteChangedElsewhere, InputInvalid, NotFound],
    description:
      'Keeps what somebody typed and did not send yet, for thirty days and for them alone. The same words again change nothing; other words with an old version are refused with those that are kept.',
    args: { input: t.arg({ type: KeepInput, required: true, description: 'The words.' }) },
    resolve: (_root, { input }, context) => {
      const note = checked(noteInput, { ...input, about: input.about ?? null });
      return note instanceof InputInvalid ? note : keepNote(context, note);
    },
  }),
);

const DiscardInput = builder.inputType('DiscardNoteInput', {
  description: 'A note that was sent, or that nobody wants.',
  fields: (t) => ({
    id: t.field({ type: 'UUID', required: true, description: 'Which, as in `keptNotes`.' }),
    idempotencyKey: t.field({ type: 'UUID', required: true, description: 'Made once per press.' }),
  }),
});

const Discarded = builder.objectRef<{ readonly id: string }>('NoteDiscarded').implement({
  description: 'Nothing of it is left, whether or not there was something.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Which it was.' }),
  }),
});

builder.mutationField('discardNote', (t) =>
  t.errorUnionField({
    types: [Discarded, IdempotencyKeyReused],
    description: 'Throws away what was kept, of oneself or what somebody left.',
    args: { input: t.arg({ type: DiscardInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) => discardNote(context, input),
  }),
);
