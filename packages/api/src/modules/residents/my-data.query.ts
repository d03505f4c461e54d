import { dayOf } from '@steunpad/domain/calendar/civil-date.ts';
import { builder } from '../../builder.ts';
import { ReferenceOrCodeUnknown, TooManyRequests } from '../../refusals.ts';
import { writtenLanguage } from '../correspondence/template.store.ts';
import { readableFile } from './my-data.file.ts';
import { gatherMyData, type MyData } from './my-data.store.ts';
import { MySupportKeyInput } from './my-support.type.ts';
import { openDoor } from './resident-door.ts';

const MyDataType = builder
  .objectRef<{ readonly data: MyData; readonly language: string }>('MyData')
  .implement({
    description:
      'Everything that is kept about a resident (art. 15 and 20 GDPR). About worries for their safety the privacy officer decides first.',
    isTypeOf: (answer) => !(answer instanceof Error),
    fields: (t) => ({
      json: t.string({
        description: 'As JSON, for programs.',
        resolve: ({ data }) => JSON.stringify(data, null, 2),
      }),
      pdf: t.string({
        description: 'As a PDF, for people; base64.',
        resolve: async ({ data, language }, _args, context) =>
          (await readableFile(context, data, writtenLanguage(language))).toString('base64'),
      }),
      fileName: t.string({
        description: 'A name for the files, without ending, that gives nothing away.',
        resolve: (_data, _args, { now }) => `gegevens-${dayOf(now)}`,
      }),
    }),
  });

builder.queryField('myData', (t) =>
  t.errorUnionField({
    types: [MyDataType, ReferenceOrCodeUnknown, TooManyRequests],
    description:
      'Everything that is kept about who holds the key, as data and to read. Only through the public door.',
    authScopes: { publicDoor: true },
    args: {
      input: t.arg({ type: MySupportKeyInput, required: true, description: 'The key.' }),
      language: t.arg.string({
        required: true,
        defaultValue: 'nl',
        description: 'Of the PDF: `nl` or `en`.',
      }),
    },
    resolve: async (_root, { input, language }, context) => {
      const door = await openDoor(context, input);
      return door instanceof Error ? door : { data: await gatherMyData(context, door), language };
    },
  }),
);
