import { hash } from 'node:crypto';

/** The digest of these bytes as a `Content-Digest` (RFC 9530). */
export function contentDigest(bytes: Uint8Array): string {
  return `sha-256=:${hash('sha256', bytes, 'base64')}:`;
}
