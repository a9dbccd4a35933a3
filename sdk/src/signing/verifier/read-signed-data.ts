import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import type { Trust } from '../trust/trust.ts';

/** A CMS whose certificates are those that are known already, where they are. @throws as `parseSignedData` */
export function readSignedData(der: Uint8Array, trust: Trust): SignedData {
  const signedData = parseSignedData(der);
  const certificates = signedData.certificates.map((certificate) => trust.certificates.share(certificate));
  return { ...signedData, certificates };
}
