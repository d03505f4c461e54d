// Prints what has to be done: name | wish | due | task | next step.
import { line } from './entry.ts';
import { WorkList } from './operations.ts';
import { dataOf, run, steunpad } from './steunpad.ts';

await run(async () => {
  for (let after: string | null | undefined, more = true; more; ) {
    const { workList } = dataOf(await steunpad.query(WorkList, { after: after ?? null }));
    for (const { node } of workList.edges) console.log(line(node));
    after = workList.pageInfo.endCursor;
    more = workList.pageInfo.hasNextPage;
  }
});
