import type { GostCurve } from './curves.ts';
import { inverse, modulo } from './numbers.ts';

/** A point with x = X/Z² and y = Y/Z³; Z = 0 is the point at infinity. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

const INFINITY: Point = { x: 1n, y: 1n, z: 0n };

export function basePoint({ x, y }: GostCurve): Point {
  return { x, y, z: 1n };
}

function double({ p, a }: GostCurve, { x, y, z }: Point): Point {
  const square = (y * y) % p;
  const middle = (4n * x * square) % p;
  const zz = (z * z) % p;
  const slope = (3n * x * x + a * zz * zz) % p;
  const doubled = modulo(slope * slope - 2n * middle, p);
  return {
    x: doubled,
    y: modulo(slope * (middle - doubled) - 8n * square * square, p),
    z: (2n * y * z) % p,
  };
}

function add(curve: GostCurve, one: Point, other: Point): Point {
  if (one.z === 0n) return other;
  if (other.z === 0n) return one;
  const { p } = curve;
  const oneZz = (one.z * one.z) % p;
  const otherZz = (other.z * other.z) % p;
  const x = (one.x * otherZz) % p;
  const y = (one.y * otherZz * other.z) % p;
  const width = modulo(other.x * oneZz - x, p);
  const height = modulo(other.y * oneZz * one.z - y, p);
  if (width === 0n) return height === 0n ? double(curve, one) : INFINITY;
  const square = (width * width) % p;
  const cube = (square * width) % p;
  const sum = modulo(height * height - cube - 2n * x * square, p);
  return { x: sum, y: modulo(height * (x * square - sum) - y * cube, p), z: (one.z * other.z * width) % p };
}

/** The sum of points, each times a scalar that is not negative (Straus). Its time depends on the scalars. */
export function sumOfMultiples(curve: GostCurve, ...terms: readonly (readonly [bigint, Point])[]): Point {
  const tables = terms.map(([scalar, point]) => ({ scalar, multiples: multiplesOf(curve, point) }));
  let sum = INFINITY;
  for (let shift = BigInt(curve.bits); shift >= 0n; shift -= WINDOW) {
    for (let doubling = 0n; doubling < WINDOW; doubling++) sum = double(curve, sum);
    for (const { scalar, multiples } of tables) {
      sum = add(curve, sum, multiples[Number((scalar >> shift) & MASK)] ?? INFINITY);
    }
  }
  return sum;
}

const WINDOW = 4n;
const MASK = (1n << WINDOW) - 1n;

function multiplesOf(curve: GostCurve, point: Point): Point[] {
  const multiples = [INFINITY];
  while (multiples.length <= MASK) multiples.push(add(curve, multiples.at(-1) ?? INFINITY, point));
  return multiples;
}

/** Coordinates of a point, or nothing for the point at infinity. */
export function affine({ p }: GostCurve, { x, y, z }: Point): { readonly x: bigint; readonly y: bigint } | undefined {
  if (z === 0n) return undefined;
  const scale = inverse(z, p);
  const square = (scale * scale) % p;
  return { x: (x * square) % p, y: (y * square * scale) % p };
}
