import { parseMarkingCode } from '@styk/sdk/edo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const GTIN = '04601234567893';
const SIGNATURE = 'A'.repeat(44);

describe('codes as they are met', () => {
  test.each([
    ['shoes: 13 characters', `01${GTIN}21abcdEFGH12345`, { serial: 'abcdEFGH12345', cryptoTail: 'absent' }],
    ['with special characters', `01${GTIN}21%"&'*+-./_?:;<=>1`, { serial: `%"&'*+-./_?:;<=>1`, cryptoTail: 'absent' }],
    [
      'whole, separators lost',
      `01${GTIN}21abcdEFGH1234591EE0692${SIGNATURE}`,
      { serial: 'abcdEFGH12345', cryptoTail: 'present' },
    ],
    [
      'whole, 88 characters of signature',
      `01${GTIN}21abcdEFGH1234591EE0692${SIGNATURE}${SIGNATURE}`,
      { serial: 'abcdEFGH12345', cryptoTail: 'present' },
    ],
    [
      'a separator written as text',
      `01${GTIN}21abcdEFGH12345\\u001d91EE0692${SIGNATURE}`,
      { serial: 'abcdEFGH12345', cryptoTail: 'present' },
    ],
    ['a separator made visible', `01${GTIN}21abcdEFGH12345␝93ABCD`, { serial: 'abcdEFGH12345', cryptoTail: 'present' }],
    [
      'what the reader puts in front',
      `]d201${GTIN}21abcdEFGH12345`,
      { serial: 'abcdEFGH12345', cryptoTail: 'present' },
    ],
    [
      'water: the tail looks like the serial',
      `01${GTIN}21abcdEFGH1234593ABCD`,
      { serial: 'abcdEFGH1234593ABCD', cryptoTail: 'possible' },
    ],
    ['a block of tobacco with its price', `01${GTIN}21abcdefg8005012345`, { serial: 'abcdefg', cryptoTail: 'absent' }],
    ['a pack of tobacco', `${GTIN}abcdefg`, { serial: 'abcdefg', cryptoTail: 'absent' }],
    ['a pack of tobacco with its price', `${GTIN}abcdefgAAAA`, { serial: 'abcdefg', cryptoTail: 'absent' }],
    ['a pack of tobacco as scanned', `${GTIN}abcdefgAAAAbbbb`, { serial: 'abcdefg', cryptoTail: 'present' }],
  ])('%s', (_name, code, expected) => {
    expect(parseMarkingCode(code)).toEqual({ kind: 'item', gtin: GTIN, ...expected });
  });

  test('a transport package', () => {
    expect(parseMarkingCode('00106141411234567897')).toEqual({ kind: 'package', cryptoTail: 'absent' });
    expect(parseMarkingCode('106141411234567897')).toEqual({ kind: 'package', cryptoTail: 'absent' });
  });

  test.each(['', GTIN, `(01)${GTIN}(21)abc`, `01${GTIN}`, `01${GTIN}21`, `01${GTIN}21абв`, 'абв', `01${GTIN}21ab cd`])(
    'no code: %s',
    (code) => {
      expect(parseMarkingCode(code)).toBeUndefined();
    },
  );
});

test('of any serial, the tail is found and the serial kept', () => {
  const serial = fc.string({ unit: fc.constantFrom(...'abcXYZ0123456789%&_'), minLength: 6, maxLength: 20 });
  // What reads as the price of a block of tobacco is taken for it.
  fc.assert(
    fc.property(
      serial.filter((text) => !text.includes('8005')),
      (text) => {
        const bare = parseMarkingCode(`01${GTIN}21${text}`);
        expect(bare?.serial).toBe(text);
        expect(bare?.cryptoTail).not.toBe('present');
        expect(parseMarkingCode(`01${GTIN}21${text}91EE0692${SIGNATURE}`)).toMatchObject({
          serial: text,
          cryptoTail: 'present',
        });
      },
    ),
  );
});
