import type { GostCurve } from '../curves.ts';
import type { GostEngine } from '../engine.ts';
import type { GostInstance } from './instance.ts';
import { curveRecord, digitsOf, recordSize, workSize } from './records.ts';

/** Public keys whose tables are kept: half a megabyte of the curves in use. */
const KEYS = 64;
const KEY_ROWS = 4;

const PAGE = 65_536;
/** Octets between the numbers in the exchange. */
const STRIDE = 72;

/**
 * The arithmetic in WebAssembly, in constant time where it matters: see sdk/wasm/index.ts. Checked public keys are kept, the
 * ones used last, because the check and the table cost more than a verification.
 */
export function wasmEngine(instance: GostInstance): GostEngine {
  const { memory } = instance;
  const exchange = instance.exchange.value;
  const curves = new WeakMap<GostCurve, number>();
  const keys = new Map<string, number>();
  let free = instance.heap();

  const bytesAt = (address: number, length: number) => new Uint8Array(memory.buffer, address, length);

  /** Sees to it that so many octets may be used behind those that are in use. */
  const makeRoom = (size: number) => {
    const missing = free + size - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  };

  const allocate = (size: number) => {
    makeRoom(size);
    const address = free;
    free += (size + 15) & -16;
    return address;
  };

  const curveAt = (curve: GostCurve) => {
    const known = curves.get(curve);
    if (known !== undefined) return known;
    const address = allocate(recordSize(curve));
    bytesAt(address, recordSize(curve)).set(curveRecord(curve));
    makeRoom(workSize(digitsOf(curve)));
    instance.prepareCurve(address, free);
    curves.set(curve, address);
    return address;
  };

  /** The address of the table of a public key, or nothing where it is no key of the curve. */
  const keyAt = (curve: GostCurve, address: number, key: Uint8Array) => {
    const name = `${address} ${Buffer.from(key).toString('latin1')}`;
    let table = keys.get(name);
    if (table !== undefined) {
      keys.delete(name);
    } else {
      table = spareTable();
      makeRoom(workSize(KEY_ROWS));
      give(key.subarray(0, curve.bits / 8), key.subarray(curve.bits / 8));
      if (instance.prepareKey(address, table, free) === 0) {
        spare.push(table);
        return undefined;
      }
    }
    keys.set(name, table);
    return table;
  };

  const spare: number[] = [];
  const spareTable = () => {
    const table = spare.pop();
    if (table !== undefined) return table;
    const [oldest] = keys;
    if (oldest === undefined || keys.size < KEYS) return allocate(LARGEST_KEY);
    keys.delete(oldest[0]);
    return oldest[1];
  };

  const give = (...numbers: readonly Uint8Array[]) => {
    numbers.forEach((number, index) => {
      bytesAt(exchange + index * STRIDE, number.length).set(number);
    });
  };

  const take = (index: number, length: number) => bytesAt(exchange + index * STRIDE, length).slice();

  return {
    publicKey(curve, privateKey) {
      const length = curve.bits / 8;
      const address = curveAt(curve);
      give(privateKey);
      instance.publicKey(address);
      const octets = new Uint8Array(2 * length);
      octets.set(take(0, length));
      octets.set(take(1, length), length);
      return octets;
    },
    sign(curve, privateKey, nonce, digest) {
      const length = curve.bits / 8;
      const address = curveAt(curve);
      give(privateKey, nonce, digest);
      if (instance.sign(address) === 0) return undefined;
      const octets = new Uint8Array(2 * length);
      octets.set(take(1, length).reverse());
      octets.set(take(0, length).reverse(), length);
      return octets;
    },
    verify(curve, publicKey, digest, signature) {
      const length = curve.bits / 8;
      const address = curveAt(curve);
      const table = keyAt(curve, address, publicKey);
      if (table === undefined) return false;
      // Buffer.slice would share the octets and turn them round under their owner.
      give(signature.subarray(length).toReversed(), signature.subarray(0, length).toReversed(), digest);
      return instance.verify(address, table) !== 0;
    },
  };
}

const LARGEST_KEY = (16 * KEY_ROWS + 1) * 2 * STRIDE;
