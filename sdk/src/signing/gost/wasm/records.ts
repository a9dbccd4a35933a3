import type { GostCurve } from '../curves.ts';
import { inverse, modulo, toLittleEndian } from '../numbers.ts';

/** Layout of sdk/wasm: limbs of 29 bits, 9 or 18 of them, in steps of 72 octets (field.ts, curve.ts). */
const LIMB = 29n;
const STRIDE = 72;
const MODULUS = 384;
const NEGATIVE_INVERSE = 360;

/** Octets of a curve without the table of its base point. */
const RECORD = 8 + 2 * MODULUS + 5 * STRIDE;

function limbsOf({ bits }: GostCurve): number {
  return bits === 256 ? 9 : 18;
}

/** Digits of a scalar in base 32, and so rows in the table of the base point: see sdk/wasm/tables.ts. */
export function digitsOf({ bits }: GostCurve): number {
  return Math.ceil((bits - 1) / 5);
}

/** Octets of a table with so many rows of 16 points and one point more. */
function tableSize(curve: GostCurve, rows: number): number {
  return (16 * rows + 1) * 2 * 4 * limbsOf(curve);
}

/** Octets that making such a table needs meanwhile. */
export function workSize(rows: number): number {
  return (16 * rows + 1) * 3 * STRIDE;
}

/** Octets of a curve with its table. */
export function recordSize(curve: GostCurve): number {
  return RECORD + tableSize(curve, digitsOf(curve));
}

/** What sdk/wasm wants to be told of a curve. */
export function curveRecord(curve: GostCurve): Uint8Array {
  const { p, q, a, b, x, y, cofactor } = curve;
  const limbs = limbsOf(curve);
  const radix = 1n << (LIMB * BigInt(limbs));
  const octets = new Uint8Array(RECORD);
  const view = new DataView(octets.buffer);
  const put = (at: number, number: bigint) => {
    for (let limb = 0; limb < limbs; limb++) {
      view.setUint32(at + 4 * limb, Number(BigInt.asUintN(29, number >> (LIMB * BigInt(limb)))), true);
    }
  };
  const putModulus = (at: number, modulus: bigint) => {
    [modulus, 2n * modulus, radix ** 2n % modulus, radix % modulus].forEach((number, index) => {
      put(at + index * STRIDE, number);
    });
    octets.set(toLittleEndian(modulus - 2n, curve.bits / 8), at + 4 * STRIDE);
    view.setUint32(at + NEGATIVE_INVERSE, Number(modulo(-inverse(modulus, 1n << LIMB), 1n << LIMB)), true);
  };
  view.setUint32(0, limbs, true);
  view.setUint32(4, Number(cofactor), true);
  putModulus(8, p);
  putModulus(8 + MODULUS, q);
  [a, 3n * b, b, x, y].forEach((number, index) => {
    put(8 + 2 * MODULUS + index * STRIDE, modulo(number * radix, p));
  });
  return octets;
}
