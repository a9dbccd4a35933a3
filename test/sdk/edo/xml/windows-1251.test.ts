import { decodeWindows1251, encodeWindows1251 } from '@styk/sdk/edo';
import { expect, test } from 'vitest';

const every = Uint8Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => byte !== 0x98);

test('every byte that has a character survives decoding and encoding', () => {
  expect(encodeWindows1251(decodeWindows1251(every))).toEqual(every);
});

test('known places of the code page', () => {
  expect(encodeWindows1251('АЯаяЁё№€«»—')).toEqual(
    Uint8Array.of(0xc0, 0xdf, 0xe0, 0xff, 0xa8, 0xb8, 0xb9, 0x88, 0xab, 0xbb, 0x97),
  );
});

test.each(['₽', '²', '≥', '\u0098', '😀'])('%s is refused, not replaced', (character) => {
  expect(() => encodeWindows1251(`цена ${character}`)).toThrowError(
    expect.objectContaining({ code: 'edo-xml-unencodable' }),
  );
});

test('the byte without a character is refused with its place', () => {
  expect(() => decodeWindows1251(Uint8Array.of(0x41, 0x0a, 0x42, 0x98))).toThrowError(
    expect.objectContaining({ code: 'edo-bytes-undefined-character', at: { line: 2, column: 2 } }),
  );
});
