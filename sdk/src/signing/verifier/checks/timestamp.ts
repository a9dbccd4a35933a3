import type { SignerInfo } from '../../cms/signer-info.ts';
import { type Finding, finding } from '../finding.ts';

/** id-aa-signatureTimeStampToken (RFC 3161 appendix A). */
const SIGNATURE_TIMESTAMP = '1.2.840.113549.1.9.16.2.14';

export function checkTimestamp({ unsignedAttributes }: SignerInfo): Finding {
  const isThere = unsignedAttributes.some(({ oid }) => oid === SIGNATURE_TIMESTAMP);
  return finding(isThere ? 'timestamp-not-supported' : 'timestamp-absent');
}
