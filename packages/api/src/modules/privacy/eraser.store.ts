import type { Context } from '../../operation/context.ts';

/** Works as the one role that may delete, and sees what only professionals see, for as long as it lasts. */
export async function asEraser<T>({ db }: Pick<Context, 'db'>, work: () => Promise<T>): Promise<T> {
  await db.$sql(
    `SELECT set_config('role', 'steunpad_eraser', true), set_config('steunpad.safeguarding', 'on', true)`,
  );
  const result = await work();
  await db.$sql(
    `SELECT set_config('role', 'steunpad_app', true), set_config('steunpad.safeguarding', 'off', true)`,
  );
  return result;
}
