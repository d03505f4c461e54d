import { nothing, type TemplateResult } from 'lit';

/**
 * A Lit template as plain HTML: no script, no markers for one, the properties that a browser would set as attributes.
 * It knows what our own templates do and throws on anything else, so that nothing is left out in silence.
 */
export function renderTemplate(template: TemplateResult): string {
  const { pieces, last } = planOf(template.strings);
  let html = '';
  // What a `.value` puts between the tags of a textarea.
  let inside: string | null = null;
  for (const [i, { before, hole }] of pieces.entries()) {
    html += withInside(before);
    const value = resolved(template.values[i]);
    switch (hole.kind) {
      case 'content':
        html += contentOf(value);
        break;
      case 'within':
        html += isNothing(value) ? '' : escaped(String(value));
        break;
      case '':
        if (!isNothing(value)) html += ` ${hole.name}="${escaped(String(value))}"`;
        break;
      case '?':
        if (value && value !== nothing) html += ` ${hole.name}`;
        break;
      case '.':
        html += property(hole, value);
        break;
      case '@':
        break;
    }
  }
  return html + withInside(last);

  function property({ name, tag }: Hole, value: unknown): string {
    if (name === 'checked') return value ? ' checked' : '';
    // Whose form it is: a script finds it there, a browser by its id.
    if (name === 'by') return ` id="${escaped((value as { readonly id: string }).id)}"`;
    if (name !== 'value') throw new Error(`No attribute is known for the property ${name}.`);
    if (tag !== 'textarea') return ` value="${escaped(String(value))}"`;
    inside = escaped(String(value));
    return '';
  }

  function withInside(text: string): string {
    if (inside === null || !text.includes('>')) return text;
    const filled = inside;
    inside = null;
    // Browsers drop the first line break in a textarea: this one, not the resident's.
    return text.replace('>', () => `>\n${filled}`);
  }
}

interface Hole {
  readonly kind: 'content' | 'within' | '' | '?' | '.' | '@';
  readonly name: string;
  readonly tag: string;
}

interface Plan {
  readonly pieces: readonly { readonly before: string; readonly hole: Hole }[];
  readonly last: string;
}

const plans = new WeakMap<TemplateStringsArray, Plan>();

function planOf(strings: TemplateStringsArray): Plan {
  const known = plans.get(strings);
  if (known) return known;
  const state = { tag: '', quote: '' };
  const pieces = strings.slice(0, -1).map((text) => {
    read(text, state);
    if (!state.tag) return { before: text, hole: { kind: 'content', name: '', tag: '' } as const };
    if (state.quote) {
      return { before: text, hole: { kind: 'within', name: '', tag: state.tag } as const };
    }
    const [whole, kind, name] = /\s([?.@]?)([\w-]+)=$/.exec(text) ?? [];
    if (!whole || !name) throw new Error(`This place in <${state.tag}> cannot be filled in.`);
    const hole = { kind: kind as Hole['kind'], name, tag: state.tag };
    return { before: text.slice(0, -whole.length), hole };
  });
  const plan = { pieces, last: strings.at(-1)! };
  plans.set(strings, plan);
  return plan;
}

/** Reads on: in which tag, and in which quotes, a text ends. */
function read(text: string, state: { tag: string; quote: string }): void {
  for (const [i, character] of [...text].entries()) {
    if (state.quote) {
      if (character === state.quote) state.quote = '';
    } else if (!state.tag) {
      if (character === '<')
        state.tag = /^<\/?([\w-]*)/.exec([...text].slice(i).join(''))![1] || '!';
    } else if (character === '>') state.tag = '';
    else if (character === '"' || character === "'") state.quote = character;
  }
}

/** What a directive of ours stands for: `live()` for its value, `keyed()` for what it draws, `repeat()` for its rows. */
function resolved(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('_$litDirective$' in value)) return value;
  const { values } = value as unknown as { readonly values: readonly unknown[] };
  if (values.length < 3) return values.at(-1);
  const [rows, , draw] = values as [
    readonly unknown[],
    unknown,
    (row: unknown, i: number) => unknown,
  ];
  return [...rows].map(draw);
}

function contentOf(value: unknown): string {
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return value.map((one) => contentOf(resolved(one))).join('');
  if (typeof value === 'object') return renderTemplate(value as TemplateResult);
  return escaped(String(value));
}

const isNothing = (value: unknown): boolean =>
  value === nothing || value === undefined || value === null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one]!);
