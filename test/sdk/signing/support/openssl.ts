import { spawnSync } from 'node:child_process';

/** True where the independent opinion is at hand. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

if (!hasOpenssl)
  process.stderr.write('notice: openssl is absent, the tests that ask it for a second opinion are skipped\n');

export function openssl(...args: readonly string[]): {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
} {
  const { status, stdout, stderr } = spawnSync('openssl', args);
  return { ok: status === 0, stdout, stderr: stderr.toString() };
}
