import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_TOO_OLD, ROOT, WINDOWS } from './environment.mjs';

const CI = ['--no-audit', '--no-fund', '--loglevel=error'];
const bin = (name) => `node_modules/.bin/${name}${WINDOWS ? '.cmd' : ''}`;

const node = {
  name: 'node',
  title: 'fetching Node 24',
  inputs: ['tools/node/package-lock.json'],
  outputs: ['tools/node/node_modules/.bin/node'],
  command: ['npm', 'ci', '--prefix', join(ROOT, 'tools/node'), ...CI],
};

const pnpm = {
  name: 'pnpm',
  title: 'fetching pnpm',
  inputs: ['tools/pnpm/package-lock.json'],
  outputs: [`tools/pnpm/${bin('pnpm')}`],
  command: ['npm', 'ci', '--prefix', join(ROOT, 'tools/pnpm'), ...CI],
};

const install = {
  name: 'install',
  title: 'installing the packages',
  inputs: [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'bench/package.json',
    'tests/package.json',
    ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/package.json`),
  ],
  outputs: [
    'node_modules/.modules.yaml',
    'bench/node_modules',
    'packages/api/node_modules',
    'packages/cli/node_modules',
    'packages/database/node_modules',
    'packages/documents/node_modules',
    'packages/pages/node_modules',
    'packages/testing/node_modules',
    'packages/widgets/node_modules',
    'packages/workspace/node_modules',
    'tests/node_modules',
  ],
  command: ['pnpm', 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
};

const generate = {
  name: 'generate',
  title: 'making the database client',
  inputs: [
    'packages/database/prisma/schema',
    'packages/database/scripts',
    'packages/database/prisma.config.ts',
    'packages/database/package.json',
  ],
  outputs: [
    'packages/database/src/generated/prisma/client.ts',
    'packages/database/src/generated/pothos-types.ts',
    'packages/database/src/generated/personal-data.ts',
  ],
  command: ['pnpm', '--filter', '@steunpad/database', 'run', 'generate'],
};

const widgets = {
  name: 'widgets',
  title: 'building the widgets',
  inputs: [
    'packages/widgets',
    'packages/pages/src',
    'packages/texts',
    'schema.graphql',
    // What the widgets may import of the domain: tests/boundaries.test.ts.
    'packages/domain/src/agencies',
    'packages/domain/src/input',
  ],
  outputs: ['packages/widgets/dist'],
  command: ['pnpm', '--filter', '@steunpad/widgets', 'run', 'build'],
};

const workspace = {
  name: 'workspace',
  title: 'building the workspace',
  inputs: [
    'packages/workspace',
    'packages/widgets/src/kernel',
    'packages/widgets/scripts',
    'schema.graphql',
    'packages/domain/src/input',
  ],
  outputs: ['packages/workspace/dist'],
  command: ['pnpm', '--filter', '@steunpad/workspace', 'run', 'build'],
};

/** What any tool needs. */
export const TOOLS = [...(NODE_TOO_OLD ? [node] : []), pnpm];

/** What has to be there before anything of ours runs, in this order. */
export const EVERYTHING = [...TOOLS, install, generate, widgets, workspace];
