import { personalData } from '@steunpad/database/generated/personal-data.ts';
import type { Context } from '../../operation/context.ts';
import type { PathwayWithPartner } from '../pathway/pathway-with-partner.ts';
import { asEraser } from './eraser.store.ts';
import { erasingStatements } from './erasing-statements.store.ts';
import { noteErased } from './note-erased.store.ts';

const STATEMENTS = erasingStatements(personalData, 'Pathway');

/** Leaves nothing about somebody in any table. */
export const erasePerson = (
  context: Pick<Context, 'db' | 'municipality' | 'now'>,
  { municipalityId, id }: Pick<PathwayWithPartner, 'municipalityId' | 'id'>,
): Promise<void> =>
  asEraser(context, async () => {
    for (const statement of STATEMENTS) await context.db.$sql(statement, [municipalityId, [id]]);
    await noteErased(context, 'PATHWAY', [id]);
  });
