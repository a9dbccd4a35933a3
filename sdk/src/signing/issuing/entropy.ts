import { createHmac, randomBytes } from 'node:crypto';

/** Where the octets of keys and serial numbers come from. */
export interface Entropy {
  /** So many octets for the thing that is named; a seeded source gives the same name the same octets. */
  octets(purpose: string, length: number): Uint8Array;
}

/** What real keys need. */
export const randomEntropy: Entropy = { octets: (_, length) => randomBytes(length) };

/**
 * The same octets for the same seed and name: HMAC-SHA-512 of the name and a counter under the seed. Whoever knows the
 * seed has the keys, so that it is for tests and golden files only.
 */
export function seededEntropy(seed: string): Entropy {
  return {
    octets: (purpose, length) => {
      const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, block) =>
        createHmac('sha512', seed).update(`${purpose}\0${block}`).digest(),
      );
      return Buffer.concat(blocks).subarray(0, length);
    },
  };
}

/** Sixteen octets, of which the first is 0x01–0x7f: positive and of one length (RFC 5280 4.1.2.2). */
export function newSerial(entropy: Entropy, purpose: string): Uint8Array {
  const octets = Uint8Array.from(entropy.octets(`serial of ${purpose}`, 16));
  octets[0] = (octets[0] ?? 0) & 0x7f || 1;
  return octets;
}
