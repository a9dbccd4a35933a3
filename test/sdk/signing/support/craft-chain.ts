import type { TrustMaterial, VerifyInput } from '@styk/sdk/signing';
import { verifySignature } from '@styk/sdk/signing';
import { expect } from 'vitest';
import type { Crafted } from './craft-certificate.ts';
import { ATTRIBUTE, type Craft, craftSignature } from './craft-signature.ts';
import { AT, DOCUMENT } from './fixtures.ts';

/** What the signatures made here claim. */
export const SIGNED_AT = new Date('2026-12-01T10:00:00Z');

/** A sound signature of the document by a crafted signer. */
export function signatureOf(signer: Crafted, others: readonly Crafted[] = [], craft: Craft = {}): Uint8Array {
  const attributes = [
    ATTRIBUTE.contentType(),
    ATTRIBUTE.messageDigest(DOCUMENT),
    ATTRIBUTE.signingTime(SIGNED_AT),
    ATTRIBUTE.signingCertificate(signer.der),
  ].toSorted((a, b) => Buffer.compare(a, b));
  const certificates = [signer, ...others].map(({ der }) => der);
  return craftSignature({ attributes, certificate: signer.der, key: signer.key, certificates, ...craft });
}

/** The verdict and the code of one check. */
export async function answer(
  id: string,
  signature: Uint8Array,
  trust: TrustMaterial,
  rest: Partial<VerifyInput> = {},
): Promise<readonly [string, string | undefined]> {
  const result = await verifySignature({ signature, content: DOCUMENT, trust, at: AT, ...rest });
  // A parameter that no one filled in would be seen by the user.
  expect(JSON.stringify(result.checks)).not.toMatch(/\{\w+\}/);
  return [result.verdict, result.checks.find((check) => check.id === id)?.code];
}
