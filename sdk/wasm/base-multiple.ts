/**
 * Multiples of the base point for a secret scalar. Points are added in Jacobian coordinates (x = X/Z², y = Y/Z³), which takes
 * two thirds of the complete formulas, but fails for equal and opposite points and at infinity. From the highest digit down
 * none of these can occur: the sum so far and the point of digit i > 0 stand for 32^i·32n and 32^i·d with d odd, so that their
 * sum and difference are 32^i times an odd number other than 0 and, for every scalar below q, smaller than q; q is a prime. Only
 * the lowest digit could meet such a case, and it is added by the complete formulas.
 */
import { difference, mul, negateMasked, STRIDE, setOne, size, sub } from './field';
import { addAffine } from './points';
import { restOf, SELECTED, selectDigit } from './tables';

const Y: usize = STRIDE;
const Z: usize = 2 * STRIDE;

/** sum = the multiple of the point of a table of `digits` rows that the octets of an odd scalar ask for; negated where `sign` is −1. */
export function baseMultiple(sum: usize, table: usize, digits: i32, octets: usize, sign: i32, p: usize): void {
  const rest = restOf(table, digits);
  memory.copy(sum, rest, size);
  negateMasked(sum + Y, rest + size, p, sign);
  setOne(sum + Z, p);
  for (let index = digits - 1; index > 0; index--) {
    selectDigit(table, index, octets, index, sign, p);
    addJacobian(sum, SELECTED, SELECTED + size, p);
  }
  leaveJacobian(sum, p);
  selectDigit(table, 0, octets, 0, sign, p);
  addAffine(sum, sum, SELECTED, SELECTED + size);
}

/** sum += (x, y), neither being at infinity, equal to the other or opposite to it. */
function addJacobian(sum: usize, x: usize, y: usize, p: usize): void {
  mul(SQUARE, sum + Z, sum + Z, p);
  mul(X_STEP, x, SQUARE, p);
  difference(X_STEP, X_STEP, sum, p);
  mul(Y_STEP, y, sum + Z, p);
  mul(Y_STEP, Y_STEP, SQUARE, p);
  difference(Y_STEP, Y_STEP, sum + Y, p);
  mul(sum + Z, sum + Z, X_STEP, p);
  mul(SQUARE, X_STEP, X_STEP, p);
  mul(CUBE, SQUARE, X_STEP, p);
  mul(SQUARE, SQUARE, sum, p);
  mul(sum, Y_STEP, Y_STEP, p);
  sub(sum, sum, CUBE, p);
  sub(sum, sum, SQUARE, p);
  sub(sum, sum, SQUARE, p);
  difference(SQUARE, SQUARE, sum, p);
  mul(SQUARE, SQUARE, Y_STEP, p);
  mul(CUBE, CUBE, sum + Y, p);
  sub(sum + Y, SQUARE, CUBE, p);
}

/** The same point as (XZ : Y : Z³) with x = X/Z and y = Y/Z. */
function leaveJacobian(point: usize, p: usize): void {
  mul(point, point, point + Z, p);
  mul(SQUARE, point + Z, point + Z, p);
  mul(point + Z, point + Z, SQUARE, p);
}

/** Wipes what intermediate results leave behind. */
export function wipeBaseMultiple(): void {
  memory.fill(SQUARE, 0, 4 * STRIDE);
}

const SQUARE = memory.data(288);
const CUBE = SQUARE + STRIDE;
const X_STEP = SQUARE + 2 * STRIDE;
const Y_STEP = SQUARE + 3 * STRIDE;
