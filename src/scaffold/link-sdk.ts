import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/** `present`: the project had one; `failed`: the system allows no links here, so that it has to be installed. */
export type SdkLink = 'present' | 'linked' | 'failed';

/** Lets the project use the SDK of this installation, so that it runs at once and without a network. */
export async function linkSdk(targetDir: string, sdkDir: string): Promise<SdkLink> {
  const scope = join(targetDir, 'node_modules', '@styk');
  const link = join(scope, 'sdk');
  if (existsSync(join(link, 'package.json'))) return 'present';
  try {
    await mkdir(scope, { recursive: true });
    // What is left there is a link to an installation that has moved away.
    await rm(link, { force: true });
    // A junction needs no special rights on Windows; other systems ignore the word.
    await symlink(sdkDir, link, 'junction');
    return 'linked';
  } catch {
    return 'failed';
  }
}
