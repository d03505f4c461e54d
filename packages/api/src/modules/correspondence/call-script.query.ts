import { fill, type ValuesFor } from '@steunpad/domain/correspondence/fill.ts';
import { builder } from '../../graphql/builder.ts';
import { recordAccess, SHOWS_PERSON } from '../../graphql/plugins/record-access.ts';
import { NotFound } from '../../mutation/refusals.ts';
import { rowKey } from '../../rows/row-key.ts';
import { publishedTemplate } from '../organisations/template.store.ts';
import { PathwayType } from '../pathway/pathway.type.ts';
import { WITH_PARTNER } from '../pathway/pathway-with-partner.ts';
import { writtenLanguage } from '../people/languages.ts';
import { LetterLanguage } from '../people/people.enums.ts';
import { municipalityValues, readValues } from './letter-values.ts';
import { NotReady } from './not-ready.ts';
import { senderRow } from './print-one.ts';

const CallScriptType = builder.objectRef<{ readonly text: string }>('CallScript').implement({
  description: 'What to say to this person today. A help, not a list to read out.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    text: t.exposeString('text', { description: 'Markdown, with everything filled in.' }),
  }),
});

builder.queryField('callScript', (t) =>
  t.errorUnionField({
    types: [CallScriptType, NotFound, NotReady],
    description:
      'The script of a call to one person: how to begin, what a voicemail and somebody else may hear, and what to do with each answer.',
    extensions: SHOWS_PERSON,
    args: {
      pathwayId: t.arg.globalID({
        for: PathwayType,
        required: true,
        description: 'Who is called.',
      }),
      language: t.arg({
        type: LetterLanguage,
        required: true,
        defaultValue: 'NL',
        description: 'In which language the call is.',
      }),
    },
    resolve: async (_root, args, context) => {
      const { db, municipality } = context;
      const language = writtenLanguage(args.language);
      const pathway = await db.pathway.findUnique({
        where: rowKey(municipality, args.pathwayId.id),
        include: WITH_PARTNER,
      });
      if (!pathway) return new NotFound();
      const row = await senderRow(context);
      if (!row.neutralCallerName) return new NotReady(['NO_NEUTRAL_CALLER_NAME']);
      recordAccess(context, 'Pathway', pathway.id);
      const { subject, body } = await publishedTemplate(context, 'CALL_SCRIPT', language);
      const valuesOf = await readValues(context, row, [pathway]);
      const values = {
        ...municipalityValues(row, language),
        ...valuesOf(pathway, language),
      };
      const filled = fill(
        { kind: 'CALL_SCRIPT', subject, body },
        values as ValuesFor<'CALL_SCRIPT'>,
        language,
      );
      return { text: `# ${filled.subject}\n\n${filled.body}` };
    },
  }),
);
