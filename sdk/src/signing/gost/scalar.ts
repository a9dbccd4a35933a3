import { randomBytes } from 'node:crypto';
import type { GostCurve } from './curves.ts';
import { toLittleEndian } from './numbers.ts';

/**
 * Whether little-endian octets are a number from 1 to q − 1, which a private key and a nonce have to be. Every octet takes part
 * whatever the others are, so that the time tells nothing but the answer.
 */
export function isScalar(curve: GostCurve, octets: Uint8Array): boolean {
  const order = orderOf(curve);
  if (octets.length !== order.length) return false;
  let borrow = 0;
  let any = 0;
  for (let at = 0; at < order.length; at++) {
    const octet = octets[at] ?? 0;
    any |= octet;
    borrow = (octet - (order[at] ?? 0) - borrow) >>> 31;
  }
  return borrow === 1 && any !== 0;
}

/** A random number from 1 to q − 1, little-endian, every one being as likely as any other. */
export function randomScalar(curve: GostCurve): Uint8Array {
  const length = curve.bits / 8;
  for (;;) {
    const octets = new Uint8Array(randomBytes(length));
    // Some curves have an order with fewer bits: without them three tries in four would be for nothing.
    octets[length - 1] = (octets[length - 1] ?? 0) & (0xff >> (curve.bits - curve.q.toString(2).length));
    if (isScalar(curve, octets)) return octets;
  }
}

function orderOf(curve: GostCurve): Uint8Array {
  let order = orders.get(curve);
  if (order === undefined) {
    order = toLittleEndian(curve.q, curve.bits / 8);
    orders.set(curve, order);
  }
  return order;
}

/** q in octets: reckoned once for each curve. */
const orders = new WeakMap<GostCurve, Uint8Array>();
