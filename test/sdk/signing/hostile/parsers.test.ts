import { StykError } from '@styk/sdk/errors';
import {
  addSigner,
  addTimestamp,
  der,
  fileSigner,
  parseCertificate,
  parseRevocationList,
  parseSignedData,
  readCertificates,
  readPkcs12,
  readPrivateKey,
} from '@styk/sdk/signing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { craftSignature } from '../support/craft-signature.ts';
import { AT, EXPECTED, fixture } from '../support/fixtures.ts';

const isNightly = process.env['STYK_NIGHTLY'] !== undefined;
const numRuns = isNightly ? 20_000 : 300;
const timeout = isNightly ? 3_600_000 : 60_000;

const passphrase = EXPECTED.pfxPassword;
const certificate = readCertificates(fixture('pki/head256.crt.pem'))[0] ?? new Uint8Array();
const keyDer = readPrivateKey(fixture('pki/head256.key.pem')).toPkcs8();
const signer = fileSigner({ key: fixture('pki/head-rsa.key.pem'), certificate: fixture('pki/head-rsa.crt.pem') });
const options = { signingTime: AT, content: fixture('samples/doc.xml') };

type Reader = (octets: Uint8Array) => unknown;
const READERS: readonly (readonly [string, Uint8Array, Reader])[] = [
  ['CMS', fixture('samples/doc.head256.sig'), parseSignedData],
  ['CMS with content', fixture('samples/doc.head256.attached.p7s'), parseSignedData],
  [
    'CMS that gets a further signer',
    fixture('samples/doc.head-rsa.sig'),
    (octets) => addSigner(octets, signer, options),
  ],
  ['CMS that gets a timestamp', fixture('samples/doc.head256.sig'), (octets) => addTimestamp(octets, octets)],
  ['certificate', certificate, parseCertificate],
  ['CRL', fixture('pki/int256.crl.der'), parseRevocationList],
  ['PKCS#8', keyDer, (octets) => readPrivateKey(octets)],
  ['PKCS#8 of RSA', readPrivateKey(fixture('pki/head-rsa.key.pem')).toPkcs8(), (octets) => readPrivateKey(octets)],
  ['PKCS#12', fixture('pki/head256.pfx'), (octets) => readPkcs12(octets, passphrase)],
];

/** Reads it, or refuses it with an error of ours. */
async function readsOrRefuses(read: Reader, octets: Uint8Array): Promise<void> {
  try {
    await read(octets);
  } catch (error) {
    if (!(error instanceof StykError) || error.category === 'internal') throw error;
  }
}

describe.each(READERS)('%s', (_, sample, read) => {
  test('reads as it is, or there would be nothing to prove', async () => {
    await readsOrRefuses(read, sample);
  });

  test(
    'cut off anywhere',
    async () => {
      const step = isNightly ? 1 : Math.ceil(sample.length / 150);
      for (let length = 0; length < sample.length; length += step)
        await readsOrRefuses(read, sample.subarray(0, length));
    },
    timeout,
  );

  test(
    'with octets changed anywhere',
    async () => {
      const change = fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 }));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const octets = Uint8Array.from(sample);
          for (const [at, octet] of changes) octets[at] = octet;
          await readsOrRefuses(read, octets);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test(
    'with pieces left out, repeated or put elsewhere',
    async () => {
      const at = fc.nat(sample.length);
      await fc.assert(
        fc.asyncProperty(at, at, at, async (from, to, where) => {
          const piece = sample.subarray(Math.min(from, to), Math.max(from, to));
          await readsOrRefuses(read, Buffer.concat([sample.subarray(0, where), piece, sample.subarray(where)]));
          await readsOrRefuses(read, Buffer.concat([sample.subarray(0, from), sample.subarray(to)]));
        }),
        { numRuns: numRuns / 3 },
      );
    },
    timeout,
  );

  test(
    'of nothing but random octets',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (octets) => {
          await readsOrRefuses(read, octets);
          await readsOrRefuses(read, der.sequence(octets));
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test.each([
    ['thousands of levels deep', nested(20_000, 0x30)],
    ['thousands of levels deep, of indefinite length', Buffer.alloc(100_000, Buffer.from('3080', 'hex'))],
    ['OCTET STRINGs in each other', nested(20_000, 0x24)],
    ['a length of four gigabytes', Buffer.from('3084ffffffff0201', 'hex')],
    ['a length of a hundred octets', Buffer.concat([Buffer.from('30e4', 'hex'), Buffer.alloc(100, 0xff)])],
    ['a million empty elements', der.sequence(Buffer.alloc(2_000_000, Buffer.from('3000', 'hex')))],
    ['a tag without end', Buffer.alloc(100_000, 0xff)],
  ])('%s: refused in no time', async (_name, octets) => {
    const before = process.cpuUsage();
    await expect((async () => await read(octets))()).rejects.toBeInstanceOf(StykError);
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });
});

/** So many constructed elements inside each other, made without recursion. */
function nested(levels: number, tag: number): Uint8Array {
  const heads: Buffer[] = [];
  for (let length = 0, level = 0; level < levels; level++) {
    const head = Buffer.from([tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]);
    heads.unshift(head);
    length += head.length;
  }
  return Buffer.concat(heads);
}

describe('more elements than anybody writes', () => {
  const attached = (content: Uint8Array) =>
    der.sequence(
      der.oid('1.2.840.113549.1.7.2'),
      der.context(
        0,
        der.sequence(
          der.integer(1),
          der.setOf(),
          der.sequence(der.oid('1.2.840.113549.1.7.1'), der.context(0, content)),
          der.setOf(),
        ),
      ),
    );
  const chunked = (...chunks: readonly Uint8Array[]) => der.element(0x24, ...chunks);

  test('chunks of an OCTET STRING (trap 8)', () => {
    const empty = Buffer.alloc(2_200_000, Buffer.from('0400', 'hex'));
    expect(() => parseSignedData(attached(chunked(empty)))).toThrow(
      expect.objectContaining({ code: 'signing-asn1-too-many' }),
    );
    const chunks = attached(
      chunked(der.octetString(Buffer.from('раз, ')), chunked(der.octetString(Buffer.from('два')))),
    );
    expect(Buffer.from(parseSignedData(chunks).content ?? []).toString()).toBe('раз, два');
  });

  test('attributes of a signer', () => {
    const attribute = der.sequence(der.oid('1.2.3'), der.setOf(der.integer(1)));
    const many = Array.from({ length: 201 }, () => attribute);
    expect(() => parseSignedData(craftSignature({ attributes: many }))).toThrow(
      expect.objectContaining({ code: 'signing-asn1-too-many' }),
    );
  });
});
