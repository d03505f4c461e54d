// A municipality's web server with the strictest policy: node server.mjs, beside a running Steunpad.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';

const STEUNPAD = process.env.STEUNPAD_URL ?? 'http://localhost:4000';
const PORT = Number(process.env.PORT ?? 4100);

/** What `steunpad embed GM0193 --json` printed; a real site pastes it once. */
const { html, policy } = JSON.parse(process.env.SNIPPET ?? (await embed()));

const POLICY = [
  "default-src 'none'",
  `script-src ${policy['script-src']}`,
  `connect-src ${policy['connect-src']}`,
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const PAGE = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Gemeente</title></head>
<body><main><h1>Steun</h1>${html}</main></body>
</html>`;

createServer((request, response) => {
  request.resume();
  if (request.url !== '/') return response.writeHead(404).end();
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.end(PAGE);
}).listen(PORT, '127.0.0.1', function () {
  console.log(`http://localhost:${this.address().port}/`);
});

async function embed() {
  const options = ['run', '-s', 'steunpad', '--', 'embed', 'GM0193', '--host', STEUNPAD, '--json'];
  const cwd = new URL('../..', import.meta.url);
  return (await promisify(execFile)('npm', options, { cwd })).stdout;
}
