import { hash, timingSafeEqual } from 'node:crypto';
import type { Draw } from '../../chance.ts';

/** A new secret: 256 bits, so that a plain hash of it is as good as a slow one. */
export function newSecret(draw: Draw, prefix: string): string {
  return `${prefix}_${draw(32).toString('base64url')}`;
}

/** Only hashes of secrets and tokens are kept: who reads the database cannot act for a partner. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}

export function matchesHash(secret: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret), 'hex'), Buffer.from(expected, 'hex'));
}
