/**
 * GOST R 34.10-2012 over 256 and 512 bits. What depends on a private key or a nonce takes the same steps and reads the same
 * addresses whatever they are: multiplication waits for no carry, additions of points have no case apart, multiples of the
 * base point are selected by reading all of a row, and comparisons turn into masks. Verification uses the same code.
 */
import { baseMultiple, wipeBaseMultiple } from './base-multiple';
import { a, b, base, baseTable, cofactor, digits, enter, p, q } from './curve';
import {
  add,
  areEqual,
  enterForm,
  fromOctets,
  invert,
  isBelow,
  isZero,
  leaveForm,
  mul,
  negateMasked,
  reduce,
  STRIDE,
  setOne,
  size,
  toOctets,
  wipeField,
} from './field';
import { addPoints, doublePoint, POINT, setInfinity, wipePoints } from './points';
import { addDigit, addRest, evenMask, makeTable, wipeTables } from './tables';

const Y: usize = STRIDE;
const Z: usize = 2 * STRIDE;

/** Rows of a public key's table. Its digits are shared out among them, so that they share their doublings. */
const KEY_ROWS = 4;

/** Where the host writes octets and reads what comes of them: four numbers, little-endian, STRIDE apart. */
export const exchange: usize = memory.data(288);

/** Makes the table of the base point. */
export function prepareCurve(curve: usize, work: usize): void {
  enter(curve);
  setPoint(base, base + STRIDE);
  makeTable(baseTable, SUM, digits, 5, work, p);
}

/** Reads the public key in the exchange, checks it and makes its table; false where it is not in the base point's group. */
export function prepareKey(curve: usize, table: usize, work: usize): bool {
  enter(curve);
  fromOctets(FIRST, exchange);
  fromOctets(SECOND, exchange + STRIDE);
  if (isBelow(FIRST, p) === 0 || isBelow(SECOND, p) === 0) return false;
  enterForm(FIRST, FIRST, p);
  enterForm(SECOND, SECOND, p);
  mul(THIRD, FIRST, FIRST, p);
  add(THIRD, THIRD, a, p);
  mul(THIRD, THIRD, FIRST, p);
  add(THIRD, THIRD, b, p);
  mul(FOURTH, SECOND, SECOND, p);
  if (!areEqual(THIRD, FOURTH, p)) return false;
  setPoint(FIRST, SECOND);
  const columns = (digits + KEY_ROWS - 1) / KEY_ROWS;
  if (!makeTable(table, SUM, KEY_ROWS, columns * 5, work, p)) return false;
  if (cofactor === 1) return true;
  // q times the point has to be infinity; (0 : 0 : 0) says that the point has a part of even order.
  setInfinity(SUM);
  addKeyMultiple(table, q, 0);
  reduce(SUM + Z, p);
  reduce(SUM + Y, p);
  return isZero(SUM + Z) && !isZero(SUM + Y);
}

/** The public key of the private key in the exchange takes its place. */
export function publicKey(curve: usize): void {
  enter(curve);
  fromOctets(FIRST, exchange);
  setBaseMultiple(SUM, FIRST);
  invert(SECOND, SUM + Z, p);
  mul(FIRST, SUM, SECOND, p);
  leaveForm(FIRST, FIRST, p);
  mul(SECOND, SUM + Y, SECOND, p);
  leaveForm(SECOND, SECOND, p);
  toOctets(exchange, FIRST);
  toOctets(exchange + STRIDE, SECOND);
  wipe();
}

/** Signs: private key, nonce and digest in the exchange give way to r and s; false where one of them is zero. */
export function sign(curve: usize): bool {
  enter(curve);
  fromOctets(FIRST, exchange + STRIDE);
  setBaseMultiple(SUM, FIRST);
  invert(SECOND, SUM + Z, p);
  mul(SECOND, SUM, SECOND, p);
  leaveForm(SECOND, SECOND, p);
  // x below p is a number modulo q like any other of its length.
  enterForm(SECOND, SECOND, q);
  fromOctets(THIRD, exchange);
  mul(THIRD, THIRD, SECOND, q);
  readDigest(exchange + 2 * STRIDE);
  mul(FOURTH, FOURTH, FIRST, q);
  add(THIRD, THIRD, FOURTH, q);
  reduce(THIRD, q);
  leaveForm(SECOND, SECOND, q);
  toOctets(exchange, SECOND);
  toOctets(exchange + STRIDE, THIRD);
  const done = !isZero(SECOND) && !isZero(THIRD);
  memory.fill(exchange + 2 * STRIDE, 0, STRIDE);
  wipe();
  return done;
}

/** Verifies: r, s and digest in the exchange, by a key's table. */
export function verify(curve: usize, table: usize): bool {
  enter(curve);
  fromOctets(FIRST, exchange);
  fromOctets(SECOND, exchange + STRIDE);
  if (isZero(FIRST) || isZero(SECOND) || isBelow(FIRST, q) === 0 || isBelow(SECOND, q) === 0) return false;
  readDigest(exchange + 2 * STRIDE);
  invert(THIRD, FOURTH, q);
  mul(SECOND, SECOND, THIRD, q);
  reduce(SECOND, q);
  mul(THIRD, FIRST, THIRD, q);
  reduce(THIRD, q);
  setInfinity(SUM);
  // The other factor of the key is −r / e.
  addKeyMultiple(table, THIRD, -1);
  setBaseMultiple(TERM, SECOND);
  addPoints(SUM, SUM, TERM);
  return hasCoordinate();
}

/** Whether x of the sum is r modulo q, without dividing by Z: x is r, r + q, … below p. */
function hasCoordinate(): bool {
  memory.copy(THIRD, SUM + Z, size);
  reduce(THIRD, p);
  if (isZero(THIRD)) return false;
  for (let times = 0; times <= cofactor; times++) {
    if (isBelow(FIRST, p) === 0) return false;
    enterForm(SECOND, FIRST, p);
    mul(SECOND, SECOND, THIRD, p);
    if (areEqual(SECOND, SUM, p)) return true;
    addPlain(FIRST, q);
  }
  return false;
}

/** FOURTH = the number that is signed, in Montgomery's form by q: the digest modulo q, and 1 instead of 0. */
function readDigest(octets: usize): void {
  fromOctets(FOURTH, octets);
  enterForm(FOURTH, FOURTH, q);
  reduce(FOURTH, q);
  if (isZero(FOURTH)) setOne(FOURTH, q);
}

function setPoint(x: usize, y: usize): void {
  setInfinity(SUM);
  memory.copy(SUM, x, size);
  memory.copy(SUM + Y, y, size);
  setOne(SUM + Z, p);
}

/** point = scalar · base point. */
function setBaseMultiple(point: usize, scalar: usize): void {
  const sign = readDigits(scalar);
  baseMultiple(point, baseTable, digits, DIGITS, sign, p);
}

/** SUM = scalar · key, negated where `flip` is −1; SUM is infinity before. */
function addKeyMultiple(table: usize, scalar: usize, flip: i32): void {
  const sign = readDigits(scalar) ^ flip;
  const columns = (digits + KEY_ROWS - 1) / KEY_ROWS;
  for (let column = columns - 1; column >= 0; column--) {
    for (let row = 0; row < KEY_ROWS; row++) addDigit(SUM, table, row, DIGITS, row * columns + column, sign, p);
    if (column > 0) for (let times = 0; times < 5; times++) doublePoint(SUM, SUM);
  }
  addRest(SUM, table, KEY_ROWS, sign, p);
}

/** Octets of a scalar below q that is odd, or of q minus it; −1 where it was the latter. */
function readDigits(scalar: usize): i32 {
  const even = evenMask(scalar);
  negateMasked(ODD, scalar, q, even);
  // The last digits reach beyond the number.
  memory.fill(DIGITS, 0, 80);
  toOctets(DIGITS, ODD);
  return even;
}

function addPlain(number: usize, term: usize): void {
  let carry: u32 = 0;
  for (let at: usize = 0; at < size; at += 4) {
    carry += load<u32>(number + at) + load<u32>(term + at);
    store<u32>(number + at, carry & 0x1fffffff);
    carry >>= 29;
  }
}

/** Nothing of a private key or a nonce stays behind in the memory. */
function wipe(): void {
  memory.fill(FIRST, 0, 4 * STRIDE);
  memory.fill(SUM, 0, POINT);
  memory.fill(ODD, 0, STRIDE);
  memory.fill(DIGITS, 0, 80);
  wipeField();
  wipePoints();
  wipeBaseMultiple();
  wipeTables();
}

const FIRST = memory.data(288);
const SECOND = FIRST + STRIDE;
const THIRD = FIRST + 2 * STRIDE;
const FOURTH = FIRST + 3 * STRIDE;
const SUM = memory.data(216);
const TERM = memory.data(216);
const ODD = memory.data(72);
const DIGITS = memory.data(80);
