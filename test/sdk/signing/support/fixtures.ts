import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TrustMaterial } from '@styk/sdk/signing';

const root = resolve(import.meta.dirname, '../../../fixtures/crypto');

export function fixturePath(path: string): string {
  return resolve(root, path);
}

export function fixture(path: string): Buffer {
  return readFileSync(fixturePath(path));
}

interface Sample {
  readonly signature: string;
  readonly content: string | null;
  readonly form: 'der' | 'base64' | 'pem';
  readonly signer: string;
  readonly expect: 'valid' | 'invalid' | 'depends-on-time';
  readonly reason?: string;
}

interface ExpectedSigner {
  readonly serialHex: string;
  readonly sha1Thumbprint: string;
  readonly subject: Readonly<Record<string, string>>;
}

interface Expected {
  readonly clock: string;
  readonly pfxPassword: string;
  readonly signers: Readonly<Record<string, ExpectedSigner>>;
  readonly samples: readonly Sample[];
}

/** The answers that OpenSSL and the makers of the samples gave. */
export const EXPECTED = JSON.parse(fixture('expected.json').toString()) as Expected;

export const AT = new Date(EXPECTED.clock);
export const DOCUMENT = fixture('samples/doc.xml');
export const TAMPERED = fixture('samples/doc-tampered.xml');

const RSA_CRLS = [fixture('pki/int-rsa.crl.der'), fixture('pki/root-rsa.crl.der')];

export const TRUST = {
  anchors: [fixture('pki/roots.pem')],
  intermediates: [fixture('pki/intermediates.pem')],
  crls: [...RSA_CRLS, ...['int256', 'root256', 'int512', 'root512'].map((name) => fixture(`pki/${name}.crl.der`))],
} satisfies TrustMaterial;
