import { type GostBackend, gostBackend } from './backend.ts';
import type { GostCurve } from './curves.ts';
import { deterministicNonces } from './nonce.ts';
import { isScalar, randomScalar } from './scalar.ts';

export interface GostSignOptions {
  /** `deterministic` (the default): the same key and digest always give the same signature. `random`: they never do. */
  readonly nonce?: 'deterministic' | 'random';
}

/**
 * Whether a signature of GOST R 34.10-2012 (RFC 7091, section 6.2) holds.
 *
 * @param publicKey x‖y, each little-endian, as in the OCTET STRING inside subjectPublicKey
 * @param digest the octets of Streebog of the curve's size
 * @param signature s‖r, each big-endian, as in X.509 and CMS
 * @returns false as well where any of these is malformed, the key is off the curve or outside the group of its base point
 */
export function gostVerify(
  curve: GostCurve,
  publicKey: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
  { engine }: GostBackend = gostBackend(),
): boolean {
  const length = curve.bits / 8;
  if (publicKey.length !== 2 * length || digest.length !== length || signature.length !== 2 * length) return false;
  return engine.verify(curve, publicKey, digest, signature);
}

/**
 * A signature of GOST R 34.10-2012 (RFC 7091, section 6.1): s‖r, each big-endian.
 *
 * @param privateKey little-endian
 * @param digest the octets of Streebog of the curve's size
 * @throws {RangeError} where the key is not a number from 1 to q − 1 of the curve's length, or the digest has another length
 */
export function gostSign(
  curve: GostCurve,
  privateKey: Uint8Array,
  digest: Uint8Array,
  options: GostSignOptions = {},
  { engine, secretStreebog }: GostBackend = gostBackend(),
): Uint8Array {
  requirePrivateKey(curve, privateKey);
  if (digest.length !== curve.bits / 8) throw new RangeError(`A digest of ${curve.bits} bits is needed`);
  const nextNonce =
    options.nonce === 'random'
      ? () => randomScalar(curve)
      : deterministicNonces(curve, privateKey, digest, secretStreebog);
  for (;;) {
    const nonce = nextNonce();
    const signature = engine.sign(curve, privateKey, nonce, digest);
    nonce.fill(0);
    if (signature !== undefined) return signature;
  }
}

/**
 * The public key x‖y, each little-endian, of a private key, little-endian.
 *
 * @throws {RangeError} where the key is not a number from 1 to q − 1 of the curve's length
 */
export function gostPublicKey(
  curve: GostCurve,
  privateKey: Uint8Array,
  { engine }: GostBackend = gostBackend(),
): Uint8Array {
  requirePrivateKey(curve, privateKey);
  return engine.publicKey(curve, privateKey);
}

/** A new private key, little-endian, every number from 1 to q − 1 being as likely as any other. */
export function gostNewPrivateKey(curve: GostCurve): Uint8Array {
  return randomScalar(curve);
}

function requirePrivateKey(curve: GostCurve, privateKey: Uint8Array): void {
  if (!isScalar(curve, privateKey))
    throw new RangeError(`The private key is no number from 1 to q − 1 of ${curve.name}`);
}
