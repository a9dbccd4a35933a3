import { readTime } from '../../asn1/time.ts';
import { readOid } from '../../asn1/values.ts';
import { CMS_OID } from '../../cms/oids.ts';
import { type SignerContext, signedAttributes } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

const MANDATORY = ['contentType', 'messageDigest'] as const;
/** A second one would let two readers see two different documents, times or certificates (RFC 5652 11, RFC 5035 3). */
const SINGLE = [...MANDATORY, 'signingTime', 'signingCertificate', 'signingCertificateV2'] as const;

/** Whether the signed attributes are there, once, with one value, and fit the content. OpenSSL checks neither contentType nor signingTime. */
export function checkSignedAttributes(context: SignerContext): Finding {
  const set = context.signer.signedAttributes;
  if (set === undefined) return finding('signed-attributes-absent');

  for (const attribute of SINGLE) {
    const found = signedAttributes(context, CMS_OID[attribute]);
    if (found.length > 1 || (found[0]?.values.length ?? 1) > 1)
      return finding('signed-attribute-repeated', { attribute });
    if (found.length === 1 && found[0]?.values.length === 0) return finding('signed-attribute-missing', { attribute });
  }
  for (const attribute of MANDATORY) {
    if (signedAttributes(context, CMS_OID[attribute]).length === 0)
      return finding('signed-attribute-missing', { attribute });
  }
  const signed = firstValue(context, CMS_OID.contentType, readOid);
  const actual = context.signedData.contentType;
  if (signed !== actual) return finding('content-type-mismatch', { signed: signed ?? '', actual });
  firstValue(context, CMS_OID.signingTime, readTime);

  const isSorted = Buffer.compare(set.asReceived, set.sorted) === 0;
  return finding(isSorted ? 'signed-attributes-sound' : 'signed-attributes-unsorted');
}

function firstValue<T>(context: SignerContext, oid: string, read: (element: AttributeValue) => T): T | undefined {
  const value = signedAttributes(context, oid)[0]?.values[0];
  return value && read(value);
}

type AttributeValue = Parameters<typeof readOid>[0];
