import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixturePath } from './fixtures.ts';

const ENGINE = `openssl_conf = openssl_init
[openssl_init]
engines = engine_section
[engine_section]
gost = gost_section
[gost_section]
engine_id = gost
default_algorithms = ALL
init = 1
`;

/** Which algorithms the services use, and whether this machine's openssl has them. */
export interface Services {
  readonly name: string;
  readonly config: string;
  readonly digest: string;
}

export const RSA_SERVICES: Services = { name: 'RSA', config: '', digest: 'sha256' };
export const GOST_SERVICES: Services = { name: 'ГОСТ', config: ENGINE, digest: 'md_gost12_256' };

export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

/** Runs openssl in a folder of its own, which is removed afterwards. */
function inFolder<T>({ config }: Services, work: (folder: string, run: (...args: readonly string[]) => void) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'styk-openssl-'));
  try {
    writeFileSync(join(folder, 'openssl.cnf'), config);
    const env = { ...process.env, OPENSSL_CONF: join(folder, 'openssl.cnf') };
    return work(folder, (...args) => {
      const { status, stderr } = spawnSync('openssl', args, { cwd: folder, env });
      if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr.toString()}`);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function isAvailable(services: Services): boolean {
  try {
    inFolder(services, (folder, run) => {
      writeFileSync(join(folder, 'x'), '');
      run('dgst', `-${services.digest}`, 'x');
    });
    return true;
  } catch {
    process.stderr.write(`notice: openssl without ${services.name}, the tests that ask it are skipped\n`);
    return false;
  }
}

/** A timestamp token over these octets, of the present. */
export function opensslTimestamp(services: Services, stamped: Uint8Array, { certificate, key }: Identity): Uint8Array {
  return inFolder(services, (folder, run) => {
    const section = `[tsa]
serial = serial
default_policy = 1.2.3.4.1
digests = ${services.digest}
signer_digest = ${services.digest}
accuracy = secs:1, millisecs:500
ess_cert_id_alg = sha256
`;
    writeFileSync(join(folder, 'ts.cnf'), `${services.config}${section}`);
    writeFileSync(join(folder, 'stamped'), stamped);
    writeFileSync(join(folder, 'serial'), '01');
    run('ts', '-query', '-data', 'stamped', `-${services.digest}`, '-cert', '-out', 'query');
    const signer = ['-signer', certificate, '-inkey', key];
    run(
      'ts',
      '-reply',
      '-config',
      'ts.cnf',
      '-section',
      'tsa',
      '-queryfile',
      'query',
      ...signer,
      '-token_out',
      '-out',
      'token',
    );
    return readFileSync(join(folder, 'token'));
  });
}

export interface StatusLine {
  /** Upper-case hex, as openssl wants it. */
  readonly serial: string;
  readonly certificate: string;
  readonly revoked?: { readonly at: Date; readonly reason: string };
}

/** An OCSP response about these certificates, of the present and for ten years. */
export function opensslOcsp(
  services: Services,
  issuer: string,
  lines: readonly StatusLine[],
  { certificate, key }: Identity,
  digest = 'sha1',
): Uint8Array {
  return inFolder(services, (folder, run) => {
    const index = lines.map(({ serial, revoked }) => {
      const state =
        revoked === undefined
          ? ['V', '391231235959Z', '']
          : ['R', '391231235959Z', `${stamp(revoked.at)},${revoked.reason}`];
      return [...state, serial, 'unknown', '/CN=x'].join('\t');
    });
    writeFileSync(join(folder, 'index.txt'), `${index.join('\n')}\n`);
    const asked = lines.flatMap((line) => ['-cert', line.certificate]);
    run('ocsp', `-${digest}`, '-issuer', issuer, ...asked, '-no_nonce', '-reqout', 'request');
    const signer = ['-rsigner', certificate, '-rkey', key];
    run(
      'ocsp',
      '-index',
      'index.txt',
      '-CA',
      issuer,
      ...signer,
      '-reqin',
      'request',
      '-respout',
      'response',
      '-ndays',
      '3650',
    );
    return readFileSync(join(folder, 'response'));
  });
}

/** Whether `openssl verify` accepts the chain at this moment; the first certificate is the root, the last the signer's. */
export function opensslAcceptsChain(chain: readonly Uint8Array[], at: Date, ...flags: readonly string[]): boolean {
  try {
    inFolder(RSA_SERVICES, (folder, run) => {
      chain.forEach((certificate, index) => {
        writeFileSync(join(folder, `${index}.pem`), pemOf(certificate));
      });
      const between = chain.slice(1, -1).flatMap((_, index) => ['-untrusted', `${index + 1}.pem`]);
      const time = String(Math.floor(at.getTime() / 1000));
      run('verify', '-attime', time, ...flags, '-CAfile', '0.pem', ...between, `${chain.length - 1}.pem`);
    });
    return true;
  } catch {
    return false;
  }
}

export function pemOf(certificate: Uint8Array): string {
  const lines = Buffer.from(certificate)
    .toString('base64')
    .replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function stamp(date: Date): string {
  return date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '')
    .slice(2);
}

export function pki(name: string): Identity {
  return { certificate: fixturePath(`pki/${name}.crt.pem`), key: fixturePath(`pki/${name}.key.pem`) };
}
