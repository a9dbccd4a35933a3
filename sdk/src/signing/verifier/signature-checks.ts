import { checkDigest } from './checks/digest.ts';
import { checkSignature } from './checks/signature.ts';
import { checkSignedAttributes } from './checks/signed-attributes.ts';
import { checkSigningCertificate, type SigningPurpose } from './checks/signing-certificate.ts';
import type { SignerContext } from './context.ts';
import { runCheck } from './finding.ts';
import type { Check } from './result.ts';

/** What the signature itself shows, without asking who stands behind the certificate. */
export function checkSignatureItself(context: SignerContext, purpose: SigningPurpose = 'document'): readonly Check[] {
  return [
    runCheck('digest', () => checkDigest(context)),
    runCheck('signature', () => checkSignature(context)),
    runCheck('signed-attributes', () => checkSignedAttributes(context)),
    runCheck('signing-certificate', () => checkSigningCertificate(context, purpose)),
  ];
}
