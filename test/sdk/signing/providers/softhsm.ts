import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { tempFolder } from '../../../temp-folder.ts';

const LIBRARY = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
].find((path) => existsSync(path));

/** True where there are both the library (Debian: softhsm2) and the package that reaches it (pkcs11js, compiled). */
export const hasSoftHsm =
  LIBRARY !== undefined && spawnSync('softhsm2-util', ['--version']).status === 0 && hasDriver();

if (!hasSoftHsm)
  process.stderr.write('notice: softhsm2 or pkcs11js is absent, tokens of PKCS#11 are proved with a script only\n');

function hasDriver(): boolean {
  try {
    createRequire(import.meta.url)('pkcs11js');
    return true;
  } catch {
    return false;
  }
}

export interface SoftToken {
  readonly library: string;
  readonly label: string;
  readonly pin: string;
}

/** A new token in a folder of its own, with these keys (PKCS#8, PEM) under ids 01, 02, … */
export function softToken(keys: readonly string[]): SoftToken {
  const folder = tempFolder();
  mkdirSync(join(folder, 'tokens'));
  const configuration = join(folder, 'softhsm2.conf');
  writeFileSync(
    configuration,
    `directories.tokendir = ${join(folder, 'tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`,
  );
  // The library reads it when it is loaded into this very process.
  process.env['SOFTHSM2_CONF'] = configuration;
  const token = { library: LIBRARY ?? '', label: 'Styk test', pin: '4321' };
  softHsm('--init-token', '--free', '--label', token.label, '--so-pin', '87654321', '--pin', token.pin);
  for (const [index, key] of keys.entries()) {
    const id = `0${index + 1}`;
    softHsm('--import', key, '--token', token.label, '--label', `key ${id}`, '--id', id, '--pin', token.pin);
  }
  return token;
}

function softHsm(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('softhsm2-util', args);
  if (status !== 0) throw new Error(`softhsm2-util ${args[0]}: ${stderr}`);
}
