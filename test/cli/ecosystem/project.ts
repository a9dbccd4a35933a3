import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Styk } from '@styk/sdk';
import { onTestFinished } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/server.ts';
import { type CliRun, type RunCliOptions, runCli } from '../run-cli.ts';

/** A folder of its own for a test, in which commands run. */
export interface TestProject {
  readonly folder: string;
  path(name: string): string;
  write(name: string, content: string | Uint8Array): string;
  styk(argv: readonly string[], options?: Partial<RunCliOptions>): Promise<CliRun>;
}

export function createProject(): TestProject {
  const folder = mkdtempSync(join(tmpdir(), 'styk-project-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    folder,
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    styk: (argv, options = {}) => runCli(argv, { cwd: folder, ...options }),
  };
}

/** Runs in the project's own folder, so that its commands find it; the members have cards 2200000000000001 and on. */
export async function startProjectSandbox(
  project: TestProject,
  options: Partial<SandboxOptions> = {},
): Promise<{ readonly sandbox: Sandbox; readonly api: Styk }> {
  const dataDir = project.path('.styk/sandbox');
  const sandbox = await startSandbox({ port: 0, limitMultiplier: 1000, language: 'en', dataDir, ...options });
  const api = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, throttle: false });
  onTestFinished(async () => {
    await api.close();
    await sandbox.close();
  });
  await api.sandbox.seedSandbox({ scenario: 'small' });
  return { sandbox, api };
}
