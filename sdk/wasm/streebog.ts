/** GOST R 34.11-2012 (RFC 6986): the compression function and the numbers around it, over one of two rounds. */

import { CONSTANTS } from './streebog-constants';
import { KEY, TEXT, transform } from './streebog-tables';
import { PAIRS, transformPairs } from './streebog-vectors';

/** h, N and Σ, 64 octets each: the host puts them here and takes them away. */
export const streebogState: usize = memory.data(192);
const H: usize = streebogState;
const N: usize = streebogState + 64;
const SUM: usize = streebogState + 128;

/** Where the host puts octets of the message. */
export const streebogInput: usize = memory.data(16384);

/** Stage 2 over whole blocks in the input. `secret` takes the way without tables that are indexed by data. */
export function absorb(length: usize, secret: bool): void {
  for (let at: usize = 0; at < length; at += 64) absorbBlock(streebogInput + at, 512, secret);
  if (secret) memory.fill(streebogInput, 0, length);
}

/** Stages 2 and 3 over the padded last block in the input, which holds `length` octets of the message. */
export function finish(length: u32, secret: bool): void {
  absorbBlock(streebogInput, length << 3, secret);
  compress(ZERO, N, secret);
  compress(ZERO, SUM, secret);
  if (secret) memory.fill(streebogInput, 0, 64);
}

function absorbBlock(block: usize, bits: u32, secret: bool): void {
  compress(N, block, secret);
  store<u32>(BITS, bits);
  addNumber(N, BITS);
  addNumber(SUM, block);
}

/** g of RFC 6986, section 7: h becomes E(LPS(h ^ counter), block) ^ h ^ block. */
function compress(counter: usize, block: usize, secret: bool): void {
  if (secret) compressByVectors(counter, block);
  else compressByTables(counter, block);
}

function compressByTables(counter: usize, block: usize): void {
  transform(KEY, H, counter);
  transform(TEXT, block, KEY);
  transform(KEY, KEY, CONSTANTS);
  for (let constant = CONSTANTS + 64; constant < CONSTANTS + 768; constant += 64) {
    transform(TEXT, TEXT, KEY);
    transform(KEY, KEY, constant);
  }
  for (let at: usize = 0; at < 64; at += 8) {
    store<u64>(H + at, load<u64>(H + at) ^ load<u64>(block + at) ^ load<u64>(TEXT + at) ^ load<u64>(KEY + at));
  }
}

/** A word of the text lies in the lower half of each pair and one of the round key in the upper half. */
function compressByVectors(counter: usize, block: usize): void {
  for (let at: usize = 0; at < 64; at += 8) {
    store<u64>(PAIRS + 2 * at, load<u64>(H + at) ^ load<u64>(counter + at), 8);
  }
  transformPairs();
  for (let at: usize = 0; at < 64; at += 8) store<u64>(PAIRS + 2 * at, load<u64>(block + at));
  for (let constant = CONSTANTS; constant < CONSTANTS + 768; constant += 64) {
    for (let at: usize = 0; at < 64; at += 8) {
      const key = load<u64>(PAIRS + 2 * at, 8);
      store<u64>(PAIRS + 2 * at, load<u64>(PAIRS + 2 * at) ^ key);
      store<u64>(PAIRS + 2 * at, key ^ load<u64>(constant + at), 8);
    }
    transformPairs();
  }
  for (let at: usize = 0; at < 64; at += 8) {
    const pair = PAIRS + 2 * at;
    store<u64>(H + at, load<u64>(H + at) ^ load<u64>(block + at) ^ load<u64>(pair) ^ load<u64>(pair, 8));
  }
  memory.fill(PAIRS, 0, 128);
}

/** Adds to a number of 512 bits. */
function addNumber(to: usize, term: usize): void {
  let carry: u64 = 0;
  for (let at: usize = 0; at < 64; at += 4) {
    carry += <u64>load<u32>(to + at) + <u64>load<u32>(term + at);
    store<u32>(to + at, <u32>carry);
    carry >>= 32;
  }
}

const ZERO: usize = memory.data(64);
const BITS: usize = memory.data(64);
