import {
  addSigner,
  addTimestamp,
  der,
  fileSigner,
  parseSignedData,
  signAttached,
  signDetached,
  verifySignature,
} from '@styk/sdk/signing';
import * as pkijs from 'pkijs';
import { describe, expect, test } from 'vitest';
import { STREEBOG256 } from '../../../../sdk/src/signing/algorithms/digests.ts';
import { membersOf, readSignedDataFields } from '../../../../sdk/src/signing/cms/signed-data-fields.ts';
import { craftSignature } from '../support/craft-signature.ts';
import { AT, DOCUMENT, fixture, TAMPERED, TRUST } from '../support/fixtures.ts';

const signerOf = (name: string) =>
  fileSigner({ key: fixture(`pki/${name}.key.pem`), certificate: fixture(`pki/${name}.crt.pem`) });
const options = { signingTime: AT };
const signerInfosOf = (signature: Uint8Array) =>
  membersOf(readSignedDataFields(signature).signerInfos).map((info) => Buffer.from(info).toString('hex'));
const verify = (signature: Uint8Array, content?: Uint8Array) =>
  verifySignature({ signature, content, trust: TRUST, at: AT });

describe('addSigner', () => {
  const samples = ['doc.head256.sig', 'doc.head-rsa.sig', 'doc.head512.sig', 'doc.head256.with-chain.sig'];
  test.each(samples)('keeps every octet of the others: %s', async (name) => {
    const existing = fixture(`samples/${name}`);
    const both = await addSigner(existing, signerOf('person256'), { ...options, content: DOCUMENT });
    expect(signerInfosOf(both)).toEqual(expect.arrayContaining(signerInfosOf(existing)));
    const three = await addSigner(both, signerOf('person-rsa'), { ...options, content: DOCUMENT });
    expect(signerInfosOf(three)).toEqual(expect.arrayContaining(signerInfosOf(both)));
    const { verdict, signers } = await verify(three, DOCUMENT);
    expect([verdict, signers.length]).toEqual(['passed', 3]);
    expect((await verify(three, TAMPERED)).verdict).toBe('failed');
  });

  test('takes the document out of an attached signature', async () => {
    const both = await addSigner(fixture('samples/doc.head256.attached.p7s'), signerOf('person512'), options);
    expect(Buffer.from(parseSignedData(both).content ?? [])).toEqual(DOCUMENT);
    expect((await verify(both)).verdict).toBe('passed');
  });

  test('writes a certificate and a digest that are there already once only', async () => {
    const once = await signDetached(DOCUMENT, signerOf('head256'), options);
    const later = { signingTime: new Date(AT.getTime() + 1000), content: DOCUMENT };
    const twice = parseSignedData(await addSigner(once, signerOf('head256'), later));
    expect([twice.signers.length, twice.certificates.length]).toEqual([2, 1]);
    expect(
      membersOf(readSignedDataFields(await addSigner(once, signerOf('head256'), later)).digestAlgorithms),
    ).toHaveLength(1);
  });

  test.each([
    ['another document', fixture('samples/doc.head256.sig'), TAMPERED, 'signing-content-differs'],
    [
      'another document than the one inside',
      fixture('samples/doc.head256.attached.p7s'),
      TAMPERED,
      'signing-content-differs',
    ],
    ['no document', fixture('samples/doc.head256.sig'), undefined, 'signing-content-absent'],
    ['no signature', DOCUMENT, DOCUMENT, expect.stringMatching(/^signing-asn1-/)],
  ])('refuses %s', async (_, signature, content, code) => {
    await expect(addSigner(signature, signerOf('person256'), { ...options, content })).rejects.toMatchObject({ code });
  });

  test('refuses a signature of something else than a document', async () => {
    const encapsulated = der.sequence(der.oid('1.2.840.113549.1.9.16.1.4'), der.context(0, der.octetString(DOCUMENT)));
    await expect(addSigner(craftSignature({ encapsulated }), signerOf('person256'), options)).rejects.toMatchObject({
      code: 'signing-cms-unsupported',
    });
  });
});

/** A token over these octets with nothing behind it: who made it is no matter here. */
function tokenOver(octets: Uint8Array): Uint8Array {
  const imprint = der.sequence(der.sequence(der.oid(STREEBOG256.oid)), der.octetString(STREEBOG256.compute(octets)));
  const genTime = der.element(0x18, Buffer.from('20261122120000Z'));
  const info = der.sequence(der.integer(1), der.oid('1.2.3.4'), imprint, der.integer(7), genTime);
  return craftSignature({
    encapsulated: der.sequence(der.oid('1.2.840.113549.1.9.16.1.4'), der.context(0, der.octetString(info))),
  });
}

describe('addTimestamp', () => {
  test('puts the token beside the signature value of one signer and touches nothing else', async () => {
    const both = await addSigner(fixture('samples/doc.head256.sig'), signerOf('person256'), {
      ...options,
      content: DOCUMENT,
    });
    const before = parseSignedData(both);
    const value = before.signers[1]?.signature ?? new Uint8Array();
    const stamped = parseSignedData(addTimestamp(both, tokenOver(value), 1));
    expect(
      stamped.signers.map(({ unsignedAttributes }) => unsignedAttributes.map(({ oid }) => oid)).toSorted(),
    ).toEqual([[], ['1.2.840.113549.1.9.16.2.14']]);
    const signed = ({ signers }: typeof before) =>
      signers.map(({ signature }) => Buffer.from(signature).toString('hex')).toSorted();
    expect(signed(stamped)).toEqual(signed(before));
    const { checks } = await verify(addTimestamp(both, tokenOver(value), 1), DOCUMENT);
    expect(checks.filter(({ id }) => id === 'signature').map(({ code }) => code)).toEqual([
      'signature-valid',
      'signature-valid',
    ]);
  });

  test('a second token stands beside the first', () => {
    const signature = fixture('samples/doc.head256.sig');
    const token = tokenOver(parseSignedData(signature).signers[0]?.signature ?? new Uint8Array());
    const [info] = parseSignedData(addTimestamp(addTimestamp(signature, token), token)).signers;
    expect(info?.unsignedAttributes).toHaveLength(2);
  });

  test.each([
    ['over something else', tokenOver(DOCUMENT), 0],
    ['that is a signature of a document', fixture('samples/doc.head-rsa.sig'), 0],
    ['for a signer who is not there', tokenOver(DOCUMENT), 5],
  ])('refuses a token %s', (_, token, signer) => {
    expect(() => addTimestamp(fixture('samples/doc.head256.sig'), token, signer)).toThrow(
      expect.objectContaining({ code: 'signing-timestamp-not-of-signature' }),
    );
  });
});

describe('pkijs reads what we write', () => {
  const NAMES = ['head256', 'person256', 'ip256', 'head512', 'person512', 'head-rsa'];
  test.each(
    NAMES.flatMap((name) => [['detached', name, signDetached] as const, ['attached', name, signAttached] as const]),
  )('%s, %s', async (form, name, sign) => {
    const signature = await sign(DOCUMENT, signerOf(name), options);
    const contentInfo = pkijs.ContentInfo.fromBER(Uint8Array.from(signature).buffer);
    expect(contentInfo.contentType).toBe('1.2.840.113549.1.7.2');
    const signedData = new pkijs.SignedData({ schema: contentInfo.content });
    const content = signedData.encapContentInfo.eContent?.getValue();
    expect(content === undefined ? undefined : Buffer.from(content)).toEqual(
      form === 'attached' ? DOCUMENT : undefined,
    );

    const [info] = signedData.signerInfos;
    const ours = parseSignedData(signature).signers[0];
    expect(info?.digestAlgorithm.algorithmId).toBe(ours?.digestAlgorithm.oid);
    expect(info?.signatureAlgorithm.algorithmId).toBe(ours?.signatureAlgorithm.oid);
    expect(Buffer.from(info?.signature.valueBlock.valueHexView ?? [])).toEqual(Buffer.from(ours?.signature ?? []));
    // In DER order of the whole attributes (trap 6).
    const attributes = info?.signedAttrs?.attributes ?? [];
    expect(attributes.map(({ type }) => type)).toEqual(ours?.signedAttributes?.attributes.map(({ oid }) => oid));
    const encoded = attributes.map((attribute) => Buffer.from(attribute.toSchema().toBER()));
    expect(encoded).toEqual(encoded.toSorted(Buffer.compare));
    // It writes the same octets again.
    const again = new pkijs.ContentInfo({ contentType: contentInfo.contentType, content: signedData.toSchema(true) });
    expect(Buffer.compare(Buffer.from(again.toSchema().toBER()), signature)).toBe(0);
  });
});

describe('what our signature says about its algorithms', () => {
  test.each([
    ['head256', '1.2.643.7.1.1.1.1', '1.2.643.7.1.1.2.2'],
    ['head512', '1.2.643.7.1.1.1.2', '1.2.643.7.1.1.2.3'],
  ])(
    '%s: the identifier of the key with NULL (trap 4), the certificate by Стрибог with issuerSerial (trap 9)',
    async (name, key, digest) => {
      const signature = await signDetached(DOCUMENT, signerOf(name), options);
      const [info] = parseSignedData(signature).signers;
      const withNull = (oid: string) => Buffer.from(der.sequence(der.oid(oid), der.nullValue()));
      expect(Buffer.from(info?.signatureAlgorithm.raw ?? [])).toEqual(withNull(key));
      expect(Buffer.from(info?.digestAlgorithm.raw ?? [])).toEqual(withNull(digest));
      const binding = info?.signedAttributes?.attributes.find(({ oid }) => oid === '1.2.840.113549.1.9.16.2.47');
      const raw = Buffer.from(binding?.raw ?? []);
      expect(raw.includes(Buffer.from(der.oid(digest)))).toBe(true);
      expect(raw.includes(Buffer.from(parseSignedData(signature).certificates[0]?.issuer.raw ?? '?'))).toBe(true);
    },
  );
});
