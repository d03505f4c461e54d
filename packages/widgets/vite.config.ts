import { basename, dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** What every element needs: fetched once, and beside the element's own code instead of after it. */
const KERNEL =
  /node_modules\/.*\/@?lit(?!.*\/(?:repeat|keyed)\.)|\/src\/kernel\/(?!client|graphql-syntax|proof)|\/src\/generated\/municipality\.|\/domain\/src\/input\//;
/** All texts of a language, and its own copy of what reads them, so that a language is one file. */
const FOREIGN_TEXTS =
  /(?:\.texts\.(?!nl\.)|\/languages\/(?:translation\.ts\?)?)([a-z]{2}(?:-\w+)?)(?:\.ts)?$/;

/** Space beside these is never seen, and would be a text of its own in the page. */
const BLOCK = '(?:div|p|h\\d|ul|li|form|fieldset|legend|section|details|summary|dl|dt|dd)';
const BESIDE_BLOCKS = new RegExp(
  `(</${BLOCK}>|<${BLOCK}(?: [\\w-]+="[^"]*")*>)\\n|(?<=[\`>}])\\n(?=</?${BLOCK}[\\s>])`,
  'g',
);

/** Indentation inside page templates would be sent to every resident, and what only we read in styles. */
const withoutIndentation: Plugin = {
  name: 'without-indentation',
  transform(code, id) {
    if (!id.includes('/src/')) return undefined;
    const lines = code.replace(/\n\s+/g, '\n').replace(BESIDE_BLOCKS, '$1');
    return id.endsWith('.styles.ts') ? lines.replace(/css`.*?`/gs, squeezed) : lines;
  },
};

const squeezed = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n/g, ' ')
    .replace(/ ?([{};,]) /g, '$1')
    .replace(/: /g, ':')
    .replace(/\b0\.(?=\d)/g, '.')
    .replace(/ ?> ?/g, '>')
    .replace(/ {2,}/g, ' ')
    .replace(/;}/g, '}');

/** The entry asks for the kernel by name, so that it comes beside an element's own file; the client can be asked for again. */
const byName: Plugin = {
  name: 'by-name',
  generateBundle(_options, bundle) {
    const nameOf = (chunk: string) => {
      const name = Object.keys(bundle).find((file) => file.startsWith(chunk));
      if (!name) this.error(`No file of the build begins with ${chunk}.`);
      return name;
    };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code
        .replace('__KERNEL__', `./${nameOf('kernel-')}`)
        .replace('__CLIENT__', `./${nameOf('client-')}`)
        .replace('__DRAFT_DIALOG__', `./${nameOf('draft-dialog-')}`);
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

const copiedPerLanguage: Plugin = {
  name: 'copied-per-language',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !source.endsWith('/translation.ts')) return null;
    const resolved = await this.resolve(source, importer, options);
    return resolved && `${resolved.id}?${FOREIGN_TEXTS.exec(importer)![1]}`;
  },
};

/** What only some elements need, most of it for people with a code, stands in each of these, so that the others do not fetch it. */
const FOR_SOME =
  /\/(?:(?:steps|data|listings)\.texts\.nl|listings(?:\.(?:element|page))?|send-report|report-broken-link|own-data|crisis-line|day|whole-number|refused-key|resident-code|later|draft-controller|today|come-back|reply-to-letter)\.ts$/;
const copiedPerElement: Plugin = {
  name: 'copied-per-element',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !FOR_SOME.test(source)) return null;
    const [file, element = basename(dirname(importer))] = importer.split('?');
    const resolved = await this.resolve(source, file, options);
    return resolved && `${resolved.id}?${element}`;
  },
};

/** Most of Lit's helpers serve lists that change, which one element has: with a copy there, the kernel holds what the others need. */
const copiedForLists: Plugin = {
  name: 'copied-for-lists',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const asked = source.endsWith('/directive-helpers.js');
    if (!asked || !/\/directives\/(?:keyed|repeat)\.js$/.test(importer ?? '')) return null;
    const resolved = await this.resolve(source, importer, options);
    return resolved && `${resolved.id}?lists`;
  },
};

export default defineConfig({
  plugins: [
    copiedIntoEntry,
    copiedPerLanguage,
    copiedPerElement,
    copiedForLists,
    withoutIndentation,
    byName,
  ],
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
        chunkFileNames: ({ name, facadeModuleId: from }) => {
          const [folder = '', file] = from?.split('/').slice(-2) ?? [];
          const language = folder === 'languages' && FOREIGN_TEXTS.test(from!);
          if (language) return `texts-${name}-[hash:6].js`;
          return `${file === 'define.ts' ? folder : name}-[hash:6].js`;
        },
        codeSplitting: {
          groups: [
            {
              name: 'kernel',
              test: (id) => KERNEL.test(id) && !FOREIGN_TEXTS.test(id) && !id.includes('?'),
            },
          ],
        },
      },
    },
  },
});
