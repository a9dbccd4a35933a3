/**
 * CPU time of detached CMS signatures with an RSA key of 2048 bits over a document of 20 kB: ours, pkijs and node-forge
 * against a raw RSA signature of node:crypto over the same bytes; then of reading a signature, ours against pkijs. Rounds
 * alternate, so that all meet the same machine. What `signDetached` adds to a raw signature: two digests, the signed
 * attributes, CMS, and the verification of what the key gave back. Goals are ratios: raw / ours at least 0.9 and ours
 * well above the others. ГОСТ is shown beside it; test/bench/gost.bench.ts compares it with others.
 *
 * node --conditions=styk-source test/bench/sdk-signing.bench.ts
 */
import { createPrivateKey, sign, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSigner, parseSignedData, readCertificates, signDetached } from '@styk/sdk/signing';
import forge from 'node-forge';
import * as pkijs from 'pkijs';

const ROUNDS = 11;

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/crypto', name));
const pem = (name: string) => fixture(`pki/${name}`);
const signerOf = (name: string) => fileSigner({ key: pem(`${name}.key.pem`), certificate: pem(`${name}.crt.pem`) });
const document = Buffer.alloc(20_000, 'документ ');
const options = { signingTime: new Date('2026-11-22T10:00:00Z') };

const rawKey = createPrivateKey(pem('head-rsa.key.pem'));
const rsa = signerOf('head-rsa');
const gost = signerOf('head256');
const [certificate = new Uint8Array()] = readCertificates(pem('head-rsa.crt.pem'));
const pkcs8 = rawKey.export({ format: 'der', type: 'pkcs8' });
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const webKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
const bufferOf = (octets: Uint8Array) => Uint8Array.from(octets).buffer;
const readByPkijs = (signature: Uint8Array) =>
  new pkijs.SignedData({ schema: pkijs.ContentInfo.fromBER(bufferOf(signature)).content });

const sample = await signDetached(document, rsa, options);
const pkijsCertificate = pkijs.Certificate.fromBER(bufferOf(certificate));
const attributes = readByPkijs(sample).signerInfos[0]?.signedAttrs?.attributes ?? [];

/** With the same attributes as ours, which are not even made anew each time. */
async function signByPkijs(): Promise<ArrayBuffer> {
  await webcrypto.subtle.digest('SHA-256', document);
  const { issuer, serialNumber } = pkijsCertificate;
  const signedData = new pkijs.SignedData({
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    certificates: [pkijsCertificate],
    signerInfos: [
      new pkijs.SignerInfo({
        sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await signedData.sign(webKey, 0, 'SHA-256');
  const content = signedData.toSchema(true);
  return new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content }).toSchema().toBER();
}

const forgeKey = forge.pki.privateKeyFromPem(pem('head-rsa.key.pem').toString());
const forgeCertificate = forge.pki.certificateFromPem(pem('head-rsa.crt.pem').toString());
const { contentType, messageDigest, signingTime, sha256, data } = forge.pki.oids;

async function signByForge(): Promise<string> {
  const signedData = forge.pkcs7.createSignedData();
  signedData.content = forge.util.createBuffer(document.toString('latin1'));
  signedData.addCertificate(forgeCertificate);
  signedData.addSigner({
    key: forgeKey,
    certificate: forgeCertificate,
    digestAlgorithm: sha256 ?? '',
    authenticatedAttributes: [
      { type: contentType ?? '', value: data ?? '' },
      { type: messageDigest ?? '' },
      { type: signingTime ?? '' },
    ],
  });
  signedData.sign({ detached: true });
  return forge.asn1.toDer(signedData.toAsn1()).getBytes();
}

/** What is measured, with how many calls a round; the first is what the others are compared with. */
const GROUPS: readonly (readonly Contender[])[] = [
  [
    { name: 'raw RSA-2048 of node:crypto', calls: 200, call: async () => sign('sha256', document, rawKey) },
    { name: 'signDetached, RSA-2048 (goal 0.90)', calls: 200, call: () => signDetached(document, rsa, options) },
    { name: 'pkijs', calls: 100, call: signByPkijs },
    { name: 'node-forge', calls: 3, call: signByForge },
    { name: 'signDetached, ГОСТ 256', calls: 200, call: () => signDetached(document, gost, options) },
  ],
  [
    { name: 'CMS read', calls: 3000, call: async () => parseSignedData(sample) },
    { name: 'CMS read by pkijs', calls: 50, call: async () => readByPkijs(sample) },
  ],
];

interface Contender {
  readonly name: string;
  readonly calls: number;
  readonly call: () => Promise<unknown>;
}

/** Microseconds of CPU for one call, all threads together. */
async function cpuOf({ calls, call }: Contender): Promise<number> {
  const before = process.cpuUsage();
  for (let made = 0; made < calls; made++) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

for (const group of GROUPS) {
  const rounds: number[][] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const times: number[] = [];
    for (const contender of group) times.push(await cpuOf(contender));
    // The first rounds only warm up.
    if (round >= 0) rounds.push(times);
  }
  for (const [index, { name }] of group.entries()) {
    const time = median(rounds.map((times) => times[index] ?? 0));
    const ratios = rounds.map((times) => (times[0] ?? 0) / (times[index] ?? 1)).toSorted((a, b) => a - b);
    const range = `${ratios[0]?.toFixed(2)}…${ratios.at(-1)?.toFixed(2)}`;
    process.stdout.write(
      `${name}: ${time.toFixed(0)} µs, ${(1e6 / time).toFixed(0)}/s, ratio ${median(ratios).toFixed(2)} (${range})\n`,
    );
  }
}
