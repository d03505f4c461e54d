import { builder } from '../../graphql/builder.ts';
import { readChanges } from './changes.store.ts';
import { heardOf } from './heard.ts';
import type { WorkEvent } from './hub.ts';
import { WorkChangesType } from './work-changes.type.ts';

builder.subscriptionField('workChanged', (t) =>
  t.field({
    type: WorkChangesType,
    description:
      'Tells what changes of the work from now on, with the rights of `workList`. One event for what was saved together. A stream that is cut tells nothing of what it missed: ask `changesSince` at each beginning, and once a minute. It ends when the session ends or the right is taken away; at most ten at once for one caller.',
    // Whoever opened the door put them there.
    subscribe: (_root, _args, { events }) => events as AsyncIterable<WorkEvent>,
    resolve: (event) => event,
  }),
);

builder.queryField('changesSince', (t) =>
  t.field({
    type: WorkChangesType,
    description:
      'What changed since a cursor of an event, or of an answer to this. The same change may come twice and none is left out. Ask `workCounts` beside it.',
    complexity: { field: 100 },
    args: {
      cursor: t.arg.string({
        description:
          'Where to go on. Leave it out to learn where to begin: then it answers `EVERYTHING`, as it does for a cursor of more than a day ago.',
      }),
    },
    resolve: async (_root, { cursor }, { db, municipality, caller }): Promise<WorkEvent> => {
      const read = await readChanges(db, municipality.code, cursor ?? null);
      const kind = read.isEverything ? 'EVERYTHING' : 'CHANGED';
      return { ...heardOf(caller, read.changes), kind, cursor: read.cursor };
    },
  }),
);
