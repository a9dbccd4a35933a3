import { hash } from 'node:crypto';

/** Which octets are wanted of one passphrase (RFC 7292 B.3). */
export const PKCS12_PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

/** Octets of a block and of a result of the digests that node:crypto has. */
const SIZES: Readonly<Record<string, { readonly block: number; readonly output: number }>> = {
  sha1: { block: 64, output: 20 },
  sha256: { block: 64, output: 32 },
  sha384: { block: 128, output: 48 },
  sha512: { block: 128, output: 64 },
};

export interface Pkcs12Derivation {
  /** Name of the digest in node:crypto. */
  readonly digest: string;
  readonly purpose: (typeof PKCS12_PURPOSE)[keyof typeof PKCS12_PURPOSE];
  /** See `bmpPassphrase`. */
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** Octets. */
  readonly length: number;
}

/** The passphrase as a BMPString with two zero octets at its end (RFC 7292 B.1). */
export function bmpPassphrase(passphrase: string): Uint8Array {
  return Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
}

/** The key derivation of PKCS#12 (RFC 7292 B.2), or `undefined` for a digest it is not defined with here. */
export function pkcs12Kdf(derivation: Pkcs12Derivation): Uint8Array | undefined {
  const { digest, purpose, iterations, length } = derivation;
  const sizes = SIZES[digest];
  if (sizes === undefined) return undefined;
  const { block, output } = sizes;
  const diversifier = Buffer.alloc(block, purpose);
  const input = Buffer.concat([repeated(derivation.salt, block), repeated(derivation.passphrase, block)]);
  const result: Uint8Array[] = [];
  for (let made = 0; made < length; made += output) {
    let round: Buffer = hash(digest, Buffer.concat([diversifier, input]), 'buffer');
    for (let iteration = 1; iteration < iterations; iteration++) round = hash(digest, round, 'buffer');
    result.push(round);
    const addend = repeated(round, block);
    for (let at = 0; at < input.length; at += block) addWithOne(input.subarray(at, at + block), addend);
  }
  return Buffer.concat(result).subarray(0, length);
}

/** As many copies as begin in whole blocks. */
function repeated(octets: Uint8Array, block: number): Uint8Array {
  return octets.length === 0 ? octets : Buffer.alloc(block * Math.ceil(octets.length / block), octets);
}

/** block + addend + 1, big-endian, what runs over is lost. */
function addWithOne(block: Uint8Array, addend: Uint8Array): void {
  let carry = 1;
  for (let index = block.length - 1; index >= 0; index--) {
    carry += (block[index] ?? 0) + (addend[index] ?? 0);
    block[index] = carry & 0xff;
    carry >>= 8;
  }
}
