import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrSvg, qrText } from '../../../../src/sandbox/services/edo/epd/qr.ts';
import { nameUuid, waybillUid } from '../../../../src/sandbox/services/edo/epd/uid.ts';

test('УИД are UUID of version 5 as others calculate them', () => {
  // RFC 9562, appendix A.4, and Python's documentation of uuid5.
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(nameUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  expect(nameUuid(dns, 'python.org')).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d');
});

test('a file has one УИД, and each file its own', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `ON_TRNACLGROT_a_b_c_0_20261120_${index}`);
  const uids = ids.map(waybillUid);
  expect(new Set(uids).size).toBe(ids.length);
  expect(ids.map(waybillUid)).toEqual(uids);
});

/** Pixels of the image, ten to a module, as a camera would see them. */
function pixelsOf(svg: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h10v10h-10z/g)) {
    for (let row = Number(y); row < Number(y) + 10; row += 1) {
      for (let column = Number(x); column < Number(x) + 10; column += 1)
        pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
    }
  }
  return { size, pixels };
}

test('another program reads the text of the QR code out of the image', () => {
  const uid = waybillUid('ON_TRNACLGROT_a_b_c_0_20261120_1');
  const { size, pixels } = pixelsOf(qrSvg(uid));
  expect(jsqr.default(pixels, size, size)?.data).toBe(qrText(uid));
});
