import { buildSignedData } from '../cms/build-signed-data.ts';
import { type AnySigner, isDocumentSigner } from './document-signer.ts';
import { putInside, signElsewhere } from './made-elsewhere.ts';
import { checkAdded, checkOnce, type SignOptions, signContent } from './sign-content.ts';

/**
 * Signs the exact bytes of a document: detached CMS SignedData in CAdES-BES form, DER. The result has been verified.
 * @throws signing-time-invalid, signing-certificate-not-valid-then, signing-certificate-not-for-signing, signing-signer-failed-self-check
 */
export async function signDetached(content: Uint8Array, signer: AnySigner, options: SignOptions): Promise<Uint8Array> {
  if (isDocumentSigner(signer)) return (await signElsewhere(content, signer, options)).signedData;
  const made = await signContent(content, signer, options);
  const signedData = buildSignedData(made.prepared.parts, made.signerInfo);
  checkOnce(made, signedData, content);
  return signedData;
}

/** The same with the document inside, for recipients that want one file. @throws as `signDetached` */
export async function signAttached(content: Uint8Array, signer: AnySigner, options: SignOptions): Promise<Uint8Array> {
  if (isDocumentSigner(signer)) {
    const made = await signElsewhere(content, signer, options);
    const attached = putInside(made, content);
    checkAdded(made, attached, content);
    return attached;
  }
  const made = await signContent(content, signer, options);
  const signedData = buildSignedData(made.prepared.parts, made.signerInfo, content);
  checkOnce(made, signedData, content);
  return signedData;
}
