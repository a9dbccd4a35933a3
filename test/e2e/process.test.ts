import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { launcher, projectNode, styk } from './styk.ts';

/** Starts the waiting program, sends it signals once it is ready, and tells how it ended. */
async function interrupted(argv: readonly string[], signals: (kill: (signal: NodeJS.Signals) => boolean) => unknown) {
  const program = join(import.meta.dirname, 'waiting-program.ts');
  const child = spawn(projectNode, ['--conditions=styk-source', program, 'wait', ...argv], { env: { LANG: 'C' } });
  let stderr = '';
  let stdout = '';
  child.stdout.on('data', (data) => {
    stdout += String(data);
  });
  const ready = new Promise<void>((resolve) => {
    child.stderr.on('data', (data) => {
      stderr += String(data);
      if (stderr.includes('ready')) resolve();
    });
  });
  const closed = once(child, 'close');
  await ready;
  await signals((signal) => child.kill(signal));
  const [code] = await closed;
  return { code, stdout, stderr };
}

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s lets the command clean up and ends it with exit code 130',
    async (signal) => {
      const run = await interrupted(['--json'], (kill) => kill(signal));
      expect(run.code).toBe(130);
      expect(run.stderr).toContain('cleaned up');
      expect(JSON.parse(run.stdout)).toMatchObject({ error: { code: 'cli-interrupted' } });
    },
  );

  it('that comes twice from one keystroke still lets the command clean up', async () => {
    const run = await interrupted(['--cleanup', '200'], (kill) => {
      kill('SIGINT');
      kill('SIGINT');
    });
    expect(run).toMatchObject({ code: 130, stderr: expect.stringContaining('cleaned up') });
  });

  it('given again by an impatient person ends the command at once', async () => {
    const run = await interrupted(['--cleanup', '30000'], async (kill) => {
      // A program that gets no time meanwhile sees two of them as one.
      while (kill('SIGINT')) await delay(600);
    });
    expect(run.code).toBe(130);
    expect(run.stderr).not.toContain('cleaned up');
  });
});

describe('output', () => {
  it('into a pipe that nobody reads any more is no error', async () => {
    const program = '{ sleep 0.3; "$0" "$1" completion bash; echo "exit code $?" >&2; } | true';
    const shell = spawn('bash', ['-c', program, projectNode, launcher], {
      env: { PATH: process.env['PATH'], LANG: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    expect(await text(shell.stderr)).toBe('exit code 0\n');
  });

  it('of any length arrives whole in a pipe', async () => {
    const { stdout } = await styk(['completion', 'powershell', '--json'], { cwd: tempFolder() });
    expect((JSON.parse(stdout) as { script: string }).script.endsWith('}')).toBe(true);
  });
});
