import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The variables by which the browser tests find Chromium; brings it when this machine has none. */
export function findChromium(run) {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && existsSync(CHROMIUM_PATH)) return { CHROMIUM_PATH };
  if (!found() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('looking for Chromium', ['apt-get', 'update', '-qq']);
    const quiet = ['-y', '-qq', '--no-install-recommends'];
    run('installing Chromium', ['apt-get', 'install', ...quiet, 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  const path = found();
  if (path) return { CHROMIUM_PATH: path };
  // Playwright knows where it puts its own.
  run('installing Chromium', ['playwright', 'install', 'chromium']);
  return {};
}

function found() {
  return PLACES.find((path) => existsSync(path));
}
