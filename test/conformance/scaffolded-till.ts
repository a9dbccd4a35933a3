import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@styk/sdk';
import { findProfile, selectRequirements } from '../../src/conformance/requirements/profiles.ts';
import { type ConformanceRun, runProfile } from '../../src/conformance/run-profile.ts';
import { findInstallation } from '../../src/scaffold/installation.ts';
import { scaffold } from '../../src/scaffold/scaffold.ts';
import { tempFolder } from '../temp-folder.ts';

/** A till as a partner gets it from the template; its folder goes away with the test unless one is given. */
export async function scaffoldedTill(
  folder: string = tempFolder(),
  values: Readonly<Record<string, string>> = {},
): Promise<string> {
  const targetDir = join(folder, 'till');
  const { templatesDir, sdkDir } = findInstallation();
  const templateDir = join(templatesDir, 'ts-loyalty-pos');
  await scaffold({ templateDir, targetDir, sdkDir, values, force: false, dryRun: false });
  return targetDir;
}

/** One spot of the till's sources is replaced. A spot that is gone fails the test instead of testing nothing. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export function patchTill(project: string, ...patches: readonly Patch[]): void {
  for (const patch of patches) applyPatch(project, patch);
}

function applyPatch(project: string, { file, from, to }: Patch): void {
  const path = join(project, file);
  const source = readFileSync(path, 'utf8');
  const spots = source.split(from).length - 1;
  if (spots !== 1) throw new Error(`${file}: the spot to patch occurs ${spots} times: ${from}`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
}

/** The SDK is linked from its sources here, and the node of the tests runs the till. */
export const driverEnv: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  NODE_OPTIONS: '--conditions=styk-source',
};
export const driverCommand = `"${process.execPath}" driver/driver.ts`;

export async function checkTill(project: string, driver: string = driverCommand): Promise<ConformanceRun> {
  const profile = findProfile('loyalty-pos');
  return await runProfile({
    profile: profile.id,
    requirements: selectRequirements(profile, []),
    mode: 'quick',
    driver,
    cwd: project,
    env: driverEnv,
    clock: systemClock,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}
