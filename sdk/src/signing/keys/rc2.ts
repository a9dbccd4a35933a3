import type { FileCipher } from './ciphers.ts';

/**
 * RC2 in the mode CBC (RFC 2268), decryption only: Windows encrypted the certificates of a PFX with forty bits of it
 * until 2019, and OpenSSL 3 has it no more.
 */
export function rc2Cipher(keyLength: number, iv: Uint8Array): FileCipher {
  return { keyLength, decrypt: (key, octets) => withoutPadding(decryptBlocks(expandKey(key), iv, octets)) };
}

const BLOCK = 8;

/** The digits of π in the order of RFC 2268 2. */
const PI_TABLE = Buffer.from(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
  'hex',
);

/** RFC 2268 2, all bits of the key effective. */
function expandKey(key: Uint8Array): Uint16Array {
  const octets = new Uint8Array(128);
  octets.set(key);
  const pi = (index: number) => PI_TABLE[index & 0xff] ?? 0;
  const at = (index: number) => octets[index] ?? 0;
  for (let index = key.length; index < 128; index++) octets[index] = pi(at(index - 1) + at(index - key.length));
  octets[128 - key.length] = pi(at(128 - key.length));
  for (let index = 127 - key.length; index >= 0; index--) octets[index] = pi(at(index + 1) ^ at(index + key.length));
  return Uint16Array.from({ length: 64 }, (_, index) => at(2 * index) | (at(2 * index + 1) << 8));
}

const ROTATIONS = [1, 2, 3, 5] as const;
/** Rounds of mixing, between which there is one of mashing (RFC 2268 4). */
const MIXING = [5, 6, 5] as const;

function decryptBlock(key: Uint16Array, words: Uint16Array): void {
  const word = (index: number) => words[index & 3] ?? 0;
  let next = 63;
  for (const [stage, rounds] of MIXING.entries()) {
    for (let index = 3; stage > 0 && index >= 0; index--) words[index] = word(index) - (key[word(index + 3) & 63] ?? 0);
    for (let round = 0; round < rounds; round++) {
      for (let index = 3; index >= 0; index--) {
        const rotation = ROTATIONS[index] ?? 0;
        const rotated = (word(index) >>> rotation) | (word(index) << (16 - rotation));
        const [before, second, third] = [word(index + 3), word(index + 2), word(index + 1)];
        words[index] = rotated - (key[next--] ?? 0) - (before & second) - (~before & third);
      }
    }
  }
}

function decryptBlocks(key: Uint16Array, iv: Uint8Array, octets: Uint8Array): Uint8Array {
  const result = Uint8Array.from(octets.subarray(0, octets.length - (octets.length % BLOCK)));
  const view = new DataView(result.buffer);
  const words = new Uint16Array(4);
  for (let at = 0; at < result.length; at += BLOCK) {
    for (let index = 0; index < 4; index++) words[index] = view.getUint16(at + 2 * index, true);
    decryptBlock(key, words);
    for (let index = 0; index < 4; index++) view.setUint16(at + 2 * index, words[index] ?? 0, true);
    const previous = at === 0 ? iv : octets.subarray(at - BLOCK, at);
    for (let index = 0; index < BLOCK; index++) result[at + index] = (result[at + index] ?? 0) ^ (previous[index] ?? 0);
  }
  return result;
}

/** The padding of PKCS#7; `undefined` where it is wrong. */
function withoutPadding(octets: Uint8Array): Uint8Array | undefined {
  const count = octets.at(-1) ?? 0;
  const padding = octets.subarray(octets.length - count);
  const isSound = count >= 1 && count <= BLOCK && padding.length === count && padding.every((octet) => octet === count);
  return isSound ? octets.subarray(0, octets.length - count) : undefined;
}
