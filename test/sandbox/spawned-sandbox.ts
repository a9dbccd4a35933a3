import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';

/** A sandbox over this data folder as a process of its own, which can be killed. */
export async function spawnSandbox(dataDir: string): Promise<{ child: ChildProcess; sandbox: Sandbox }> {
  const script = join(import.meta.dirname, 'killed-writer.ts');
  const child = spawn(process.execPath, ['--conditions=styk-source', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, sandbox: JSON.parse(String(line)) as Sandbox };
}
