import { SHA1 } from '../algorithms/digests.ts';
import type { Certificate } from '../x509/certificate.ts';

/** The name by which crypto providers find a certificate: SHA-1 of it, 40 upper-case hex digits. No security rests on it. */
export function thumbprintOf({ raw }: Pick<Certificate, 'raw'>): string {
  return Buffer.from(SHA1.compute(raw)).toString('hex').toUpperCase();
}

/** A thumbprint as people paste it: with spaces, colons and an invisible mark at the start; undefined for anything else. */
export function readThumbprint(text: string): string | undefined {
  const digits = text.replace(/[\s:\u200e\u200f\ufeff-]/g, '').toUpperCase();
  return /^[0-9A-F]{40}$/.test(digits) ? digits : undefined;
}
