import { createClient, fetchExchange } from '@urql/core';

const { STEUNPAD_URL = 'http://localhost:4000', STEUNPAD_TOKEN = '' } = process.env;

export const steunpad = createClient({
  url: new URL('/graphql', STEUNPAD_URL).href,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { authorization: `Bearer ${STEUNPAD_TOKEN}` } },
});

/** The data of an answer; what went wrong instead is thrown. */
export function dataOf<Data>({ data, error }: { data?: Data; error?: Error }): Data {
  if (error || !data) throw error ?? new Error('There was no answer.');
  return data;
}

/** Runs a program; what went wrong is told in one line. */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    console.error(String((error as Error).message).split('\n', 1)[0]);
    process.exitCode = 1;
  }
}
