import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../operation/context.ts';
import { FormLanguage } from '../people/people.enums.ts';

const MOST = 50;

interface FormText {
  readonly key: string;
  readonly shipped: string;
  readonly translated: string | null;
  readonly own: string | null;
}

const FormTextType = builder.objectRef<FormText>('FormText').implement({
  description: 'A text of the forms, as it is shipped and as the municipality says it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'As `setOwnText` takes it.' }),
    shipped: t.exposeString('shipped', { description: 'In Dutch, with its {placeholders}.' }),
    translated: t.exposeString('translated', {
      nullable: true,
      description:
        'As it is shipped in the language that was asked for. `null` in Dutch, and where it is not translated yet: then the forms say the Dutch.',
    }),
    own: t.exposeString('own', {
      nullable: true,
      description: 'In own words, in the language that was asked for. `null`: as it is shipped.',
    }),
  }),
});

builder.queryField('formTexts', (t) =>
  t.field({
    type: [FormTextType],
    description: `Texts of the forms, those in own words first; at most ${MOST}.`,
    complexity: { field: 1, multiplier: MOST },
    args: {
      language: t.arg({
        type: FormLanguage,
        required: true,
        defaultValue: 'nl',
        description: 'In which language translations and own words are shown.',
      }),
      search: t.arg.string({
        description: 'Only those that hold this, in their key, as shipped or in own words.',
      }),
    },
    resolve: async (_root, { language, search }, context) => {
      const all = await formTexts(context, language);
      const wanted = search?.trim().toLowerCase() ?? '';
      return all
        .filter(({ key, shipped, translated, own }) =>
          [key, shipped, translated ?? '', own ?? ''].some(holds(wanted)),
        )
        .toSorted((one, other) => Number(other.own !== null) - Number(one.own !== null))
        .slice(0, MOST);
    },
  }),
);

const holds = (wanted: string) => (text: string) => text.toLowerCase().includes(wanted);

async function formTexts(context: Context, language: string): Promise<FormText[]> {
  const { db, municipality, formTexts: shipped } = context;
  const rows = await db.ownText.findMany({
    where: { municipalityId: municipality.code, language },
    select: { key: true, text: true },
  });
  const own = new Map(rows.map(({ key, text }) => [key, text]));
  return Object.entries(shipped?.texts ?? {}).map(([key, text]) => ({
    ...{ key, shipped: text, own: own.get(key) ?? null },
    translated: shipped?.translations[language]?.[key] ?? null,
  }));
}
