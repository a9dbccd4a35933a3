import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gost28147Cfb, gost28147Tables } from '../../../../sdk/src/signing/keys/gost28147.ts';
import { gostOpenssl, hasGostEngine } from '../support/openssl.ts';

const tables = (oid: string) => gost28147Tables(oid) ?? expect.unreachable();
const Z = '1.2.643.7.1.2.5.1.1';

/** Each word of a key the other way round, as GOST 28147-89 reads what GOST R 34.12-2015 writes. */
const wordsReversed = (hex: string) => Buffer.from(hex, 'hex').swap32();

test('the block of RFC 8891 A.2, read in the byte order of GOST 28147-89', () => {
  const key = wordsReversed('ffeeddccbbaa99887766554433221100f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');
  const iv = Buffer.from('fedcba9876543210', 'hex').reverse();
  // Over zeros the first block of the mode is the encrypted vector itself.
  const block = gost28147Cfb('encrypt', { tables: tables(Z), key, iv }, new Uint8Array(8));
  expect(Buffer.from(block).reverse().toString('hex')).toBe('4ee901e5c2d8ca3d');
});

test('an unknown set of substitutions is unknown, and lengths are looked at', () => {
  expect(gost28147Tables('1.2.643.2.2.31.9')).toBeUndefined();
  const input = { tables: tables(Z), key: new Uint8Array(31), iv: new Uint8Array(8) };
  expect(() => gost28147Cfb('encrypt', input, new Uint8Array(1))).toThrow(RangeError);
});

const SETS = [
  ['1.2.643.2.2.31.1', 'id-Gost28147-89-CryptoPro-A-ParamSet'],
  ['1.2.643.2.2.31.2', 'id-Gost28147-89-CryptoPro-B-ParamSet'],
  ['1.2.643.2.2.31.3', 'id-Gost28147-89-CryptoPro-C-ParamSet'],
  ['1.2.643.2.2.31.4', 'id-Gost28147-89-CryptoPro-D-ParamSet'],
  [Z, 'id-tc26-gost-28147-param-Z'],
] as const;

describe.skipIf(!hasGostEngine)('as the engine of openssl', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'styk-gost-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  // 1024 octets is where the key changes for the first time (RFC 4357 2.3.2).
  test.each(SETS.flatMap((set) => [1, 8, 1023, 1024, 1025, 5000].map((length) => [...set, length] as const)))(
    '%s, %s, %i octets',
    (oid, name, length) => {
      const [key, iv, plain] = [randomBytes(32), randomBytes(8), randomBytes(length)];
      const [from, to] = [join(folder, 'plain'), join(folder, 'encrypted')];
      writeFileSync(from, plain);
      const secret = ['-K', key.toString('hex'), '-iv', iv.toString('hex')];
      const run = gostOpenssl(['enc', '-e', '-gost89', ...secret, '-in', from, '-out', to], { CRYPT_PARAMS: name });
      expect(run).toMatchObject({ ok: true });
      const encrypted = readFileSync(to);
      const input = { tables: tables(oid), key, iv };
      expect(Buffer.from(gost28147Cfb('encrypt', input, plain))).toEqual(encrypted);
      expect(Buffer.from(gost28147Cfb('decrypt', input, encrypted))).toEqual(plain);
    },
  );
});
