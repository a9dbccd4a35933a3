/**
 * Points (X : Y : Z) with x = X/Z and y = Y/Z, by the formulas of Renes, Costello and Batina (2015), algorithms 1 to 3. They
 * need no case apart: the point at infinity (0 : 1 : 0), equal and opposite points are added like any others. The one
 * exception, two points whose difference has order 2, gives (0 : 0 : 0) and cannot occur in a group of odd order.
 */
import { add, mul, STRIDE, setOne, size, sub } from './field';

/** Octets of a point; the coordinates of any curve begin a STRIDE apart. */
export const POINT: usize = 3 * STRIDE;

const Y: usize = STRIDE;
const Z: usize = 2 * STRIDE;

/** The field, a and 3b of the curve at hand. */
let p: usize = 0;
let a: usize = 0;
let b3: usize = 0;

export function setCurve(field: usize, coefficient: usize, tripled: usize): void {
  p = field;
  a = coefficient;
  b3 = tripled;
}

export function setInfinity(point: usize): void {
  memory.fill(point, 0, POINT);
  setOne(point + Y, p);
}

/** out = one + other. */
export function addPoints(out: usize, one: usize, other: usize): void {
  mul(T0, one, other, p);
  mul(T1, one + Y, other + Y, p);
  mul(T2, one + Z, other + Z, p);
  crossSum(T3, one, one + Y, other, other + Y, T0, T1);
  crossSum(T4, one, one + Z, other, other + Z, T0, T2);
  crossSum(T5, one + Y, one + Z, other + Y, other + Z, T1, T2);
  finish(out);
}

/** out = one + the point with coordinates x and y, which is not at infinity. */
export function addAffine(out: usize, one: usize, x: usize, y: usize): void {
  mul(T0, one, x, p);
  mul(T1, one + Y, y, p);
  memory.copy(T2, one + Z, size);
  crossSum(T3, one, one + Y, x, y, T0, T1);
  mul(T4, x, T2, p);
  add(T4, T4, one, p);
  mul(T5, y, T2, p);
  add(T5, T5, one + Y, p);
  finish(out);
}

/** out = (a + b)(c + d) − e − f, which is ad + bc where e = ac and f = bd. */
function crossSum(out: usize, a: usize, b: usize, c: usize, d: usize, e: usize, f: usize): void {
  add(T6, a, b, p);
  add(T7, c, d, p);
  mul(out, T6, T7, p);
  sub(out, out, e, p);
  sub(out, out, f, p);
}

/** Steps 19 to 40 of algorithm 1. */
function finish(out: usize): void {
  mul(T6, a, T4, p);
  mul(T7, b3, T2, p);
  add(T6, T7, T6, p);
  sub(T7, T1, T6, p);
  add(T6, T1, T6, p);
  mul(out + Y, T7, T6, p);
  add(T1, T0, T0, p);
  add(T1, T1, T0, p);
  mul(T2, a, T2, p);
  mul(T4, b3, T4, p);
  add(T1, T1, T2, p);
  sub(T2, T0, T2, p);
  mul(T2, a, T2, p);
  add(T4, T4, T2, p);
  mul(T0, T1, T4, p);
  add(out + Y, out + Y, T0, p);
  mul(T0, T5, T4, p);
  mul(out, T3, T7, p);
  sub(out, out, T0, p);
  mul(T0, T3, T1, p);
  mul(out + Z, T5, T6, p);
  add(out + Z, out + Z, T0, p);
}

/** out = 2 · point (algorithm 3). */
export function doublePoint(out: usize, point: usize): void {
  mul(T0, point, point, p);
  mul(T1, point + Y, point + Y, p);
  mul(T2, point + Z, point + Z, p);
  mul(T3, point, point + Y, p);
  add(T3, T3, T3, p);
  mul(T6, point, point + Z, p);
  add(T6, T6, T6, p);
  mul(T7, point + Y, point + Z, p);
  mul(T4, a, T6, p);
  mul(T5, b3, T2, p);
  add(T5, T4, T5, p);
  sub(T4, T1, T5, p);
  add(T5, T1, T5, p);
  mul(T5, T4, T5, p);
  mul(T4, T3, T4, p);
  mul(T6, b3, T6, p);
  mul(T2, a, T2, p);
  sub(T3, T0, T2, p);
  mul(T3, a, T3, p);
  add(T3, T3, T6, p);
  add(T6, T0, T0, p);
  add(T0, T6, T0, p);
  add(T0, T0, T2, p);
  mul(T0, T0, T3, p);
  add(out + Y, T5, T0, p);
  add(T2, T7, T7, p);
  mul(T0, T2, T3, p);
  sub(out, T4, T0, p);
  mul(out + Z, T2, T1, p);
  add(out + Z, out + Z, out + Z, p);
  add(out + Z, out + Z, out + Z, p);
}

/** Wipes what intermediate results leave behind. */
export function wipePoints(): void {
  memory.fill(T0, 0, 8 * STRIDE);
}

const T0 = memory.data(576);
const T1 = T0 + STRIDE;
const T2 = T0 + 2 * STRIDE;
const T3 = T0 + 3 * STRIDE;
const T4 = T0 + 4 * STRIDE;
const T5 = T0 + 5 * STRIDE;
const T6 = T0 + 6 * STRIDE;
const T7 = T0 + 7 * STRIDE;
