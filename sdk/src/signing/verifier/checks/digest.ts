import { readOctets } from '../../asn1/values.ts';
import { CMS_OID } from '../../cms/oids.ts';
import { type SignerContext, signedAttributes } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

/** Whether the document has the digest that was signed (RFC 5652 5.6). */
export function checkDigest(context: SignerContext): Finding {
  const { digest, content, signedData } = context;
  if (content !== undefined && signedData.content !== undefined && Buffer.compare(content, signedData.content) !== 0) {
    return finding('digest-content-differs');
  }
  const document = content ?? signedData.content;
  if (document === undefined) return finding('digest-content-missing');
  const params = { algorithm: digest.name };
  if (digest.weak) return finding('algorithm-weak', params);
  if (digest.compute === undefined) return finding('algorithm-not-supported', params);
  const value = signedAttributes(context, CMS_OID.messageDigest)[0]?.values[0];
  if (value === undefined) return finding('digest-not-signed');
  const matches = Buffer.compare(digest.compute(document), readOctets(value)) === 0;
  return finding(matches ? 'digest-matches' : 'digest-mismatch', params);
}
