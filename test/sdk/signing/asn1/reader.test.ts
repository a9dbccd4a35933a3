import { StykError } from '@styk/sdk/errors';
import { der, parseCertificate, parseRevocationList, parseSignedData } from '@styk/sdk/signing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf, contextTag, rawOf, TAG } from '../../../../sdk/src/signing/asn1/element.ts';
import { FieldReader } from '../../../../sdk/src/signing/asn1/fields.ts';
import { ASN1_LIMITS, childrenOf, parseBer } from '../../../../sdk/src/signing/asn1/reader.ts';
import { readOctets } from '../../../../sdk/src/signing/asn1/values.ts';
import { HEAD_CERTIFICATE } from '../support/craft-signature.ts';
import { fixture } from '../support/fixtures.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof StykError ? error.code : error;
  }
  return undefined;
};

interface Tree {
  readonly tag: number;
  readonly value: Uint8Array | readonly Tree[];
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.record({ tag: fc.constantFrom(0x04, 0x0c, 0x82, 0x9e), value: fc.uint8Array({ maxLength: 300 }) }),
    fc.record({ tag: fc.constantFrom(0x30, 0x31, 0xa0, 0xbe), value: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));

const definite = ({ tag, value }: Tree): Uint8Array =>
  value instanceof Uint8Array ? der.element(tag, value) : der.element(tag, ...value.map(definite));
const indefinite = ({ tag, value }: Tree): Uint8Array =>
  value instanceof Uint8Array
    ? der.element(tag, value)
    : Buffer.concat([Uint8Array.of(tag, 0x80), ...value.map(indefinite), Uint8Array.of(0, 0)]);

const readTree = (element: ReturnType<typeof parseBer>): unknown => ({
  tag: element.tag | (element.constructed ? 0x20 : 0),
  value: element.constructed
    ? Array.from(childrenOf(element), readTree)
    : Buffer.from(contentOf(element)).toString('hex'),
});
const plain = ({ tag, value }: Tree): unknown => ({
  tag,
  value: value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value.map(plain),
});

describe('the BER reader', () => {
  test('reads back every tree the writer writes, with definite and with indefinite lengths', () => {
    fc.assert(
      fc.property(tree, (given) => {
        expect(readTree(parseBer(definite(given), 'test'))).toEqual(plain(given));
        expect(readTree(parseBer(indefinite(given), 'test'))).toEqual(plain(given));
      }),
    );
  });

  test('keeps the raw octets of every element', () => {
    const root = parseBer(HEAD_CERTIFICATE, 'Certificate');
    expect(rawOf(root)).toEqual(HEAD_CERTIFICATE);
    const joined = Buffer.concat(Array.from(childrenOf(root), rawOf));
    expect(joined).toEqual(Buffer.from(contentOf(root)));
  });

  test('joins an OCTET STRING that a streaming writer has cut into chunks, nested ones too (trap 8)', () => {
    const chunked = hex('24 80 04 02 0102 24 06 04 01 03 04 01 04 04 00 0000');
    expect([...readOctets(parseBer(chunked, 'test'))]).toEqual([1, 2, 3, 4]);
  });

  test('accepts lengths written longer than need be', () => {
    expect([...contentOf(parseBer(hex('04 83 000002 aabb'), 'test'))]).toEqual([0xaa, 0xbb]);
  });

  test.each([
    ['an empty input', '', 'signing-asn1-truncated'],
    ['a tag alone', '30', 'signing-asn1-truncated'],
    ['content cut off', '30 05 0101', 'signing-asn1-truncated'],
    ['a length of five octets', '04 85 0000000001 00', 'signing-asn1-length'],
    ['an indefinite length of a primitive', '04 80 0000', 'signing-asn1-length'],
    ['an indefinite length without an end', '30 80 0101ff', 'signing-asn1-truncated'],
    ['bytes after the end', '3000 00', 'signing-asn1-trailing'],
    ['an endless high tag', '1f ffffff', 'signing-asn1-truncated'],
  ])('refuses %s', (_, input, code) => {
    expect(codeOf(() => parseBer(hex(input), 'test'))).toBe(code);
  });

  test('refuses nesting beyond the limit, in definite and in indefinite form', () => {
    const depth = ASN1_LIMITS.maxDepth + 2;
    const deep = Buffer.concat([Buffer.from('3080'.repeat(depth), 'hex'), Buffer.alloc(2 * depth)]);
    expect(codeOf(() => parseBer(deep, 'test'))).toBe('signing-asn1-too-deep');
    let nested: Uint8Array = der.nullValue();
    for (let level = 0; level < depth; level++) nested = der.sequence(nested);
    const walk = (element: ReturnType<typeof parseBer>): void => {
      for (const child of childrenOf(element)) walk(child);
    };
    expect(codeOf(() => walk(parseBer(nested, 'test')))).toBe('signing-asn1-too-deep');
  });

  test('says at which offset a field is missing or another one stands', () => {
    const pair = parseBer(hex('30 06 020101 0101ff'), 'Pair');
    const afterFirst = () => {
      const fields = new FieldReader(pair, TAG.sequence, 'Pair');
      fields.take(TAG.integer, 'first');
      return fields;
    };
    expect(() => afterFirst().take(TAG.oid, 'second')).toThrow('Expected Pair.second at offset 5, found tag 0x01');
    expect(() => afterFirst().finish()).toThrow('offset 5');
    const fields = afterFirst();
    expect(fields.takeIf(contextTag(0))).toBeUndefined();
    fields.take(TAG.boolean, 'second');
    expect(() => fields.take(TAG.oid, 'third')).toThrow('Expected Pair.third at offset 8, found tag end');
    fields.finish();
  });

  test('answers any bytes with a value or an error of ours, never with a crash', () => {
    const parsers = [parseSignedData, parseCertificate, parseRevocationList];
    const outcome = (bytes: Uint8Array) => parsers.map((parse) => codeOf(() => parse(bytes)));
    const isOurs = (code: unknown) => code === undefined || (typeof code === 'string' && code.startsWith('signing-'));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => outcome(bytes).every(isOurs)));

    const seeds = [fixture('samples/doc.head-rsa.sig'), HEAD_CERTIFICATE, fixture('pki/int-rsa.crl.der')];
    const mutation = fc.record({
      seed: fc.constantFrom(...seeds),
      changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(mutation, ({ seed, changes }) => {
        const bytes = Buffer.from(seed);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        return outcome(bytes).every(isOurs);
      }),
      { numRuns: 3000 },
    );
  });

  test('no cut of a signature is readable', () => {
    const signature = fixture('samples/doc.head-rsa.sig');
    for (let length = 0; length < signature.length; length++) {
      expect(codeOf(() => parseSignedData(signature.subarray(0, length)))).toBe('signing-asn1-truncated');
    }
  });
});
