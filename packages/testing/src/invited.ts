import {
  letterCode,
  saveLetterCodes,
} from '@steunpad/api/modules/correspondence/letter-code.store.ts';
import { asCommand } from '@steunpad/api/operation/run-command.ts';
import { uuidOf } from './mutate.ts';
import { atWork, death, EVERY_SCOPE, joan } from './people.ts';
import { rows } from './rows.ts';
import type { TestServer } from './server.ts';

export interface Invited {
  readonly pathwayId: string;
  /** As it stands in the letter. */
  readonly code: string;
}

/** Somebody who has the letter with the code, whatever day it is: nothing is printed on quiet days. */
export async function someoneInvited(server: TestServer, now = new Date()): Promise<Invited> {
  const token = await server.token(EVERY_SCOPE);
  const day = new Date(now.getTime() - 40 * 86_400_000).toISOString().slice(0, 10);
  const { notice } = await atWork(server, token).receive(
    death({
      dateOfDeath: day,
      survivor: joan({
        surname: `Velzen${crypto.randomUUID().slice(0, 6)}`,
        street: 'Voorbeeldstraat 1',
        town: 'Zwolle',
      }),
    }),
  );
  const pathwayId = notice.pathway.id;
  await rows(server.database, `UPDATE pathway SET state = 'INVITED' WHERE id = $1`, [
    uuidOf(pathwayId),
  ]);
  await rows(
    server.database,
    `INSERT INTO pathway_transition (municipality_id, id, pathway_id, rule, event, from_state, to_state, actor, role, at)
     VALUES ('GM0193', $2, $1, 8, 'letterSent', 'TO_INVITE', 'INVITED', 'system', 'SYSTEM', $3)`,
    [uuidOf(pathwayId), crypto.randomUUID(), now.toISOString()],
  );
  const code = await asCommand(server.database, 'GM0193', now, async (context) => {
    await saveLetterCodes(context, [uuidOf(pathwayId)]);
    return letterCode(context, uuidOf(pathwayId));
  });
  return { pathwayId, code };
}
