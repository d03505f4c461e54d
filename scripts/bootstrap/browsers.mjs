import { existsSync } from 'node:fs';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/**
 * The variables by which the tests find their browsers. They bring Chromium when this machine has none;
 * the walk in Firefox is left out where there is none and apt cannot bring it.
 */
export function findBrowsers(run) {
  const asked = { ...given('CHROMIUM_PATH'), ...given('FIREFOX_PATH') };
  const chromium = asked.CHROMIUM_PATH ?? found(CHROMIUM) ?? fromApt(run, 'chromium', CHROMIUM);
  const firefox = asked.FIREFOX_PATH ?? found(FIREFOX) ?? fromApt(run, 'firefox-esr', FIREFOX);
  // Playwright knows where it puts its own.
  if (!chromium) run('installing Chromium', ['playwright', 'install', 'chromium']);
  return {
    ...(chromium && { CHROMIUM_PATH: chromium }),
    ...(firefox && { FIREFOX_PATH: firefox }),
  };
}

function given(name) {
  const path = process.env[name];
  return path && existsSync(path) ? { [name]: path } : {};
}

const found = (places) => places.find((path) => existsSync(path));

function fromApt(run, name, places) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined;
  run(`looking for ${name}`, ['apt-get', 'update', '-qq']);
  const quiet = ['-y', '-qq', '--no-install-recommends'];
  run(`installing ${name}`, ['apt-get', 'install', ...quiet, name], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
  return found(places);
}
