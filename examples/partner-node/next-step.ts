// Takes the request that has waited longest to the next step: a pathway opens and a talk is promised.
import { randomUUID } from 'node:crypto';
import { line } from './entry.ts';
import { Accept, NextRequest } from './operations.ts';
import { dataOf, run, steunpad } from './steunpad.ts';

await run(async () => {
  const { workList } = dataOf(await steunpad.query(NextRequest, {}));
  const task = workList.edges[0]?.node;
  if (!task?.request) return console.log('Nobody waits for an answer.');

  const { id: requestId, version: expectedVersion } = task.request;
  const { acceptSupportRequest: answer } = dataOf(
    await steunpad.mutation(Accept, {
      input: {
        requestId,
        expectedVersion,
        idempotencyKey: randomUUID(),
        adult: true,
        livesOrWorksHere: true,
        samePersonConfirmedOther: false,
      },
    }),
  );
  if ('message' in answer) throw new Error(`${answer.code}: ${answer.message}`);
  console.log(line(task));
  console.log(`now ${answer.pathway.state}; next: ${answer.pathway.nextSteps.join(' or ')}`);
});
