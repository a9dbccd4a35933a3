import { LINEAR_ROWS, POLYNOMIAL, ROUND_CONSTANTS, SUBSTITUTION } from './constants.ts';
import { BLOCK, type StreebogCore, type StreebogState } from './core.ts';

const WORDS = BLOCK / 4;
const SUM = 2 * WORDS;

/**
 * The transformations S, P and L in one: `TABLE[2 * (256 * k + octet)]` is the low half of what they make of `octet` in
 * word k of the state, the next number is the high half.
 */
const TABLE = new Int32Array(
  LINEAR_ROWS.flatMap((row) => Array.from(SUBSTITUTION, (octet) => multiple(row, octet)).flat()),
);

/** Octets of `row` times `factor` in GF(2^8): low half, high half. */
function multiple(row: bigint, factor: number): [number, number] {
  let product = 0n;
  let power = row;
  for (let rest = factor; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= power;
    power = doubled(power);
  }
  return [Number(BigInt.asIntN(32, product)), Number(BigInt.asIntN(32, product >> 32n))];
}

function doubled(word: bigint): bigint {
  const carries = (word >> 7n) & 0x0101010101010101n;
  return ((word ^ (carries << 7n)) << 1n) ^ (carries * BigInt(POLYNOMIAL & 0xff));
}

const CONSTANTS = new Int32Array(Uint8Array.from(ROUND_CONSTANTS.flatMap((octets) => [...octets])).buffer);

const ZERO = new Int32Array(WORDS);

/** LPS of `left` xor `right`. */
function transform(out: Int32Array, left: Int32Array, right: Int32Array, rightAt: number): void {
  for (let word = 0; word < WORDS; word++) mixed[word] = (left[word] ?? 0) ^ (right[rightAt + word] ?? 0);
  for (let to = 0; to < 8; to++) {
    const half = to >> 2;
    const shift = (to & 3) * 8;
    let low = 0;
    let high = 0;
    for (let from = 0; from < 8; from++) {
      const at = (from << 9) | ((((mixed[2 * from + half] ?? 0) >>> shift) & 0xff) << 1);
      low ^= TABLE[at] ?? 0;
      high ^= TABLE[at + 1] ?? 0;
    }
    out[2 * to] = low;
    out[2 * to + 1] = high;
  }
}

const mixed = new Int32Array(WORDS);
const key = new Int32Array(WORDS);
const text = new Int32Array(WORDS);
const message = new Int32Array(WORDS);

/** g of RFC 6986, section 7: h becomes E(LPS(h ^ N), m) ^ h ^ m, where m is in `message`. */
function compress(state: StreebogState, counter: Int32Array, counterAt: number): void {
  transform(key, state, counter, counterAt);
  text.set(message);
  for (let at = 0; at < CONSTANTS.length; at += WORDS) {
    transform(text, text, key, 0);
    transform(key, key, CONSTANTS, at);
  }
  for (let word = 0; word < WORDS; word++) {
    state[word] = (state[word] ?? 0) ^ (text[word] ?? 0) ^ (key[word] ?? 0) ^ (message[word] ?? 0);
  }
}

/** Adds to the number of 512 bits at `at`. */
function add(state: StreebogState, at: number, term: Int32Array): void {
  let carry = 0;
  for (let word = 0; word < WORDS; word++) {
    const sum = ((state[at + word] ?? 0) >>> 0) + ((term[word] ?? 0) >>> 0) + carry;
    state[at + word] = sum | 0;
    carry = sum > 0xffffffff ? 1 : 0;
  }
}

function absorbBlock(state: StreebogState, octets: Uint8Array, from: number, length: number): void {
  for (let word = 0; word < WORDS; word++) {
    const at = from + 4 * word;
    message[word] =
      (octets[at] ?? 0) | ((octets[at + 1] ?? 0) << 8) | ((octets[at + 2] ?? 0) << 16) | ((octets[at + 3] ?? 0) << 24);
  }
  compress(state, state, WORDS);
  add(state, WORDS, Int32Array.of(length * 8));
  add(state, SUM, message);
}

/** Works everywhere. Its tables are indexed by the message: what it hashes may show in the timing of the processor's cache. */
export const tableCore: StreebogCore = {
  absorb(state, blocks) {
    for (let from = 0; from < blocks.length; from += BLOCK) absorbBlock(state, blocks, from, BLOCK);
  },
  finish(state, block, length) {
    absorbBlock(state, block, 0, length);
    for (const at of [WORDS, SUM]) {
      message.set(state.subarray(at, at + WORDS));
      compress(state, ZERO, 0);
    }
  },
};
