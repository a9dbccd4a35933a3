import { createHash } from 'node:crypto';
import { der, parseCertificate, type Verification, verifySignature } from '@styk/sdk/signing';
import { describe, expect, test } from 'vitest';
import { craftCertificate, nameOf } from '../support/craft-certificate.ts';
import {
  ATTRIBUTE,
  attribute,
  type Craft,
  craftSignature,
  DATA,
  HEAD_CERTIFICATE,
  standardAttributes,
} from '../support/craft-signature.ts';
import { AT, DOCUMENT, fixture, TAMPERED, TRUST } from '../support/fixtures.ts';

const verify = (signature: Uint8Array, content: Uint8Array | undefined = DOCUMENT) =>
  verifySignature({ signature, content, trust: TRUST, at: AT });
const faults = ({ checks }: Verification) =>
  checks.filter(({ result }) => result === 'error' || result === 'warning').map(({ id, code }) => `${id}: ${code}`);
const sorted = (...attributes: readonly Uint8Array[]) => attributes.toSorted((a, b) => Buffer.compare(a, b));

const HEAD = parseCertificate(HEAD_CERTIFICATE);

/** Attributes whose signingCertificate has the right hash and this issuerSerial. */
function boundTo(issuer: Uint8Array, serial: Uint8Array): readonly Uint8Array[] {
  const issuerSerial = der.sequence(der.sequence(der.context(4, issuer)), serial);
  const reference = ATTRIBUTE.signingCertificate(HEAD_CERTIFICATE, issuerSerial);
  return sorted(ATTRIBUTE.contentType(), ATTRIBUTE.messageDigest(DOCUMENT), ATTRIBUTE.signingTime(), reference);
}

test('the crafted signature is sound when no rule is broken', async () => {
  const result = await verify(craftSignature());
  expect([result.verdict, faults(result)]).toEqual(['passed', []]);
});

describe('failed', () => {
  const cases: readonly [string, Craft, string][] = [
    [
      'second messageDigest attribute (trap 7)',
      { attributes: sorted(...standardAttributes(), ATTRIBUTE.messageDigest(TAMPERED)) },
      'signed-attributes: signed-attribute-repeated',
    ],
    [
      'second value in messageDigest (trap 7)',
      {
        attributes: sorted(
          ATTRIBUTE.contentType(),
          ATTRIBUTE.signingCertificate(),
          ATTRIBUTE.messageDigest(DOCUMENT, TAMPERED),
        ),
      },
      'signed-attributes: signed-attribute-repeated',
    ],
    [
      'second contentType (trap 7)',
      { attributes: sorted(...standardAttributes(), ATTRIBUTE.contentType('1.2.3')) },
      'signed-attributes: signed-attribute-repeated',
    ],
    [
      'second signingTime (trap 7)',
      { attributes: sorted(...standardAttributes(), ATTRIBUTE.signingTime(new Date('2026-12-01'))) },
      'signed-attributes: signed-attribute-repeated',
    ],
    [
      'wrong contentType (trap 7)',
      {
        attributes: sorted(
          ATTRIBUTE.contentType('1.2.3'),
          ATTRIBUTE.messageDigest(DOCUMENT),
          ATTRIBUTE.signingCertificate(),
        ),
      },
      'signed-attributes: content-type-mismatch',
    ],
    [
      'no contentType',
      { attributes: sorted(ATTRIBUTE.messageDigest(DOCUMENT), ATTRIBUTE.signingCertificate()) },
      'signed-attributes: signed-attribute-missing',
    ],
    [
      'no messageDigest',
      { attributes: sorted(ATTRIBUTE.contentType(), ATTRIBUTE.signingCertificate()) },
      'digest: digest-not-signed',
    ],
    [
      'messageDigest without a value',
      { attributes: sorted(ATTRIBUTE.contentType(), ATTRIBUTE.messageDigest(), ATTRIBUTE.signingCertificate()) },
      'signed-attributes: signed-attribute-missing',
    ],
    [
      'unreadable signingTime',
      {
        attributes: sorted(
          ATTRIBUTE.contentType(),
          ATTRIBUTE.messageDigest(DOCUMENT),
          ATTRIBUTE.signingCertificate(),
          attribute('1.2.840.113549.1.9.5', der.utf8String('вчера')),
        ),
      },
      'signed-attributes: signing-asn1-value',
    ],
    [
      'hash of another certificate (trap 9)',
      {
        attributes: sorted(
          ATTRIBUTE.contentType(),
          ATTRIBUTE.messageDigest(DOCUMENT),
          ATTRIBUTE.signingCertificate(DOCUMENT),
        ),
      },
      'signing-certificate: signing-certificate-mismatch',
    ],
    [
      'no signed attributes at all',
      { attributes: [], signedOctets: () => DOCUMENT },
      'signed-attributes: signed-attributes-absent',
    ],
    [
      'signed attributes sent as the document itself',
      { attributes: [], signedOctets: () => der.setOf(...standardAttributes()) },
      'signed-attributes: signed-attributes-absent',
    ],
    [
      'serial number of another certificate (trap 9)',
      { attributes: boundTo(HEAD.issuer.raw, der.integer(7)) },
      'signing-certificate: signing-certificate-mismatch',
    ],
    [
      'issuer of another certificate (trap 9)',
      { attributes: boundTo(nameOf('Other'), der.integer(Buffer.from(HEAD.serial, 'hex'))) },
      'signing-certificate: signing-certificate-mismatch',
    ],
    ['digest SHA-1', { digest: 'sha1' }, 'digest: algorithm-weak'],
    ['signature with SHA-1', { digest: 'sha1' }, 'signature: algorithm-weak'],
    ['more signers than anybody needs', { signerInfos: 51 }, 'format: signing-cms-too-many'],
    [
      'more certificates than anybody needs',
      { certificates: Array.from({ length: 501 }, () => HEAD_CERTIFICATE) },
      'format: signing-cms-too-many',
    ],
    ['no signer', { signerInfos: 0 }, 'format: format-no-signers'],
  ];
  test.each(cases)('%s', async (_, craft, fault) => {
    const result = await verify(craftSignature(craft));
    expect(result.verdict).toBe('failed');
    expect(faults(result)).toContain(fault);
  });

  test('tampered content', async () => {
    const result = await verify(craftSignature(), TAMPERED);
    expect([result.verdict, faults(result)]).toEqual(['failed', ['digest: digest-mismatch']]);
  });

  test('one octet changed anywhere in the signature never passes and never throws', async () => {
    const signature = craftSignature();
    for (let at = 0; at < signature.length; at += 7) {
      const changed = Uint8Array.from(signature);
      changed[at] = (changed[at] ?? 0) ^ 0x01;
      // The certificate is bound by its hash; versions and the list of digests say nothing that is relied upon.
      const { verdict } = await verify(changed);
      if (verdict === 'passed') expect(isIgnored(signature, at)).toBe(true);
    }
  });

  test.each([1, 100, 1500])('truncated by %i octets', async (count) => {
    const result = await verify(craftSignature().slice(0, -count));
    expect([result.verdict, faults(result)]).toEqual(['failed', ['format: signing-asn1-truncated']]);
  });

  test('no signature at all', async () => {
    for (const file of [new Uint8Array(0), DOCUMENT, fixture('pki/head-rsa.crt.pem'), HEAD_CERTIFICATE]) {
      const result = await verify(file);
      expect([result.verdict, result.signers, result.checks[0]?.result]).toEqual(['failed', [], 'error']);
    }
  });

  test('two signatures in one PEM file', async () => {
    const pem = `-----BEGIN CMS-----\n${Buffer.from(craftSignature()).toString('base64')}\n-----END CMS-----\n`;
    expect(faults(await verify(Buffer.from(pem + pem)))).toEqual(['format: format-not-one']);
  });

  test('the key in the certificate is not for signing', async () => {
    const shop = craftCertificate({ subject: 'Shop', keyUsage: Uint8Array.of(5, 0x20) });
    const attributes = sorted(
      ATTRIBUTE.contentType(),
      ATTRIBUTE.messageDigest(DOCUMENT),
      ATTRIBUTE.signingCertificate(shop.der),
    );
    const signature = craftSignature({ certificate: shop.der, key: shop.key, attributes });
    expect(faults(await verify(signature))).toContain('signing-certificate: signing-certificate-usage');
  });
});

/** Octets on which nothing rests: the version numbers and the digestAlgorithms of SignedData. */
function isIgnored(signature: Uint8Array, at: number): boolean {
  const head = Buffer.from(signature).indexOf(der.oid(DATA));
  const signerInfo = Buffer.from(signature).lastIndexOf(HEAD_CERTIFICATE.subarray(-16)) + 16;
  return at < head || (at >= signerInfo && at < signerInfo + 10);
}

describe('passed with a warning', () => {
  const reversed = standardAttributes().toReversed();
  const asSent = (attributes: readonly Uint8Array[]) => der.element(0x31, ...attributes);

  test.each<[string, Craft]>([
    ['attributes out of DER order, signed as they stand (trap 6)', { attributes: reversed, signedOctets: asSent }],
    ['attributes sent out of order, signed in order (trap 6)', { attributes: reversed }],
  ])('%s', async (_, craft) => {
    const result = await verify(craftSignature(craft));
    expect([result.verdict, faults(result)]).toEqual(['passed', ['signed-attributes: signed-attributes-unsorted']]);
  });

  test('no signingTime: the certificate is judged by the present', async () => {
    const attributes = sorted(
      ATTRIBUTE.contentType(),
      ATTRIBUTE.messageDigest(DOCUMENT),
      ATTRIBUTE.signingCertificate(),
    );
    const result = await verify(craftSignature({ attributes }));
    expect([result.verdict, faults(result)]).toEqual(['passed', ['validity: signing-time-absent']]);
    expect(result.signers[0]).not.toHaveProperty('signedAt');
  });

  test('signingTime in the future', async () => {
    const later = new Date(AT.getTime() + 3_600_000);
    const result = await verify(craftSignature({ attributes: standardAttributes(DOCUMENT, later) }));
    expect([result.verdict, faults(result)]).toEqual(['passed', ['validity: signing-time-in-future']]);
  });
});

describe('indeterminate', () => {
  test('no signingCertificate attribute: the certificate could have been exchanged', async () => {
    const attributes = sorted(ATTRIBUTE.contentType(), ATTRIBUTE.messageDigest(DOCUMENT));
    const signature = craftSignature({ attributes });
    expect((await verify(signature)).verdict).toBe('indeterminate');
    const allowUnchecked = ['signing-certificate'] as const;
    const allowed = await verifySignature({ signature, content: DOCUMENT, trust: TRUST, at: AT, allowUnchecked });
    expect(allowed.verdict).toBe('passed');
  });

  test('the certificate of the signer is nowhere to be found', async () => {
    const result = await verify(craftSignature({ certificates: [] }));
    expect(result.verdict).toBe('indeterminate');
    expect(result.signers).toMatchObject([{ serial: '10dd202973d00d', subject: {} }]);
  });

  test('a detached signature without its document', async () => {
    const result = await verifySignature({ signature: craftSignature(), trust: TRUST, at: AT });
    expect([result.verdict, result.checks[1]?.code]).toEqual(['indeterminate', 'digest-content-missing']);
  });
});

test('the certificate of the signer is taken from those given when the signature does not carry it', async () => {
  const trust = { ...TRUST, intermediates: [...TRUST.intermediates, HEAD_CERTIFICATE] };
  const signature = craftSignature({ certificates: [] });
  expect((await verifySignature({ signature, content: DOCUMENT, trust, at: AT })).verdict).toBe('passed');
});

test('signingCertificate of version 1 with SHA-1 is accepted', async () => {
  const hash = createHash('sha1').update(HEAD_CERTIFICATE).digest();
  const first = attribute(
    '1.2.840.113549.1.9.16.2.12',
    der.sequence(der.sequence(der.sequence(der.octetString(hash)))),
  );
  const attributes = sorted(ATTRIBUTE.contentType(), ATTRIBUTE.messageDigest(DOCUMENT), ATTRIBUTE.signingTime(), first);
  expect((await verify(craftSignature({ attributes }))).verdict).toBe('passed');
});

describe('content inside the signature', () => {
  const attached = (octets: Uint8Array) =>
    craftSignature({ encapsulated: der.sequence(der.oid(DATA), der.context(0, octets)) });

  test('is verified without a document', async () => {
    const signature = attached(der.octetString(DOCUMENT));
    expect((await verifySignature({ signature, trust: TRUST, at: AT })).verdict).toBe('passed');
  });

  test('in chunks and with indefinite lengths, as streaming writers send it (trap 8)', async () => {
    const chunks = [DOCUMENT.subarray(0, 100), DOCUMENT.subarray(100)].map((chunk) => der.octetString(chunk));
    const signature = attached(Buffer.concat([Uint8Array.of(0x24, 0x80), ...chunks, Uint8Array.of(0, 0)]));
    expect((await verifySignature({ signature, trust: TRUST, at: AT })).verdict).toBe('passed');
    expect((await verify(signature)).verdict).toBe('passed');
  });

  test('that differs from the document given is failed', async () => {
    expect(faults(await verify(attached(der.octetString(TAMPERED))))).toEqual(['digest: digest-content-differs']);
  });
});
