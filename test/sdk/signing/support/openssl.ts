import { spawnSync } from 'node:child_process';
import { fixturePath } from './fixtures.ts';

/** True where the independent opinion is at hand. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

if (!hasOpenssl)
  process.stderr.write('notice: openssl is absent, the tests that ask it for a second opinion are skipped\n');

interface Opinion {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export function openssl(...args: readonly string[]): Opinion {
  return run(args, {});
}

/** OpenSSL with the engine for ГОСТ. `variables` are set for this call. */
export function gostOpenssl(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Opinion {
  return run(args, { OPENSSL_CONF: fixturePath('openssl-gost.cnf'), ...variables });
}

function run(args: readonly string[], variables: Readonly<Record<string, string>>): Opinion {
  const { status, stdout, stderr } = spawnSync('openssl', args, { env: { ...process.env, ...variables } });
  return { ok: status === 0, stdout, stderr: stderr.toString() };
}

export const hasGostEngine = hasOpenssl && gostOpenssl(['dgst', '-md_gost12_256', fixturePath('README.md')]).ok;

if (!hasGostEngine)
  process.stderr.write('notice: the gost engine of openssl is absent, its second opinion on ГОСТ is skipped\n');
