/** Arithmetic by a modulus m. Every number that stays inside is below 2m, so that nothing has to be compared on the way. */
import { LIMB, MASK, mul as multiply } from './multiply';
import { difference9, masked9, sum9 } from './nine-limbs';

/** Octets that the longest number takes. */
export const STRIDE: usize = 72;
/** Octets of nine limbs. */
const HALF: usize = 36;

/** What is kept of a modulus, in steps of STRIDE from its address: m, 2m, R² mod m, R mod m, and m − 2 in octets. */
const TWICE: usize = STRIDE;
const SQUARE: usize = 2 * STRIDE;
const ONE: usize = 3 * STRIDE;
const EXPONENT: usize = 4 * STRIDE;

/** Limbs and octets of a number of the curve at hand. */
let limbs: i32 = 9;
export let size: usize = 36;

export function setLimbs(count: i32): void {
  limbs = count;
  size = (<usize>count) << 2;
}

export function mul(out: usize, a: usize, b: usize, m: usize): void {
  multiply(out, a, b, m, limbs);
}

/** out = a + b. */
export function add(out: usize, a: usize, b: usize, m: usize): void {
  const twice = m + TWICE;
  let carry = sum9(out, a, b, twice, 0);
  if (limbs !== 9) carry = sum9(out + HALF, a + HALF, b + HALF, twice + HALF, carry);
  addMasked(out, twice, carry);
}

/** out = a − b. */
export function sub(out: usize, a: usize, b: usize, m: usize): void {
  addMasked(out, m + TWICE, subtract(out, a, b));
}

/** out = a − b + 2m, which is below 4m: for a factor only, and its product with another such number is below 2m. */
export function difference(out: usize, a: usize, b: usize, m: usize): void {
  const twice = m + TWICE;
  const carry = sum9(out, a, twice, b, 0);
  if (limbs !== 9) sum9(out + HALF, a + HALF, twice + HALF, b + HALF, carry);
}

/** out = a − b as it comes; −1 where that is negative, else 0. */
function subtract(out: usize, a: usize, b: usize): i32 {
  const carry = difference9(out, a, b, 0);
  return limbs === 9 ? carry : difference9(out + HALF, a + HALF, b + HALF, carry);
}

/** Adds `term` where `mask` is −1 and nothing where it is 0. */
function addMasked(out: usize, term: usize, mask: i32): void {
  const carry = masked9(out, term, mask, 0);
  if (limbs !== 9) masked9(out + HALF, term + HALF, mask, carry);
}

/** Takes m away where the number, below 2m, is not below m. */
export function reduce(out: usize, m: usize): void {
  addMasked(out, m, subtract(out, out, m));
}

/** −1 where a is below m, else 0. */
export function isBelow(a: usize, m: usize): i32 {
  return subtract(DIFFERENCE, a, m);
}

/** Whether a number that was reduced is zero. */
export function isZero(a: usize): bool {
  let any: i32 = 0;
  for (let at: usize = 0; at < size; at += 4) any |= load<i32>(a + at);
  return any === 0;
}

/** Whether a ≡ b. */
export function areEqual(a: usize, b: usize, m: usize): bool {
  sub(DIFFERENCE, a, b, m);
  reduce(DIFFERENCE, m);
  return isZero(DIFFERENCE);
}

/** out = mask is −1 ? m − a : a, for a below m. */
export function negateMasked(out: usize, a: usize, m: usize, mask: i32): void {
  subtract(DIFFERENCE, m, a);
  for (let at: usize = 0; at < size; at += 4) {
    const keep = load<i32>(a + at);
    store<i32>(out + at, keep ^ ((keep ^ load<i32>(DIFFERENCE + at)) & mask));
  }
}

/** Into Montgomery's form: a · R. */
export function enterForm(out: usize, a: usize, m: usize): void {
  mul(out, a, m + SQUARE, m);
}

/** Out of Montgomery's form, reduced. */
export function leaveForm(out: usize, a: usize, m: usize): void {
  memory.fill(UNIT, 0, size);
  store<u32>(UNIT, 1);
  mul(out, a, UNIT, m);
  reduce(out, m);
}

export function setOne(out: usize, m: usize): void {
  memory.copy(out, m + ONE, size);
}

/** out = 1 / a in Montgomery's form: a to the power of m − 2, four bits at a time. The exponent is no secret; 0 gives 0. */
export function invert(out: usize, a: usize, m: usize): void {
  setOne(POWERS, m);
  for (let power: usize = 1; power < 16; power++) {
    mul(POWERS + power * STRIDE, POWERS + (power - 1) * STRIDE, a, m);
  }
  setOne(RESULT, m);
  for (let at: usize = limbs === 9 ? 64 : 128; at > 0; ) {
    at--;
    for (let square = 0; square < 4; square++) mul(RESULT, RESULT, RESULT, m);
    const digit: usize = (<usize>load<u8>(m + EXPONENT + (at >> 1)) >> ((at & 1) << 2)) & 15;
    mul(RESULT, RESULT, POWERS + digit * STRIDE, m);
  }
  memory.copy(out, RESULT, size);
}

/** Limbs from little-endian octets; eight octets behind them are readable. */
export function fromOctets(out: usize, octets: usize): void {
  const bits = limbs === 9 ? 256 : 512;
  for (let limb = 0; limb < limbs; limb++) {
    const bit = limb * <i32>LIMB;
    let value = load<u64>(octets + (bit >> 3)) >> (bit & 7);
    if (bit + <i32>LIMB > bits) value &= (1 << (bits - bit)) - 1;
    store<u32>(out + ((<usize>limb) << 2), <u32>(value & MASK));
  }
}

/** Little-endian octets of a number below 2^256 or 2^512. */
export function toOctets(out: usize, a: usize): void {
  let held: u64 = 0;
  let bits = 0;
  let to = out;
  for (let at: usize = 0; at < size; at += 4) {
    held |= (<u64>load<u32>(a + at)) << bits;
    for (bits += <i32>LIMB; bits >= 8; bits -= 8) {
      store<u8>(to++, <u8>held);
      held >>= 8;
    }
  }
}

/** Wipes what intermediate results leave behind. */
export function wipeField(): void {
  memory.fill(DIFFERENCE, 0, STRIDE);
  memory.fill(RESULT, 0, STRIDE);
  memory.fill(POWERS, 0, 16 * STRIDE);
}

const DIFFERENCE = memory.data(72);
const UNIT = memory.data(72);
const RESULT = memory.data(72);
const POWERS = memory.data(1152);
