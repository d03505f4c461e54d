import { execFile, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FOLDERS = (process.env['PATH'] ?? '').split(':');
const find = (name: string) =>
  FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

export const BROWSERS = {
  firefox: process.env['FIREFOX_PATH'] ?? find('firefox-esr'),
  chromium: process.env['CHROMIUM_PATH'] ?? find('chromium'),
} as const;
export type Browser = keyof typeof BROWSERS;

/** What has to be there to hear anything at all. */
const NEEDED = [
  'orca',
  'unshare',
  'xvfb-run',
  'dbus-run-session',
  'openbox',
  'xdotool',
  'speech-dispatcher',
];
export const missing: readonly string[] = NEEDED.filter((name) => !find(name));

/** Nothing is said any more when it was still for so long; a slow machine thinks for a while. */
const STILL_MS = 800;
/** Until the first word; a busy machine takes its time. */
const FIRST_MS = 4_000;
const MOST_MS = 15_000;
const START_MS = 120_000;

/** Where the words of a walk stand afterwards, to read what went wrong. */
const TRANSCRIPTS = join(import.meta.dirname, '../../.cache/heard');

/** Somebody with a keyboard and a screen reader. */
export class Listener {
  readonly #folder: string;
  readonly #stop: () => Promise<unknown>;
  readonly #transcript: string;
  #read = 0;

  private constructor(folder: string, name: string, stop: () => Promise<unknown>) {
    this.#folder = folder;
    this.#stop = stop;
    mkdirSync(TRANSCRIPTS, { recursive: true });
    this.#transcript = join(TRANSCRIPTS, `${name.replace(/\W+/g, '-')}.txt`);
  }

  static async open(
    browser: Browser,
    address: string,
    name: string,
    scripts: boolean,
  ): Promise<Listener> {
    const folder = await mkdtemp(join(tmpdir(), 'heard-'));
    const script = join(import.meta.dirname, 'desktop.sh');
    const desktop = spawn(script, [folder, browser, BROWSERS[browser]!, address], {
      stdio: 'ignore',
      env: { ...process.env, SCRIPTS: String(scripts) },
    });
    const ended = new Promise((resolve) => desktop.once('exit', resolve));
    const listener = new Listener(folder, `${browser} ${name}`, async () => {
      desktop.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    listener.#note(`\n# ${new Date().toISOString()} ${address}`);
    return listener;
  }

  close(): Promise<unknown> {
    return this.#stop();
  }

  /** What is said until it is still. */
  async hear(title = '', patience = STILL_MS): Promise<string> {
    const said: string[] = [];
    const start = Date.now();
    for (let until = start + patience; Date.now() < Math.min(until, start + MOST_MS); ) {
      const fresh = this.#fresh();
      if (fresh.length > 0) until = Date.now() + STILL_MS;
      said.push(...fresh);
      await pause(80);
    }
    this.#note(`## ${title}\n${said.map((one) => `   ${one}`).join('\n')}`);
    return said.join(' | ');
  }

  /** Presses keys one after another until these words are said; what the last one made heard. */
  async until(key: string, words: string, most = 60): Promise<string> {
    for (let pressed = 0; pressed < most; pressed += 1) {
      const said = await this.press(key);
      if (said.includes(words)) return said;
    }
    throw new Error(`Nobody said “${words}” after ${most} times ${key}.`);
  }

  async press(key: string): Promise<string> {
    await this.#xdotool('key', '--clearmodifiers', key);
    return this.hear(key, FIRST_MS);
  }

  async type(text: string): Promise<string> {
    await this.#xdotool('type', '--delay', '40', text);
    return this.hear(`types ${text}`);
  }

  /** Waits until these words are said without a key. */
  async await(words: string): Promise<string> {
    for (const start = Date.now(); Date.now() - start < START_MS; ) {
      const said = await this.hear(`waits for ${words}`);
      if (said !== '' && said.includes(words)) return said;
    }
    throw new Error(`Nobody said “${words}”.`);
  }

  async #xdotool(...args: string[]): Promise<void> {
    const at = (file: string) => readFileSync(join(this.#folder, file), 'utf8').trim();
    await run('xdotool', args, {
      env: { ...process.env, DISPLAY: at('display'), XAUTHORITY: at('authority') },
    });
  }

  #fresh(): readonly string[] {
    const log = join(this.#folder, 'speech.jsonl');
    const whole = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : [];
    const fresh = whole.slice(this.#read);
    this.#read = whole.length;
    return fresh.map((line) => JSON.parse(line) as string);
  }

  #note(text: string): void {
    appendFileSync(this.#transcript, `${text}\n`);
  }
}
