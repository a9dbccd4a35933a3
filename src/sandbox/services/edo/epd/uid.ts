import { createHash } from 'node:crypto';

/** Names of waybills in this sandbox; made once at random. */
const NAMESPACE = '4f0f2f5c-6a0e-4d57-9a3b-0d6f6c8b7a21';

/**
 * УИД_ТрН of the waybill whose first title is this file: a UUID of version 5 (RFC 9562, 5.5) of its ИдФайл. The same file
 * has the same УИД however often it is registered, and no two files have one.
 */
export function waybillUid(fileId: string): string {
  return nameUuid(NAMESPACE, fileId);
}

/** A UUID of version 5. */
export function nameUuid(namespace: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
