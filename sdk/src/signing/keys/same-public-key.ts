import { createPublicKey } from 'node:crypto';
import { gostFamilyOf, readGostPublicKey } from '../algorithms/gost-key.ts';
import type { PublicKeyInfo } from '../x509/certificate.ts';

/** Whether two structures hold the same key: its identifiers and encodings may differ. One that cannot be read is no other's. */
export function samePublicKey(a: PublicKeyInfo, b: PublicKeyInfo): boolean {
  if (Buffer.compare(a.raw, b.raw) === 0) return true;
  if (a.algorithm.oid !== b.algorithm.oid) return false;
  try {
    return compare(a, b);
  } catch {
    return false;
  }
}

function compare(a: PublicKeyInfo, b: PublicKeyInfo): boolean {
  if (gostFamilyOf(a.algorithm.oid) === undefined) return asKeyObject(a).equals(asKeyObject(b));
  const [one, other] = [readGostPublicKey(a.raw), readGostPublicKey(b.raw)];
  return one.curve === other.curve && Buffer.compare(one.point, other.point) === 0;
}

function asKeyObject({ raw }: PublicKeyInfo) {
  return createPublicKey({ key: Buffer.from(raw), format: 'der', type: 'spki' });
}
