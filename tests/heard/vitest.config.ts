import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { resolve, shared } from '../../vitest.config.ts';

/** Walks that take a minute each: one after another, and only when they are asked for. */
export default defineConfig({
  resolve,
  test: {
    ...shared,
    root: join(import.meta.dirname, '../..'),
    include: ['tests/heard/**/*.test.ts'],
    testTimeout: 400_000,
    fileParallelism: false,
  },
});
