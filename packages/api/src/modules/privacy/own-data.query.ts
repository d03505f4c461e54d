import type { InputRef } from '@pothos/core';
import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../graphql/builder.ts';
import type { DoorKey } from '../../mutation/code-mutation.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../mutation/refusals.ts';
import type { Context } from '../../operation/context.ts';
import { pdfLater } from '../correspondence/print-document.ts';
import { SPOKEN } from '../people/languages.ts';
import type { Whose } from './own-data.file.ts';
import type { OwnData } from './own-data.rows.ts';
import { jsonOf, type OwnDataFile, ownDataFile } from './own-data.written.ts';

const MyDataType = builder.objectRef<OwnDataFile>('MyData').implement({
  description:
    'Everything that is kept about the person whose key it is (art. 15 and 20 GDPR). The file itself names what is not in it, why, and whom to ask.',
  isTypeOf: (answer) => !(answer instanceof Error),
  fields: (t) => ({
    json: t.string({
      description: 'As JSON, for programs.',
      resolve: jsonOf,
    }),
    pdf: t.string({
      description:
        'As a PDF, for people; base64. In Dutch, and it says so, where the typeface lacks the letters of the language.',
      resolve: ({ file }, _args, context, info) => pdfLater(context, info, file),
    }),
    html: t.string({
      description: 'As a page of its own, for people, in the language that was asked for.',
      resolve: ({ page }) => page,
    }),
    fileName: t.string({
      description: 'A name for the files, without ending, that gives nothing away.',
      resolve: (_data, _args, { now }) => `gegevens-${dayOf(now)}`,
    }),
  }),
});

interface Source<Opened, Key extends DoorKey> {
  readonly description: string;
  readonly key: InputRef<Key>;
  readonly open: (
    context: Context,
    key: DoorKey,
  ) => Promise<Opened | ReferenceOrCodeUnknown | TooManyRequests>;
  readonly gather: (context: Context, opened: Opened) => Promise<OwnData>;
  readonly whose: Whose;
}

/** A question for all of one's own data, behind a door that a code opens. */
export function ownDataQuery<Opened extends object, Key extends DoorKey>(
  name: string,
  { description, key, open, gather, whose }: Source<Opened, Key>,
): void {
  builder.queryField(name, (t) =>
    t.errorUnionField({
      types: [MyDataType, ReferenceOrCodeUnknown, TooManyRequests],
      description: `${description} Only through the public door.`,
      authScopes: { publicDoor: true },
      args: {
        input: t.arg({ type: key, required: true, description: 'The key.' }),
        language: t.arg.string({
          required: true,
          defaultValue: 'nl',
          description: `Of the PDF and the page: ${SPOKEN}`,
        }),
      },
      resolve: async (_root, args, context) => {
        // The key is generic here; each door has it typed.
        const { input, language } = args as unknown as { input: Key; language: string };
        const opened = await open(context, input);
        if (opened instanceof Error) return opened;
        const data = await gather(context, opened);
        return ownDataFile(context, JSON.stringify(opened), data, whose, language);
      },
    }),
  );
}
