import { signatureScheme } from '../../algorithms/signatures.ts';
import type { SignerContext } from '../context.ts';
import { type Finding, finding } from '../finding.ts';

/** Whether the signature value was made with the key of the signer's certificate (RFC 5652 5.6). */
export function checkSignature(context: SignerContext): Finding {
  const { signer, certificate, signedData, content } = context;
  const scheme = signatureScheme(signer.signatureAlgorithm, context.digest);
  const params = { algorithm: scheme.name };
  if (scheme.weak) return finding('algorithm-weak', params);
  const { verify } = scheme;
  if (verify === undefined) return finding('algorithm-not-supported', params);
  if (certificate === undefined) return finding('signer-certificate-absent');
  const signedOctets = signer.signedAttributes
    ? [signer.signedAttributes.asReceived, signer.signedAttributes.sorted]
    : [content ?? signedData.content].filter((octets) => octets !== undefined);
  if (signedOctets.length === 0) return finding('digest-content-missing');
  const holds = signedOctets.some((octets) => verify(certificate.publicKey, octets, signer.signature));
  return finding(holds ? 'signature-valid' : 'signature-invalid', params);
}
