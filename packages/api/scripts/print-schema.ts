// pnpm --filter @steunpad/api schema: writes schema.graphql at the top level from the code.
import { writeFileSync } from 'node:fs';
import { printedSchema } from '../src/graphql/print-schema.ts';
import { schema } from '../src/schema.ts';

writeFileSync(new URL('../../../schema.graphql', import.meta.url), printedSchema(schema));
