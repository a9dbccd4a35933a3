/**
 * ГОСТ signatures and Streebog against what a Node program would take for them: CPU time that the peer needs divided by what
 * we need, all within one run, RSA-2048 of node:crypto beside them for scale. Everybody signs a digest and verifies with a key
 * that it knows already. The gost engine of OpenSSL is left out, with a notice, where it is not installed.
 *
 * node --conditions=styk-source test/bench/gost.bench.ts
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gostCurve } from '../../sdk/src/signing/gost/curves.ts';
import { gostNewPrivateKey, gostPublicKey, gostSign, gostVerify } from '../../sdk/src/signing/gost/gost3410.ts';
import { fromLittleEndian } from '../../sdk/src/signing/gost/numbers.ts';
import { streebog256 } from '../../sdk/src/signing/gost/streebog.ts';
import { nobleGost } from '../sdk/signing/gost/noble-gost.ts';
import { fixturePath } from '../sdk/signing/support/fixtures.ts';
import { hasShared, sharedFile } from '../shared.ts';
import { cpuOf } from './edo/rounds.ts';
import { gostCrypto, gostCryptoDigest, loadEngine, native, type Peer } from './gost/peers.ts';
import { medianCpu } from './process-cpu.ts';

const hasEngine = loadEngine();
if (!hasEngine) say('notice: the gost engine is absent, it is left out');

function ours(bits: 256 | 512, digest: Uint8Array): Readonly<Record<string, Peer>> {
  const curve = gostCurve(bits === 256 ? '1.2.643.7.1.2.1.1.2' : '1.2.643.7.1.2.1.2.1');
  if (curve === undefined) throw new Error('no such curve');
  const key = gostNewPrivateKey(curve);
  const publicKey = gostPublicKey(curve, key);
  const signature = gostSign(curve, key, digest);
  const noble = nobleGost(curve);
  const number = fromLittleEndian(key);
  return {
    // A random nonce, as all the others take; the one that the key and the digest determine costs extra.
    ours: {
      sign: () => gostSign(curve, key, digest, { nonce: 'random' }),
      verify: () => gostVerify(curve, publicKey, digest, signature),
    },
    'ours, RFC 6979': { sign: () => gostSign(curve, key, digest), verify: () => true },
    noble: {
      sign: () => noble.sign(number, fromLittleEndian(gostNewPrivateKey(curve)), digest),
      verify: () => noble.verify(publicKey, digest, signature),
    },
  };
}

async function signatures(bits: 256 | 512): Promise<void> {
  const digest = streebog256(new Uint8Array(bits)).slice(0, 32);
  const whole = bits === 256 ? digest : new Uint8Array([...digest, ...digest]);
  const peers: Record<string, Peer> = {
    ...ours(bits, whole),
    'gost-crypto': gostCrypto(bits, whole),
    'RSA-2048': native('head-rsa.key.pem', 'sha256', whole),
  };
  if (hasEngine) peers['gost engine'] = native(`head${bits}.key.pem`, `md_gost12_${bits}`, whole);
  for (const job of ['sign', 'verify'] as const) {
    for (const [name, peer] of Object.entries(peers)) {
      if (peer.verify() !== true) throw new Error(`${name} does not accept its own signature`);
    }
    if (job === 'verify') delete peers['ours, RFC 6979'];
    const times = await cpuOf(Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, peer[job]])));
    report(`${job} ${bits}`, times, (ms) => `${(1000 / ms).toFixed(0)}/s`);
    if (job === 'sign' && hasEngine && hasShared) perProcess(bits, times['ours'] ?? Number.NaN);
  }
}

/** A signature by `openssl` as a process of its own, which is how it is usually called from Node: its CPU time and what starting it takes here. */
function perProcess(bits: number, own: number): void {
  const configuration = `OPENSSL_CONF=${sharedFile('crypto/openssl-gost.cnf')}`;
  const key = fixturePath(`pki/head${bits}.key.pem`);
  const options = [`-md_gost12_${bits}`, '-sign', key, '-out', '/dev/null', fixturePath('samples/doc.xml')];
  const program = ['openssl', 'dgst', ...options] as const;
  const { openssl } = medianCpu({ openssl: ['env', configuration, ...program] }, 9);
  const total = openssl + startingCpu(program, configuration);
  say(
    `  ${'openssl process'.padEnd(16)} ${`${(1000 / total).toFixed(0)}/s`.padStart(10)}   ours ${(total / own).toFixed(1)}×`,
  );
}

/** CPU time in milliseconds that one call of a program takes the program that calls. */
function startingCpu([file, ...options]: readonly [string, ...string[]], setting: string): number {
  const [name = '', value = ''] = setting.split('=');
  const times = 20;
  const before = process.cpuUsage();
  for (let call = 0; call < times; call++) execFileSync(file, options, { env: { ...process.env, [name]: value } });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

async function hashes(): Promise<void> {
  const data = new Uint8Array(1 << 20).map((_, at) => at * 7);
  const peer = gostCryptoDigest();
  const candidates: Record<string, () => unknown> = {
    ours: () => streebog256(data),
    'gost-crypto': () => peer.digest(data),
  };
  if (hasEngine) candidates['gost engine'] = () => createHash('md_gost12_256').update(data).digest();
  report('Streebog-256', await cpuOf(candidates), (ms) => `${(data.length / 1000 / ms).toFixed(1)} MB/s`);
}

function report(job: string, times: Readonly<Record<string, number>>, rate: (ms: number) => string): void {
  const own = times['ours'] ?? Number.NaN;
  say(job);
  for (const [name, ms] of Object.entries(times)) {
    say(`  ${name.padEnd(16)} ${rate(ms).padStart(10)}   ours ${(ms / own).toFixed(2)}×`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await signatures(256);
await signatures(512);
await hashes();
