import { contextTag, rawOf } from '../asn1/element.ts';
import { childrenOf } from '../asn1/reader.ts';
import { implicitSetOf, oid, sequence, setOf } from '../asn1/writer.ts';
import { CMS_OID } from '../cms/oids.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { changeSignedData, membersOf, readSignedDataFields } from '../cms/signed-data-fields.ts';
import { signingErrors } from '../errors.ts';
import { parseTstInfo, TST_INFO } from '../timestamp/tst-info.ts';

/**
 * Turns a signature into CAdES-T (ETSI EN 319 122-1 5.3): puts a timestamp token over the signature value of one signer
 * beside it. Nothing that was signed changes. Who made the token is not examined here; the verifier does that.
 *
 * @param signature SignedData in DER or BER
 * @param token the TimeStampToken of the response (RFC 3161 2.4.2), DER
 * @param signer index among the signers as `parseSignedData` lists them
 * @returns DER
 * @throws signing-timestamp-not-of-signature, signing-asn1-…, signing-cms-…
 */
export function addTimestamp(signature: Uint8Array, token: Uint8Array, signer = 0): Uint8Array {
  const fields = readSignedDataFields(signature);
  const infos = Array.from(childrenOf(fields.signerInfos));
  const info = infos[signer];
  const value = parseSignedData(signature).signers[signer]?.signature;
  if (info === undefined || value === undefined || !isOver(token, value)) {
    throw signingErrors.create('signing-timestamp-not-of-signature', {});
  }
  const parts = Array.from(childrenOf(info));
  const unsigned = parts.find(({ tag }, index) => tag === contextTag(1) && index === parts.length - 1);
  const attribute = sequence(oid(CMS_OID.signatureTimestamp), setOf(token));
  const stamped = sequence(
    ...parts.filter((part) => part !== unsigned).map(rawOf),
    implicitSetOf(1, ...(unsigned ? membersOf(unsigned) : []), attribute),
  );
  return changeSignedData(fields, { signerInfos: infos.map((other) => (other === info ? stamped : rawOf(other))) });
}

/** Whether the token is a timestamp over these octets. */
function isOver(token: Uint8Array, octets: Uint8Array): boolean {
  const { contentType, content } = parseSignedData(token);
  if (contentType !== TST_INFO || content === undefined) return false;
  const { digest, imprint } = parseTstInfo(content);
  return digest.compute !== undefined && Buffer.compare(digest.compute(octets), imprint) === 0;
}
