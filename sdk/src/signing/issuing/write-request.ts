import { context, integer, oid, sequence, setOf, utf8String } from '../asn1/writer.ts';
import type { PrivateKey } from '../keys/private-key.ts';
import { EXTENSION, type KeyUsage } from '../x509/extensions.ts';
import { extension, writeKeyUsage } from './certificate-extensions.ts';
import { type SubjectFields, writeName } from './distinguished-name.ts';
import { signedStructure } from './signed-structure.ts';

/** What a request asks to be put into the certificate. */
export interface RequestContent {
  readonly subject: SubjectFields;
  readonly keyUsage: readonly KeyUsage[];
  readonly purposes?: readonly string[];
  readonly subjectSignTool?: string;
}

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';

/** A request for a certificate, DER: CertificationRequest (PKCS#10, RFC 2986 4.2). @throws signing-subject-not-numeric */
export function writeRequest(content: RequestContent, key: PrivateKey): Promise<Uint8Array> {
  const { subject, keyUsage, purposes = [], subjectSignTool } = content;
  const extensions = sequence(
    extension(EXTENSION.keyUsage, writeKeyUsage(keyUsage), true),
    ...(purposes.length === 0 ? [] : [extension(EXTENSION.extKeyUsage, sequence(...purposes.map(oid)))]),
    ...(subjectSignTool === undefined ? [] : [extension(EXTENSION.subjectSignTool, utf8String(subjectSignTool))]),
  );
  const toBeSigned = sequence(
    integer(0),
    writeName(subject),
    key.publicKey.raw,
    context(0, sequence(oid(EXTENSION_REQUEST), setOf(extensions))),
  );
  return signedStructure(toBeSigned, key);
}
