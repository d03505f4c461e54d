import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../../graphql/builder.ts';
import { pageComplexity } from '../../graphql/cursor.ts';
import { newestFirst } from '../../graphql/newest-first.ts';

const SettingChangeType = builder.prismaObject('SettingChange', {
  description: 'That a setting of the municipality changed.',
  fields: (t) => ({
    setting: t.exposeString('setting', {
      description:
        'Which, as the API names it: `phone`, `terms.letterTarget`, `legalBase.LETTERS`, `ownText.nl.support-request.title`, `embedSite.https://www.zwolle.nl`.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'What it was; lists and objects as JSON. `null`: it was not set.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What it became; lists and objects as JSON. `null`: it was taken away.',
    }),
    actor: t.exposeString('actor', {
      description: 'Who changed it, as an opaque id; `command` for the operator’s command line.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.queryField('settingChanges', (t) =>
  t.connection(
    {
      type: SettingChangeType,
      description: 'Who changed which setting of the municipality, newest first.',
      complexity: pageComplexity,
      resolve: (_root, args, context, info) =>
        newestFirst(args, ({ where, ...page }) =>
          context.db.settingChange.findMany({
            ...queryFromInfo({
              context,
              info,
              typeName: 'SettingChange',
              paths: [['edges', 'node']],
            }),
            where: { municipalityId: context.municipality.code, ...where },
            ...page,
          }),
        ),
    },
    { name: 'SettingChangeConnection', description: 'A page of changed settings.' },
    { name: 'SettingChangeEdge', description: 'A changed setting with its place in the list.' },
  ),
);
