import type { SignatureEntry } from './signature-scheme.ts';

function knownByName(oid: string, name: string): SignatureEntry {
  return { oid, scheme: () => ({ name, weak: false }) };
}

/**
 * GOST R 34.10, known by name: a signature made with it is reported as not checked, never as passed. Both the key
 * identifier and the one with the digest occur in SignerInfo.signatureAlgorithm.
 */
export const GOST_ENTRIES: readonly SignatureEntry[] = [
  knownByName('1.2.643.7.1.1.1.1', 'GOST R 34.10-2012-256'),
  knownByName('1.2.643.7.1.1.1.2', 'GOST R 34.10-2012-512'),
  knownByName('1.2.643.7.1.1.3.2', 'GOST R 34.10-2012-256'),
  knownByName('1.2.643.7.1.1.3.3', 'GOST R 34.10-2012-512'),
  knownByName('1.2.643.2.2.19', 'GOST R 34.10-2001'),
  knownByName('1.2.643.2.2.3', 'GOST R 34.10-2001'),
];
