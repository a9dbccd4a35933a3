import { LINEAR_ROWS, POLYNOMIAL, ROUND_CONSTANTS, SUBSTITUTION } from './constants.ts';
import { BLOCK, type StreebogCore, type StreebogState } from './core.ts';

const WORDS = BLOCK / 4;
const SUM = 2 * WORDS;

/**
 * The transformations S, P and L in one: number 2 · (256k + octet) of the table is the low half of what they make of `octet`
 * in word k of the state, the next number is the high half.
 */
function makeTable(): Int32Array {
  return new Int32Array(LINEAR_ROWS.flatMap((row) => Array.from(SUBSTITUTION, (octet) => multiple(row, octet)).flat()));
}

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

/** Adds to the number of 512 bits at `at`. */
function add(state: StreebogState, at: number, term: Int32Array): void {
  let carry = 0;
  for (let word = 0; word < WORDS; word++) {
    const sum = ((state[at + word] ?? 0) >>> 0) + ((term[word] ?? 0) >>> 0) + carry;
    state[at + word] = sum | 0;
    carry = sum > 0xffffffff ? 1 : 0;
  }
}

/**
 * The hash in plain JavaScript. Its table is indexed by what is hashed, which may show in the timing of the processor's cache:
 * it is the second choice for keys.
 */
export function tableStreebog(): StreebogCore {
  const table = makeTable();
  const constants = new Int32Array(Uint8Array.from(ROUND_CONSTANTS.flatMap((octets) => [...octets])).buffer);
  const zero = new Int32Array(WORDS);
  const mixed = new Int32Array(WORDS);
  const key = new Int32Array(WORDS);
  const text = new Int32Array(WORDS);
  const message = new Int32Array(WORDS);

  /** out = LPS(left ^ right). */
  const transform = (out: Int32Array, left: Int32Array, right: Int32Array, rightAt: number) => {
    for (let word = 0; word < WORDS; word++) mixed[word] = (left[word] ?? 0) ^ (right[rightAt + word] ?? 0);
    for (let to = 0; to < 8; to++) {
      const half = to >> 2;
      const shift = (to & 3) * 8;
      let low = 0;
      let high = 0;
      for (let from = 0; from < 8; from++) {
        const at = (from << 9) | ((((mixed[2 * from + half] ?? 0) >>> shift) & 0xff) << 1);
        low ^= table[at] ?? 0;
        high ^= table[at + 1] ?? 0;
      }
      out[2 * to] = low;
      out[2 * to + 1] = high;
    }
  };

  /** g of RFC 6986, section 7: h becomes E(LPS(h ^ counter), message) ^ h ^ message. */
  const compress = (state: StreebogState, counter: Int32Array, counterAt: number) => {
    transform(key, state, counter, counterAt);
    text.set(message);
    for (let at = 0; at < constants.length; at += WORDS) {
      transform(text, text, key, 0);
      transform(key, key, constants, at);
    }
    for (let word = 0; word < WORDS; word++) {
      state[word] = (state[word] ?? 0) ^ (text[word] ?? 0) ^ (key[word] ?? 0) ^ (message[word] ?? 0);
    }
  };

  const absorbBlock = (state: StreebogState, octets: Uint8Array, from: number, length: number) => {
    const view = new DataView(octets.buffer, octets.byteOffset + from, BLOCK);
    for (let word = 0; word < WORDS; word++) message[word] = view.getInt32(4 * word, true);
    compress(state, state, WORDS);
    add(state, WORDS, Int32Array.of(length * 8));
    add(state, SUM, message);
  };

  return {
    absorb(state, blocks) {
      for (let from = 0; from < blocks.length; from += BLOCK) absorbBlock(state, blocks, from, BLOCK);
    },
    finish(state, block, length) {
      absorbBlock(state, block, 0, length);
      for (const at of [WORDS, SUM]) {
        message.set(state.subarray(at, at + WORDS));
        compress(state, zero, 0);
      }
    },
  };
}
