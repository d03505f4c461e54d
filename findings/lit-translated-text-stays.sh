#!/bin/sh
# Version: lit 3.3.3, with happy-dom 21.0.4
# lit 3.3.3: a text that a page translator has replaced stays on the page when its value changes.
#
# Translators put a <font> in the place of a text. Lit does not keep the text it made: it writes to
# whatever follows its marker in the page, so the new value becomes a property `data` of the <font>,
# which nobody sees. No error and no warning: the reader keeps the old number, until the value
# is another template, which does take the place.
#
# Seen (happy-dom 21.0.4 is the page): "Still negen days" stays after "eight"; font.data is "eight";
#   a template with "seven" gives "Still seven days".
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund lit@3.3.3 happy-dom@21.0.4 >>npm.log 2>&1

cat >run.mjs <<'JS'
import { Window } from 'happy-dom';

globalThis.window = new Window();
globalThis.document = window.document;
const { html, render } = await import('lit');

const page = document.createElement('main');
const show = (number) => render(html`<p>Still ${number} days</p>`, page);

show('nine');
const text = [...page.querySelector('p').childNodes].find(({ data }) => data === 'nine');
const font = document.createElement('font');
font.textContent = 'negen';
text.replaceWith(font);

show('eight');
const afterText = page.textContent;
show(html`<b>seven</b>`);
const afterTemplate = page.textContent;
await window.happyDOM.close();

console.log(`after a text: ${afterText}; font.data: ${font.data}; after a template: ${afterTemplate}`);
if (
  afterText !== 'Still negen days' ||
  font.data !== 'eight' ||
  afterTemplate !== 'Still seven days'
) {
  console.log('Changed: the page shows something else.');
  process.exitCode = 1;
}
JS
node run.mjs
