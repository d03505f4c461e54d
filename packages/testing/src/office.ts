import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** LibreOffice, where it is installed: what only it can tell is skipped elsewhere. */
export const OFFICE = [
  '/usr/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((path) => existsSync(path));

/** Has LibreOffice save files in another format into a folder below. Each folder has a profile of its own: two at once in one fail. */
export function savedAgain(
  folder: string,
  paths: readonly string[],
  format: string,
  into: string,
): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    OFFICE!,
    [profile, '--headless', '--convert-to', format, '--outdir', join(folder, into), ...paths],
    { timeout: 170_000, stdio: 'pipe' },
  );
}
