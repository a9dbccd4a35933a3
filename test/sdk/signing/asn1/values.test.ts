import { der } from '@styk/sdk/signing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBer } from '../../../../sdk/src/signing/asn1/reader.ts';
import { readText } from '../../../../sdk/src/signing/asn1/strings.ts';
import { readTime } from '../../../../sdk/src/signing/asn1/time.ts';
import {
  readBitString,
  readBoolean,
  readIntegerHex,
  readOid,
  readSmallInteger,
} from '../../../../sdk/src/signing/asn1/values.ts';

const parse = (bytes: Uint8Array) => parseBer(bytes, 'test');
const hex = (text: string) => parse(Buffer.from(text.replaceAll(' ', ''), 'hex'));

describe('OBJECT IDENTIFIER', () => {
  test.each([
    ['1.2.840.113549.1.7.2', '06092a864886f70d010702'],
    ['1.2.643.3.131.1.1', '06082a85030381030101'],
    ['2.25.329800735698586629295641978511506172918', '06 14 6983f09da7ebcfdee0c7a1a7b2c0948cc8f9d776'],
  ])('%s has the octets X.690 prescribes', (dotted, octets) => {
    expect(Buffer.from(der.oid(dotted)).toString('hex')).toBe(octets.replaceAll(' ', ''));
    expect(readOid(hex(octets))).toBe(dotted);
  });

  test('every identifier is read back', () => {
    const arcs = fc.array(fc.bigInt({ min: 0n, max: 2n ** 70n }), { maxLength: 6 });
    const heads = fc.oneof(
      fc.tuple(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 39n })),
      fc.tuple(fc.constant(2n), fc.bigInt({ min: 0n, max: 2n ** 70n })),
    );
    fc.assert(
      fc.property(heads, arcs, (head, rest) => {
        const dotted = [...head, ...rest].join('.');
        fc.pre(der.oid(dotted).length <= 66);
        expect(readOid(parse(der.oid(dotted)))).toBe(dotted);
      }),
    );
  });

  test.each(['0600', '06 02 2a86', `06 41 ${'81'.repeat(64)}01`])('refuses %s', (octets) => {
    expect(() => readOid(hex(octets))).toThrow('OBJECT IDENTIFIER');
  });
});

describe('INTEGER', () => {
  test('every non-negative value is read back and is written in the fewest octets', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 2050n }), (value) => {
        const element = parse(der.integer(value));
        expect(BigInt(`0x${readIntegerHex(element)}`)).toBe(value);
        const [first = 0, second = 0x80] = element.source.subarray(element.contentStart, element.contentEnd);
        expect(first === 0 && second < 0x80).toBe(false);
        expect(first).toBeLessThan(0x80);
      }),
    );
  });

  test('numbers beyond 31 bits, negative ones and empty ones are no small numbers', () => {
    expect(readSmallInteger(hex('02 04 7fffffff'))).toBe(2 ** 31 - 1);
    for (const octets of ['02 05 0080000000', '02 01 ff', '02 00']) {
      expect(() => readSmallInteger(hex(octets))).toThrow('INTEGER');
    }
  });
});

describe('time', () => {
  test('every second from 1950 to 9999 is read back', () => {
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const date = new Date(second * 1000);
        expect(readTime(parse(der.time(date)))).toEqual(date);
      }),
    );
  });

  test.each([
    ['17', '491231235959Z', '2049-12-31T23:59:59.000Z'],
    ['17', '500101000000Z', '1950-01-01T00:00:00.000Z'],
    ['17', '2601010000Z', '2026-01-01T00:00:00.000Z'],
    ['17', '260101030000+0300', '2026-01-01T00:00:00.000Z'],
    ['18', '20500101000000.5Z', '2050-01-01T00:00:00.500Z'],
  ])('tag %s, %s', (tag, text, iso) => {
    expect(readTime(parse(der.element(Number.parseInt(tag, 16), Buffer.from(text)))).toISOString()).toBe(iso);
  });

  test.each([
    '260101000000',
    '260231000000Z',
    '261301000000Z',
    '260101240000Z',
    '260101006000Z',
    'yymmddhhmmssZ',
    '260101000000+9999',
  ])('refuses %s', (text) => {
    expect(() => readTime(parse(der.element(0x17, Buffer.from(text))))).toThrow('Time');
  });
});

describe('other values', () => {
  test('BIT STRING: the number of unused bits must be possible', () => {
    expect(readBitString(hex('03 02 0480'))).toEqual({ unusedBits: 4, octets: Buffer.from('80', 'hex') });
    for (const octets of ['03 00', '03 01 01', '03 02 0880'])
      expect(() => readBitString(hex(octets))).toThrow('BIT STRING');
  });

  test('BOOLEAN: any octet but zero is true, more than one octet is none', () => {
    expect([readBoolean(hex('0101ff')), readBoolean(hex('010101')), readBoolean(hex('010100'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(() => readBoolean(hex('0102ffff'))).toThrow('BOOLEAN');
  });

  test.each([
    [0x0c, 'd098d0bcd18f', 'Имя'],
    [0x1e, '0418043c044f', 'Имя'],
    [0x1c, '000004180000043c0000044f', 'Имя'],
    [0x14, 'c8ecff', 'Имя'],
    [0x12, '39363939', '9699'],
  ])('a string with tag %i is read', (tag, octets, text) => {
    expect(readText(parse(der.element(tag, Buffer.from(octets, 'hex'))))).toBe(text);
  });
});
