/**
 * S, P and L of GOST R 34.11-2012 for keys, without a table that is indexed by data: octets are substituted by looking through
 * all of π, and products in GF(2^8) are picked by halves of an octet inside vector registers. The text and the round key go
 * through a round together.
 */
import { PI, PRODUCTS } from './streebog-constants';

/** Eight words of the text, each followed by the same word of the round key. */
export const PAIRS: usize = memory.data(128, 16);

/** S, P and L over both halves of the pairs. */
export function transformPairs(): void {
  const nibble = i8x16.splat(15);
  const zero = i64x2.splat(0);
  let o0 = zero;
  let o1 = zero;
  let o2 = zero;
  let o3 = zero;
  let o4 = zero;
  let o5 = zero;
  let o6 = zero;
  let o7 = zero;
  for (let j: usize = 0; j < 8; j++) {
    const octets = substitute(v128.load(PAIRS + j * 16));
    const low = v128.and(octets, nibble);
    const high = v128.and(i16x8.shr_u(octets, 4), nibble);
    const products = PRODUCTS + j * 256;
    o0 = addProducts(o0, products, low, high);
    o1 = addProducts(o1, products + 32, low, high);
    o2 = addProducts(o2, products + 64, low, high);
    o3 = addProducts(o3, products + 96, low, high);
    o4 = addProducts(o4, products + 128, low, high);
    o5 = addProducts(o5, products + 160, low, high);
    o6 = addProducts(o6, products + 192, low, high);
    o7 = addProducts(o7, products + 224, low, high);
  }
  // Octet c of every word lies in vector c; words are wanted again.
  storeWords(PAIRS, lowOctets(o0, o1), lowOctets(o2, o3), lowOctets(o4, o5), lowOctets(o6, o7));
  storeWords(PAIRS + 8, highOctets(o0, o1), highOctets(o2, o3), highOctets(o4, o5), highOctets(o6, o7));
}

function addProducts(sum: v128, products: usize, low: v128, high: v128): v128 {
  return v128.xor(sum, v128.xor(i8x16.swizzle(v128.load(products), low), i8x16.swizzle(v128.load(products, 16), high)));
}

/** Sixteen octets of π at a time: those whose index lies elsewhere give zero. */
function substitute(octets: v128): v128 {
  let index = octets;
  let found = i8x16.swizzle(v128.load(PI), index);
  for (let at = PI + 16; at < PI + 256; at += 16) {
    index = i8x16.sub(index, i8x16.splat(16));
    found = v128.or(found, i8x16.swizzle(v128.load(at), index));
  }
  return found;
}

function lowOctets(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
}

function highOctets(a: v128, b: v128): v128 {
  return i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
}

/** Writes eight words, two octets of each in every vector, one into each pair. */
function storeWords(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  storeFour(to, lowPairs(a, b), lowPairs(c, d));
  storeFour(to + 64, highPairs(a, b), highPairs(c, d));
}

function lowPairs(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

function highPairs(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

function storeFour(to: usize, low: v128, high: v128): void {
  const first = i32x4.shuffle(low, high, 0, 4, 1, 5);
  const second = i32x4.shuffle(low, high, 2, 6, 3, 7);
  v128.store64_lane(to, first, 0);
  v128.store64_lane(to + 16, first, 1);
  v128.store64_lane(to + 32, second, 0);
  v128.store64_lane(to + 48, second, 1);
}
