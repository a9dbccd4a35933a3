import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startStreebog } from '../../../../sdk/src/signing/gost/streebog/hash.ts';
import {
  createStreebog,
  hmacStreebog,
  pbkdf2Streebog512,
  streebog256,
  streebog512,
} from '../../../../sdk/src/signing/gost/streebog.ts';
import { BACKENDS, hex, JAVASCRIPT, octets, STREEBOG, WASM } from './vectors.ts';

/** Messages too long to be written out are told by a rule, which their names repeat. */
function messageOf({ name, messageHex, length }: (typeof STREEBOG.vectors)[number]): Uint8Array {
  if (messageHex !== undefined) return octets(messageHex);
  const counts = name.startsWith('counter');
  return new Uint8Array(length).map((_, at) => (counts ? at % 256 : 0xff));
}

describe.each(BACKENDS)('Streebog in $name', ({ backend }) => {
  test.each(STREEBOG.vectors)('vector $name', (vector) => {
    const message = messageOf(vector);
    expect(message).toHaveLength(vector.length);
    expect(hex(streebog256(message, backend))).toBe(vector.streebog256);
    expect(hex(streebog512(message, backend))).toBe(vector.streebog512);
  });

  test.each(STREEBOG.hmac)('vector $alg of RFC 7836', ({ alg, keyHex, messageHex, macHex }) => {
    const bits = alg.endsWith('256') ? 256 : 512;
    expect(hex(hmacStreebog(bits, octets(keyHex), octets(messageHex), backend))).toBe(macHex);
  });

  test.each(STREEBOG.pbkdf2)(
    'vector PBKDF2 of RFC 9337: $iterations iterations, $dkLen octets',
    ({ passwordUtf8, saltUtf8, iterations, dkLen, dkHex }) => {
      const [password, salt] = [Buffer.from(passwordUtf8), Buffer.from(saltUtf8)];
      expect(hex(pbkdf2Streebog512(password, salt, iterations, dkLen, backend))).toBe(dkHex);
    },
  );

  test('the way for keys gives what the way for documents gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000, size: 'max' }), fc.constantFrom(256, 512), (message, bits) => {
        const secret = startStreebog(bits, backend.secretStreebog);
        secret.update(message);
        const open = startStreebog(bits, backend.streebog);
        open.update(message);
        expect(hex(secret.digest())).toBe(hex(open.digest()));
      }),
      { numRuns: 20 },
    );
  });

  test('the hash does not depend on the pieces in which a message comes', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, fc.constantFrom(256, 512), (parts, bits) => {
        const hash = createStreebog(bits, backend);
        for (const part of parts) hash.update(part);
        const whole = Buffer.concat(parts);
        expect(hex(hash.digest())).toBe(hex(bits === 256 ? streebog256(whole, backend) : streebog512(whole, backend)));
      }),
    );
  });

  test('two hashes at a time do not disturb each other', () => {
    const [one, other] = [createStreebog(256, backend), createStreebog(512, backend)];
    const piece = new Uint8Array(100).fill(7);
    for (const hash of [one, other, other, one]) hash.update(piece);
    const both = Buffer.concat([piece, piece]);
    expect(hex(one.digest())).toBe(hex(streebog256(both, backend)));
    expect(hex(other.digest())).toBe(hex(streebog512(both, backend)));
  });

  test('HMAC hashes a key that is longer than a block', () => {
    const [key, message] = [new Uint8Array(65).fill(1), new Uint8Array(10)];
    expect(hex(hmacStreebog(512, key, message, backend))).toBe(
      hex(hmacStreebog(512, streebog512(key, backend), message, backend)),
    );
  });
});

test('both backends agree on messages of every length around blocks and pieces', () => {
  for (const length of [0, 1, 63, 64, 65, 127, 128, 129, 16_383, 16_384, 16_385, 40_000]) {
    const message = new Uint8Array(length).map((_, at) => at * 31 + (at >> 8));
    expect(hex(streebog256(message, WASM))).toBe(hex(streebog256(message, JAVASCRIPT)));
    expect(hex(hmacStreebog(512, message, message, WASM))).toBe(hex(hmacStreebog(512, message, message, JAVASCRIPT)));
  }
});
