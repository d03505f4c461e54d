import type { MyData } from '@steunpad/widgets/kernel/own-data.ts';
import type { Shown } from './visit.ts';

/** All that is kept of somebody, as the file that they pressed for. */
export const ownDataFile = ({ pdf, json, fileName }: MyData, kind: 'pdf' | 'json'): Shown =>
  kind === 'pdf'
    ? { file: Buffer.from(pdf, 'base64'), type: 'application/pdf', name: `${fileName}.pdf` }
    : { file: Buffer.from(json), type: 'application/json', name: `${fileName}.json` };
