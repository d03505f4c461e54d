import type { Context } from '../operation/context.ts';

/** The key of a row: every table's begins with the tenant. */
export const rowKey = ({ code: municipalityId }: Context['municipality'], id: string) => ({
  municipalityId_id: { municipalityId, id },
});
