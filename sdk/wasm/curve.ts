/** What is kept of a curve, in steps from its address. The host writes the numbers, the table is made here. */
import { STRIDE, setLimbs } from './field';
import { setCurve } from './points';

/** Octets of a modulus: see field.ts. */
const MODULUS: usize = 384;

/** Steps: limbs and cofactor as 32-bit numbers, p, q, then a, 3b, b, x and y in Montgomery's form, then the table of the base point. */
const P: usize = 8;
const Q: usize = P + MODULUS;
const A: usize = Q + MODULUS;
const B3: usize = A + STRIDE;
const B: usize = A + 2 * STRIDE;
const G: usize = A + 3 * STRIDE;
const TABLE: usize = A + 5 * STRIDE;

/** Digits of a scalar, rows of the base point's table: the smallest t with 5t ≥ bits − 1. */
export let digits: i32 = 0;
export let p: usize = 0;
export let q: usize = 0;
export let a: usize = 0;
export let b: usize = 0;
export let base: usize = 0;
export let baseTable: usize = 0;
export let cofactor: i32 = 1;

/** Makes a curve the one at hand. */
export function enter(curve: usize): void {
  const limbs = load<i32>(curve);
  cofactor = load<i32>(curve, 4);
  digits = limbs === 9 ? 51 : 103;
  p = curve + P;
  q = curve + Q;
  a = curve + A;
  b = curve + B;
  base = curve + G;
  baseTable = curve + TABLE;
  setLimbs(limbs);
  setCurve(p, a, curve + B3);
}
