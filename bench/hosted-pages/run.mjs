/* Lighthouse on the hosted pages of a running server: npm ci && node run.mjs http://localhost:4000 */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [host = 'http://localhost:4000'] = process.argv.slice(2);
const PAGES = [
  '',
  '/support-request',
  '/intake-form',
  '/letter-reply',
  '/my-support',
  '/agency-overview',
  '/volunteer-signup',
];
const CATEGORIES = ['accessibility', 'best-practices', 'performance', 'seo'];

const chrome = await launch({
  chromePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
/** Lighthouse loses a trace now and then and says so: then it looks again. */
async function look(url, tries = 3) {
  const settings = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' };
  const { lhr } = await lighthouse(url, settings);
  return lhr.runtimeError && tries > 1 ? look(url, tries - 1) : lhr;
}

let failed = false;
for (const page of PAGES) {
  for (const lang of ['', '?lang=en']) {
    const url = `${host}/f/GM0193${page}${lang}`;
    const lhr = await look(url);
    const scores = CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]);
    console.log(`${page || '/'}${lang}`, ...scores.flat());
    for (const [name, score] of scores.slice(0, 2)) {
      if (score === 100) continue;
      failed = true;
      for (const { id } of lhr.categories[name].auditRefs) {
        if (lhr.audits[id].score !== null && lhr.audits[id].score < 1)
          console.log(
            '  ',
            name,
            id,
            JSON.stringify(lhr.audits[id].details?.items?.slice(0, 3)).slice(0, 400),
          );
      }
    }
  }
}
await chrome.kill();
process.exitCode = failed ? 1 : 0;
