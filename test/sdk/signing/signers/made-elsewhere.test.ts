import {
  type AnySigner,
  der,
  parseSignedData,
  readCertificates,
  signAttached,
  signDetached,
  verifySignature,
} from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { craftCertificate } from '../support/craft-certificate.ts';
import {
  ATTRIBUTE,
  attribute,
  craftSignature,
  HEAD_CERTIFICATE,
  standardAttributes,
} from '../support/craft-signature.ts';
import { craftToken, tokenAttribute } from '../support/craft-timestamp.ts';
import { AT, DOCUMENT, fixture, TRUST } from '../support/fixtures.ts';

const at = { signingTime: AT };

/** A program that makes whole signatures, and this is the one it made. */
function returning(signature: Uint8Array): AnySigner {
  return {
    isSignedWith: ({ raw }) => Buffer.compare(raw, HEAD_CERTIFICATE) === 0,
    signDocument: async () => signature,
  };
}

/** As they are sent. */
function attributes(all: readonly Uint8Array[]): readonly Uint8Array[] {
  return all.toSorted((a, b) => Buffer.compare(a, b));
}

const NOTE = attribute('1.2.3.4', der.nullValue());

describe('a whole signature made elsewhere', () => {
  test('is taken as it is and passes', async () => {
    const signature = await signDetached(DOCUMENT, returning(craftSignature()), at);
    const { verdict } = await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: AT });
    expect(verdict).toBe('passed');
    expect(parseSignedData(signature).content).toBeUndefined();
  });

  test('may carry a timestamp over its value', async () => {
    const authority = craftCertificate({ subject: 'TSA' });
    const unsigned = (stamped: Uint8Array) => [tokenAttribute(craftToken({ authority, stamped, genTime: AT }))];
    const stamped = craftSignature({ unsigned });
    const taken = await signDetached(DOCUMENT, returning(stamped), at);
    expect(parseSignedData(taken).signers[0]?.unsignedAttributes).toHaveLength(1);
  });

  test.each<[string, Uint8Array]>([
    ['cms-foreign-attribute', craftSignature({ unsigned: () => [NOTE] })],
    ['signer-certificate-absent', craftSignature({ certificates: [] })],
    ['cms-content-type', craftSignature({ encapsulated: der.sequence(der.oid('1.2.840.113549.1.9.16.1.4')) })],
    [
      'cms-foreign-certificate',
      craftSignature({ certificates: [HEAD_CERTIFICATE, ...readCertificates(fixture('pki/person256.crt.pem'))] }),
    ],
    [
      'signing-certificate-not-bound',
      craftSignature({
        attributes: attributes([ATTRIBUTE.contentType(), ATTRIBUTE.messageDigest(DOCUMENT), ATTRIBUTE.signingTime()]),
      }),
    ],
    [
      'cms-signing-time',
      craftSignature({ attributes: standardAttributes(DOCUMENT, new Date(AT.getTime() + 90_000_000)) }),
    ],
    [
      'cms-signing-time',
      craftSignature({
        attributes: attributes([
          ATTRIBUTE.contentType(),
          ATTRIBUTE.messageDigest(DOCUMENT),
          ATTRIBUTE.signingCertificate(),
        ]),
      }),
    ],
    ['cms-not-one-signer', craftSignature({ signerInfos: 2 })],
  ])('is refused: %s', async (reason, signature) => {
    const refused = { code: 'signing-signer-failed-self-check', params: { reason } };
    await expect(signDetached(DOCUMENT, returning(signature), at)).rejects.toMatchObject(refused);
    await expect(signAttached(DOCUMENT, returning(signature), at)).rejects.toMatchObject(refused);
  });

  test('no octet of it can be changed', async () => {
    const good = craftSignature();
    const taken = await signDetached(DOCUMENT, returning(good), at);
    for (let index = 0; index < good.length; index += 1) {
      const changed = Uint8Array.from(good);
      changed[index] = (changed[index] ?? 0) ^ 0x01;
      const result = await signDetached(DOCUMENT, returning(changed), at).catch(() => undefined);
      // What is let through says the same: a version number, the hint of the digest before the signer's own.
      if (result === undefined) continue;
      const { verdict, signers } = await verifySignature({
        signature: result,
        content: DOCUMENT,
        trust: TRUST,
        at: AT,
      });
      expect([index, verdict, signers.length, result.length]).toEqual([index, 'passed', 1, taken.length]);
    }
  });

  test('a time that is none is told as such', async () => {
    const signingTime = new Date(Number.NaN);
    await expect(signDetached(DOCUMENT, returning(craftSignature()), { signingTime })).rejects.toMatchObject({
      code: 'signing-time-invalid',
    });
  });
});
