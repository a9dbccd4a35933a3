/**
 * Multiples of a fixed point. A scalar k, odd or made odd as q − k, is written in base 32 with odd digits ±1 … ±31:
 * k = 32^t + Σ dᵢ·32^i, dᵢ = 2·bᵢ − 31, where bᵢ are the bits 5i + 1 … 5i + 5 of k. There are no zero digits and as many
 * steps for every scalar; what 32^t stands for is kept as one point more.
 */
import { invert, isZero, mul, negateMasked, reduce, STRIDE, setOne, size } from './field';
import { addAffine, addPoints, doublePoint, POINT } from './points';

/** Bits of a digit. */
const WINDOW = 5;
/** Odd multiples in a row of a table: 1, 3, … 31 times the row's point. */
const ROW = 16;

const Z: usize = 2 * STRIDE;

/**
 * Writes `rows` rows of odd multiples of `point` · 2^(spacing · row), and `point` · 2^(spacing · rows), as x and y each.
 *
 * @param work room for all of them as points
 * @returns false where one of them is at infinity, so that the point has a small order
 */
export function makeTable(table: usize, point: usize, rows: i32, spacing: i32, work: usize, p: usize): bool {
  let at = work;
  memory.copy(BASE, point, POINT);
  for (let row = 0; row < rows; row++) {
    memory.copy(at, BASE, POINT);
    doublePoint(TWICE, BASE);
    for (let entry = 1; entry < ROW; entry++) {
      addPoints(at + POINT, at, TWICE);
      at += POINT;
    }
    at += POINT;
    for (let times = 0; times < spacing; times++) doublePoint(BASE, BASE);
  }
  memory.copy(at, BASE, POINT);
  return normalize(table, work, rows * ROW + 1, p);
}

/** Points as x and y, with one inversion for all of them (Montgomery's trick); false where a Z is zero. */
function normalize(table: usize, points: usize, count: i32, p: usize): bool {
  setOne(PRODUCT, p);
  for (let at = 0; at < count; at++) {
    memory.copy(entryAt(table, at), PRODUCT, size);
    mul(PRODUCT, PRODUCT, points + <usize>at * POINT + Z, p);
  }
  memory.copy(FACTOR, PRODUCT, size);
  reduce(FACTOR, p);
  if (isZero(FACTOR)) return false;
  invert(PRODUCT, PRODUCT, p);
  for (let at = count - 1; at >= 0; at--) {
    const point = points + <usize>at * POINT;
    const entry = entryAt(table, at);
    mul(FACTOR, entry, PRODUCT, p);
    mul(PRODUCT, PRODUCT, point + Z, p);
    mul(entry, point, FACTOR, p);
    mul(entry + size, point + STRIDE, FACTOR, p);
    // Reduced, because a point is negated by taking it from p.
    reduce(entry + size, p);
  }
  return true;
}

function entryAt(table: usize, index: i32): usize {
  return table + ((<usize>index * size) << 1);
}

/** −1 for an even scalar, which is worked with as q − k, else 0. */
export function evenMask(scalar: usize): i32 {
  return (load<i32>(scalar) & 1) - 1;
}

/** Adds the multiple that the digit at `index` of an odd scalar, in octets, asks for; negated where `sign` is −1. */
export function addDigit(sum: usize, table: usize, row: i32, octets: usize, index: i32, sign: i32, p: usize): void {
  selectDigit(table, row, octets, index, sign, p);
  addAffine(sum, sum, SELECTED, SELECTED + size);
}

/** Leaves that multiple as x and y in SELECTED. */
export function selectDigit(table: usize, row: i32, octets: usize, index: i32, sign: i32, p: usize): void {
  const bit = index * WINDOW + 1;
  const digit = (<i32>load<u16>(octets + (bit >> 3)) >> (bit & 7)) & 31;
  // The digit is negative where its highest bit is not set; then the lower bits count from the other end.
  const negative = (digit >> 4) - 1;
  select(entryAt(table, row * ROW), (digit ^ negative) & 15);
  negateMasked(SELECTED + size, SELECTED + size, p, negative ^ sign);
}

/** Adds what 32^t stands for: the last point of a table of `rows` rows. */
export function addRest(sum: usize, table: usize, rows: i32, sign: i32, p: usize): void {
  const rest = restOf(table, rows);
  negateMasked(SELECTED, rest + size, p, sign);
  addAffine(sum, sum, rest, SELECTED);
}

/** Where that point is. */
export function restOf(table: usize, rows: i32): usize {
  return entryAt(table, rows * ROW);
}

/**
 * Reads every entry of the row, whichever is wanted: no address depends on a scalar. Sixteen octets at a time; the last read may
 * reach into what follows the entry, which is at least the table's last point.
 */
function select(row: usize, wanted: i32): void {
  const octets = size << 1;
  const index = i32x4.splat(wanted);
  for (let at: usize = 0; at < octets; at += 16) {
    let found = i32x4.splat(0);
    let from = row + at;
    for (let entry = 0; entry < ROW; entry++) {
      found = v128.or(found, v128.and(v128.load(from), i32x4.eq(i32x4.splat(entry), index)));
      from += octets;
    }
    v128.store(SELECTED + at, found);
  }
}

/** Wipes what intermediate results leave behind. */
export function wipeTables(): void {
  memory.fill(SELECTED, 0, 2 * STRIDE);
}

const BASE = memory.data(216);
const TWICE = memory.data(216);
const PRODUCT = memory.data(72);
const FACTOR = memory.data(72);
/** x and y of the multiple selected last, `size` apart. */
export const SELECTED = memory.data(144, 16);
