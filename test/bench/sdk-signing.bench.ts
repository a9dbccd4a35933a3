/**
 * CPU time of `signDetached` with an RSA key of 2048 bits over a document of 20 kB, against a raw RSA signature of
 * node:crypto over the same bytes. Rounds alternate, so that both meet the same machine. What is added: two digests, the
 * signed attributes, CMS, and the verification of what the key gave back. The goal is a ratio (raw / ours) of 0.9.
 *
 * node --conditions=styk-source test/bench/sdk-signing.bench.ts
 */
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSigner, signDetached } from '@styk/sdk/signing';

const ROUNDS = 15;
const SIGNATURES = 200;

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/crypto/pki', name));
const key = fixture('head-rsa.key.pem');
const signer = fileSigner({ key, certificate: fixture('head-rsa.crt.pem') });
const rawKey = createPrivateKey(key);
const document = Buffer.alloc(20_000, 'документ ');
const options = { signingTime: new Date('2026-11-22T10:00:00Z') };

/** Microseconds of CPU for one call, all threads together. */
async function cpuOf(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let made = 0; made < SIGNATURES; made++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / SIGNATURES;
}

const rounds: { raw: number; ours: number }[] = [];
for (let round = -2; round < ROUNDS; round++) {
  const raw = await cpuOf(async () => sign('sha256', document, rawKey));
  const ours = await cpuOf(() => signDetached(document, signer, options));
  // The first rounds only warm up.
  if (round >= 0) rounds.push({ raw, ours });
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const raw = median(rounds.map((round) => round.raw));
const ours = median(rounds.map((round) => round.ours));
const ratio = median(rounds.map((round) => round.raw / round.ours));
process.stdout.write(
  `raw RSA-2048 ${raw.toFixed(0)} µs, signDetached ${ours.toFixed(0)} µs, ratio ${ratio.toFixed(2)} (goal at least 0.90)\n`,
);
