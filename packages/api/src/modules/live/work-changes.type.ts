import { builder } from '../../graphql/builder.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { TaskKind } from '../pathway/task.type.ts';
import type { PathwayChange, TaskChange } from './changes.store.ts';
import type { WorkEvent } from './hub.ts';

const TaskChangeType = builder.objectRef<TaskChange>('TaskChange').implement({
  description:
    'A task that was opened, changed or closed. Ask `workList` or `node` how it is now: it may be gone.',
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id of the task.',
      resolve: ({ id }) => ({ type: 'Task', id }),
    }),
    kind: t.expose('kind', { type: TaskKind, description: 'Its kind.' }),
    pathwayId: t.globalID({
      nullable: true,
      description: 'Global id of the pathway that it is about. `null` when it is about none.',
      resolve: ({ pathwayId }) => pathwayId && { type: 'Pathway', id: pathwayId },
    }),
  }),
});

const PathwayChangeType = builder.objectRef<PathwayChange>('PathwayChange').implement({
  description: 'A pathway that was changed.',
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id of the pathway.',
      resolve: ({ id }) => ({ type: 'Pathway', id }),
    }),
    version: t.exposeInt('version', {
      nullable: true,
      description:
        'The version that it has since then. A page that shows it already has nothing to do.',
    }),
  }),
});

const WorkChangesKind = describedEnum('WorkChangesKind', 'What an event says.', {
  CHANGED: 'What is named was changed.',
  STILL_HERE:
    'Nothing was changed: the stream is there. It comes first, and then every twenty seconds.',
  EVERYTHING: 'More than can be named may be another: ask for everything that is shown.',
});

export const WorkChangesType = builder.objectRef<WorkEvent>('WorkChanges').implement({
  description:
    'What was changed of the work, as far as the caller may know of it: ids and versions, and nothing of anybody.',
  fields: (t) => ({
    kind: t.expose('kind', { type: WorkChangesKind, description: 'What it says.' }),
    cursor: t.exposeString('cursor', {
      description: 'Keep the last one, and give it to `changesSince` whenever a stream begins.',
    }),
    tasks: t.field({
      type: [TaskChangeType],
      description: 'Each task at most once.',
      resolve: ({ tasks }) => [...tasks],
    }),
    pathways: t.field({
      type: [PathwayChangeType],
      description: 'Each pathway at most once.',
      resolve: ({ pathways }) => [...pathways],
    }),
    presentAt: t.globalIDList({
      description:
        'Global ids of pathways that a colleague opened or left: ask `presence` of one that is open.',
      resolve: ({ presentAt }) => presentAt.map((id) => ({ type: 'Pathway', id })),
    }),
  }),
});
