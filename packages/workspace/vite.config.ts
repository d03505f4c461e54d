import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/werk/',
  resolve: {
    alias: { '@0no-co/graphql.web': join(import.meta.dirname, 'src/graphql-syntax.ts') },
  },
  build: {
    target: 'es2024',
    outDir: 'dist',
    emptyOutDir: true,
    license: { fileName: 'THIRD-PARTY-LICENSES.md' },
    // A script or picture in the page itself is against its own rules for content.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The server names what a view needs in the page.
    manifest: true,
    rolldownOptions: { output: { minify: true, comments: false } },
  },
});
