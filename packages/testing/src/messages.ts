import { isBsn } from '@steunpad/domain/input/bsn.ts';
import { atWork, death, joan, workList } from './people.ts';
import { rows } from './rows.ts';
import type { TestServer } from './server.ts';

// Messages about deaths, told to a server, and what came of them.

let last = 0;

/** A survivor whom no other test of the file knows, told as often as it takes and each time otherwise. */
export function somebody() {
  last += 1;
  const told = joan({
    surname: `Naam${'abcdefghijklmnopqrstuvwxyz'[last % 26]}${last}`,
    birthDate: `19${60 + (last % 30)}-0${1 + (last % 9)}-1${last % 10}`,
    street: `Kade ${last}`,
    postcode: '8011 AB',
    town: 'Zwolle',
  });
  return (over = {}) => ({ ...told, ...over });
}

let digits = 200_000_000;

/** A BSN that no other test of the file uses. */
export function anotherBsn(): string {
  do digits += 1;
  while (!isBsn(String(digits)));
  return String(digits);
}

export function toldTo(server: TestServer, token: string) {
  return {
    receive: (survivor: object | null, over = {}) =>
      atWork(server, token).receive(death({ survivor, ...over })),
    waysOf: (surname: string) =>
      rows(
        server.database,
        `SELECT p.state, b.disclosure_restricted AS secret, b.surname, b.street FROM pathway p
           JOIN bereaved_partner b ON b.id = p.partner_id WHERE b.surname ILIKE $1 ORDER BY p.id`,
        [`${surname}%`],
      ),
    tasksOf: async ({ id }: { readonly id: string }) =>
      (await workList(server, token))
        .filter((task) => task.pathway?.id === id)
        .map(({ kind }) => kind),
  };
}
