import {
  type MyData,
  OWN_DATA_TYPES,
  type OwnDataKind,
} from '@steunpad/widgets/kernel/own-data.ts';
import type { Shown } from './visit.ts';

/** All that is kept of somebody, as the file that they pressed for. */
export const ownDataFile = (mine: MyData, kind: OwnDataKind): Shown => ({
  file: Buffer.from(mine[kind], kind === 'pdf' ? 'base64' : 'utf8'),
  type: OWN_DATA_TYPES[kind],
  name: `${mine.fileName}.${kind}`,
});

export const isOwnDataKind = (press: string | null): press is OwnDataKind =>
  press !== null && Object.hasOwn(OWN_DATA_TYPES, press);
