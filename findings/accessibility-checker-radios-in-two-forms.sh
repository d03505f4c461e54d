#!/bin/sh
# Version: accessibility-checker-engine 4.0.34, jsdom 29.1.1
# Two forms on a page, each with radio buttons of one name: told to be one group that is not grouped.
#
# Radio buttons are a group within a form, and within a shadow root: those of two forms are two groups, and
# one of each can be chosen. The checker takes the whole page for one and reports both groups, each of
# which stands in a fieldset with a legend. So two forms that each pass the check fail it on one page.
#
# Seen: one of each group can be chosen; fail_notsamegroup twice for two forms, with and without shadow roots, none for one form.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >npm.log
npm i --no-audit --no-fund accessibility-checker-engine@4.0.34 jsdom@29.1.1 >>npm.log 2>&1

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM, VirtualConsole } from 'jsdom';

const ENGINE = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'),
  'utf8',
);

const form = (name) => `<form aria-label="${name}"><fieldset><legend>${name}</legend>
  <input type="radio" name="preference" id="${name}-call"><label for="${name}-call">Call</label>
  <input type="radio" name="preference" id="${name}-write"><label for="${name}-write">Write</label>
</fieldset></form>`;

async function check(names, inShadow) {
  const body = `<main><h1>Help</h1>${names.map((name) => `<x-${name}></x-${name}>`).join('')}</main>`;
  const { window } = new JSDOM(
    `<!doctype html><html lang="en"><head><title>Help</title></head><body>${body}</body></html>`,
    // What jsdom does not draw is told at length.
    { runScripts: 'outside-only', url: 'http://localhost/', virtualConsole: new VirtualConsole() },
  );
  const roots = names.map((name) => {
    const host = window.document.querySelector(`x-${name}`);
    const root = inShadow ? host.attachShadow({ mode: 'open' }) : host;
    root.innerHTML = form(name);
    return root;
  });
  for (const root of roots) root.querySelector('input').checked = true;
  window.eval(`${ENGINE}; window.ace_ibma = ace_ibma;`);
  const { results } = await new window.ace_ibma.Checker().check(window.document, ['WCAG_2_2']);
  return {
    chosen: roots.filter((root) => root.querySelector('input').checked).length,
    told: results.filter(({ ruleId, value: [, outcome], reasonId }) =>
      outcome === 'FAIL' && ruleId === 'input_checkboxes_grouped' && reasonId === 'fail_notsamegroup').length,
  };
}

const seen = [
  await check(['one', 'two'], true),
  await check(['one'], true),
  await check(['one', 'two'], false),
];
for (const [i, what] of ['two forms, a shadow root each', 'one form', 'two forms, no shadow root'].entries())
  console.log(`${what}: ${seen[i].chosen} chosen, ${seen[i].told} reported as not grouped`);
if (JSON.stringify(seen.map(({ chosen, told }) => [chosen, told])) !== '[[2,2],[1,0],[2,2]]') {
  console.log('Changed: radio buttons of two forms are told apart, or taken for something else.');
  process.exitCode = 1;
}
JS
node run.mjs
