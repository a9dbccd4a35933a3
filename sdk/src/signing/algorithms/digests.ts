import { hash } from 'node:crypto';
import { streebog256, streebog512 } from '../gost/streebog.ts';

/** An entry of the digest registry. Without `compute` the algorithm is known by name only. */
export interface DigestAlgorithm {
  readonly oid: string;
  /** For people and reports. */
  readonly name: string;
  /** Collisions can be made: no signature may rest on it. */
  readonly weak?: true;
  readonly compute?: (bytes: Uint8Array) => Uint8Array;
  /** What node:crypto calls it, where node:crypto has it. */
  readonly nodeName?: string;
}

/** A digest that can be computed here. */
export type ComputableDigest = DigestAlgorithm & Required<Pick<DigestAlgorithm, 'compute'>>;

type NativeDigest = ComputableDigest & Required<Pick<DigestAlgorithm, 'nodeName'>>;

function native(oid: string, name: string, nodeName: string): NativeDigest {
  return { oid, name, nodeName, compute: (bytes) => hash(nodeName, bytes, 'buffer') };
}

export const SHA256 = native('2.16.840.1.101.3.4.2.1', 'SHA-256', 'sha256');
export const SHA384 = native('2.16.840.1.101.3.4.2.2', 'SHA-384', 'sha384');
export const SHA512 = native('2.16.840.1.101.3.4.2.3', 'SHA-512', 'sha512');
export const SHA1 = { ...native('1.3.14.3.2.26', 'SHA-1', 'sha1'), weak: true } as const satisfies NativeDigest;

export const STREEBOG256: ComputableDigest = {
  oid: '1.2.643.7.1.1.2.2',
  name: 'GOST R 34.11-2012-256',
  compute: (bytes) => streebog256(bytes),
};
export const STREEBOG512: ComputableDigest = {
  oid: '1.2.643.7.1.1.2.3',
  name: 'GOST R 34.11-2012-512',
  compute: (bytes) => streebog512(bytes),
};
const GOST94: DigestAlgorithm = { oid: '1.2.643.2.2.9', name: 'GOST R 34.11-94' };

const REGISTRY = new Map(
  [SHA256, SHA384, SHA512, SHA1, STREEBOG256, STREEBOG512, GOST94].map((digest) => [digest.oid, digest]),
);

/** The digest with this object identifier; an unknown one is named by the identifier itself and cannot be computed. */
export function digestByOid(oid: string): DigestAlgorithm {
  return REGISTRY.get(oid) ?? { oid, name: oid };
}
