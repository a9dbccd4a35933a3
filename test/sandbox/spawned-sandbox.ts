import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** A sandbox over this data folder as a process of its own, which can be killed. */
export async function spawnSandbox(
  dataDir: string,
  script = join(import.meta.dirname, 'killed-writer.ts'),
): Promise<{ child: ChildProcess; sandbox: Sandbox }> {
  const child = spawn(process.execPath, ['--conditions=styk-source', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data)));
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code} before it served`)));
  });
  return { child, sandbox: JSON.parse(line) as Sandbox };
}
