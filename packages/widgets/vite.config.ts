import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** What every element needs: fetched once, and beside the element's own code instead of after it. */
const KERNEL =
  /node_modules\/.*\/@?lit|\/src\/kernel\/(?!client|graphql-syntax|proof)|\/src\/generated\/(?:municipality|come-back)\.|\/domain\/src\/input\//;
const FOREIGN_TEXTS = /\.texts\.(?!nl)[a-z]+\.ts$/;

/** Indentation inside style and page templates would be sent to every resident. */
const withoutIndentation: Plugin = {
  name: 'without-indentation',
  transform: (code, id) => (id.includes('/src/') ? code.replace(/\n\s+/g, '\n') : undefined),
};

/** The entry asks for the kernel by name, so that it comes beside an element's own file; the client can be asked for again. */
const byName: Plugin = {
  name: 'by-name',
  generateBundle(_options, bundle) {
    const nameOf = (chunk: string) => Object.keys(bundle).find((file) => file.startsWith(chunk))!;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace('__KERNEL__', `./${nameOf('kernel-')}`)
        .replace('__CLIENT__', `./${nameOf('client-')}`);
    }
  },
};

/** The entry has a copy of its own of what it asks: nothing may have to come before it. */
const copiedIntoEntry: Plugin = {
  name: 'copied-into-entry',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const fromEntry = importer?.endsWith('/src/steunpad.ts') && source.startsWith('./kernel/');
    if (!fromEntry && !(importer?.endsWith(COPY) && source.startsWith('.'))) return null;
    const resolved = await this.resolve(source, importer?.replace(COPY, ''), options);
    return resolved && `${resolved.id}${COPY}`;
  },
};
const COPY = '?copy';

export default defineConfig({
  plugins: [copiedIntoEntry, withoutIndentation, byName],
  // Library mode leaves this to the reader, but a browser has no process.
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: {
    alias: { '@0no-co/graphql.web': join(import.meta.dirname, 'src/kernel/graphql-syntax.ts') },
  },
  build: {
    target: 'es2022',
    outDir: 'dist/v1',
    emptyOutDir: true,
    license: { fileName: 'THIRD-PARTY-LICENSES.md' },
    lib: { entry: 'src/steunpad.ts', formats: ['es'], fileName: () => 'steunpad.js' },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        chunkFileNames: ({ name, facadeModuleId }) =>
          `${name === 'define' ? facadeModuleId!.split('/').at(-2) : name}-[hash].js`,
        codeSplitting: {
          groups: [
            {
              debugName: 'texts',
              name: (id) => `texts-${FOREIGN_TEXTS.exec(id)![0].split('.')[2]}`,
              test: FOREIGN_TEXTS,
              priority: 2,
            },
            { name: 'kernel', test: (id) => KERNEL.test(id) && !id.endsWith(COPY), priority: 1 },
          ],
        },
      },
    },
  },
});
