import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { expect, test } from 'vitest';
import { renderTemplate } from './render-template.ts';

test('what is said of a person stays text, wherever it stands', () => {
  const said = `"><script>alert('1')</script>&`;
  const safe = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';

  expect(renderTemplate(html`<p title=${said} id="a-${said}">${said}</p>`)).toBe(
    `<p title="${safe}" id="a-${safe}">${safe}</p>`,
  );
  expect(renderTemplate(html`<textarea .value=${live(`</textarea>${said}`)}></textarea>`)).toBe(
    `<textarea>\n&lt;/textarea&gt;${safe}</textarea>`,
  );
});

test('properties are told as a browser would read them', () => {
  const box = (checked: boolean) => html`<input type="checkbox" .checked=${live(checked)} />`;

  expect(renderTemplate(box(true))).toBe('<input type="checkbox" checked />');
  expect(renderTemplate(box(false))).toBe('<input type="checkbox" />');
  expect(renderTemplate(html`<input .value=${'a "b"'} />`)).toBe(
    '<input value="a &quot;b&quot;" />',
  );
});

test('what is not there leaves nothing behind, and nobody listens', () => {
  const template = html`<a
    href=${nothing} ?hidden=${false} ?inert=${true} @click=${() => {}}>${nothing}${null}${undefined}</a>`;

  expect(renderTemplate(template).replace(/\s+/g, ' ')).toBe('<a inert></a>');
});

test('lists and templates in templates are drawn in their order', () => {
  const item = (text: string) => html`<li>${text}</li>`;

  expect(renderTemplate(html`<ul>${['a', 'b'].map(item)}</ul>`)).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  );
  expect(
    renderTemplate(
      html`<ul>${repeat(
        ['a', 'b'],
        (row) => row,
        (row, i) => item(`${i}${row}`),
      )}</ul>`,
    ),
  ).toBe('<ul><li>0a</li><li>1b</li></ul>');
});

test('a property without an attribute is no silent loss', () => {
  expect(() => renderTemplate(html`<p .textContent=${'x'}></p>`)).toThrow('textContent');
});
