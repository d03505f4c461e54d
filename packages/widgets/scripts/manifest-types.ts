import type { Declaration } from './manifest.ts';

type Elements = readonly Declaration[];

/** Types for pages without a framework: what `querySelector` and `addEventListener` know. */
export function domTypes(elements: Elements): string {
  return `// Types of the elements of Steunpad. Written by the build.

/** What every element has. */
export interface SteunpadElement extends HTMLElement {
  /** Code of the municipality, for example \`GM0193\`. */
  municipality: string;
  /** Address of the API's host. Without it: the host that served the script. */
  api: string;
}

/** What the elements tell the page around them. Never anything personal. */
export interface SteunpadEvents {
${eventsOf(elements)
  .map(([name, type]) => `  '${name}': ${type};`)
  .join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tagName }) => `    '${tagName}': SteunpadElement;`).join('\n')}
  }
  interface HTMLElementEventMap extends SteunpadEvents {}
  interface DocumentEventMap extends SteunpadEvents {}
}
`;
}

/** Types for React 19, which sets attributes and listens to events of custom elements by itself. */
export function reactTypes(elements: Elements): string {
  return `// Types of the elements of Steunpad for React 19. Written by the build.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SteunpadElement, SteunpadEvents } from './elements.d.ts';

type Listeners = {
  [Name in keyof SteunpadEvents as \`on\${Name}\`]?: (event: SteunpadEvents[Name]) => void;
};

/** What every element takes. */
export type SteunpadProps = DetailedHTMLProps<HTMLAttributes<SteunpadElement>, SteunpadElement> &
  Listeners & {
    /** Code of the municipality, for example \`GM0193\`. */
    municipality: string;
    /** Address of the API's host. Without it: the host that served the script. */
    api?: string;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName }) => `      '${tagName}': SteunpadProps;`).join('\n')}
    }
  }
}
`;
}

/** What only some elements tell under a name may be missing. */
function eventsOf(elements: Elements): readonly (readonly [string, string])[] {
  const types = new Map<string, Set<string>>();
  for (const { name, type } of elements.flatMap(({ events }) => events)) {
    types.set(name, (types.get(name) ?? new Set()).add(type.text));
  }
  return [...types].map(([name, texts]) => {
    const told = [...texts].filter((text) => text !== NOTHING);
    if (told.length === 0) return [name, NOTHING];
    const [first] = told as [string];
    return [name, texts.has(NOTHING) ? first.replace(': ', '?: ') : first];
  });
}

const NOTHING = 'CustomEvent<object>';
