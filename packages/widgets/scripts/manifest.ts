/// <reference path="./analyzer.d.ts" />
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { FORMS } from '../src/forms.ts';
import { domTypes, reactTypes } from './manifest-types.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
}

/** The schema of custom-elements.json, as far as we write it. */
export interface Declaration {
  readonly kind: 'class';
  readonly customElement: true;
  readonly name: string;
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly events: readonly (Named & { readonly type: { readonly text: string } })[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly (Named & { readonly default?: string })[];
  readonly cssStates: readonly Named[];
}

const widgets = join(import.meta.dirname, '..');
const target = join(widgets, 'dist/v1');

const ATTRIBUTES: Declaration['attributes'] = [
  {
    name: 'municipality',
    type: { text: 'string' },
    description: 'Code of the municipality, for example GM0193.',
  },
  {
    name: 'api',
    type: { text: 'string' },
    description: "Address of the API's host. Without it: the host that served the script.",
  },
  {
    name: 'lang',
    type: { text: 'string' },
    description: 'Language; without it that of the page around it, else Dutch.',
  },
];

const folderOf = (path: string) => path.split('/').at(-2)!;

const found = await cli({
  argv: [
    'analyze',
    '--litelement',
    ...globs('src/*/*.element.ts', 'src/kernel/steunpad-element.ts'),
  ],
  cwd: widgets,
  noWrite: true,
});
const elements: readonly Declaration[] = found.modules
  // What several elements share is no element.
  .filter(({ path }) => path.endsWith('.element.ts') && Object.hasOwn(FORMS, folderOf(path)))
  .map(({ path, declarations: [found] }) => declaration(path, found!))
  .toSorted((a, b) => a.tagName.localeCompare(b.tagName));

write('custom-elements.json', {
  schemaVersion: '2.1.0',
  readme: '',
  modules: [{ kind: 'javascript-module', path: 'steunpad.js', declarations: elements }],
});
write('vscode-html-data.json', {
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes.map(({ name, description }) => ({ name, description })),
  })),
});
writeFileSync(join(target, 'elements.d.ts'), domTypes(elements));
writeFileSync(join(target, 'react.d.ts'), reactTypes(elements));

function globs(...patterns: readonly string[]): readonly string[] {
  return patterns.flatMap((pattern) => ['--globs', pattern]);
}

/** What a web team sees of an element: nothing of its inside. */
function declaration(path: string, { name, description = '', ...found }: Found): Declaration {
  return {
    kind: 'class',
    customElement: true,
    name,
    tagName: `steunpad-${folderOf(path)}`,
    description,
    attributes: ATTRIBUTES.filter((known) => found.attributes?.some((a) => a.name === known.name)),
    events: (found.events ?? [])
      .filter((event) => event.name.startsWith('steunpad-'))
      .map((event) => ({ ...plain(event), type: { text: detailOf(event.description) } })),
    slots: (found.slots ?? []).map(plain),
    cssParts: (found.cssParts ?? []).flatMap(oneByOne),
    cssProperties: unique(found.cssProperties ?? []),
    cssStates: (found.cssStates ?? []).map(plain),
  };
}

/** What the analyzer says of a class. */
interface Found {
  readonly name: string;
  readonly description?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly (Named & { readonly default?: string })[];
  readonly cssStates?: readonly Named[];
}

function plain({ name, description = '' }: Named): Named {
  return { name, description };
}

/** "Detail: `{ step }`." is how the sources tell it. */
function detailOf(description = ''): string {
  const [, detail] = /Detail: `\{ (\w+) \}`/.exec(description) ?? [];
  return detail ? `CustomEvent<{ readonly ${detail}: string }>` : 'CustomEvent<object>';
}

/** `form, field, label - Parts of the form.` stands for three. */
function oneByOne({ name, description = '' }: Named): readonly Named[] {
  if (!name.endsWith(',')) return [{ name, description }];
  const [others = '', told = ''] = description.split(' - ');
  return `${name}${others}`.split(',').map((part) => ({ name: part.trim(), description: told }));
}

/** An element may tell more of a property than what all elements share. */
function unique<T extends Named>(properties: readonly T[]): readonly T[] {
  const byName = new Map(properties.toReversed().map((property) => [property.name, property]));
  return [...byName.values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map(({ inheritedFrom: _, ...property }: T & { inheritedFrom?: unknown }) => property as never);
}

function write(file: string, data: object): void {
  writeFileSync(join(target, file), `${JSON.stringify(data, null, 2)}\n`);
}
