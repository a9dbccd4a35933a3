/** Signatures: make them, read them, verify them. Bytes, values and dates in, bytes and values out. */
export { type SigningAlgorithm, signingAlgorithmFor } from './algorithms/signing-algorithm.ts';
export * as der from './asn1/writer.ts';
export { parseSignedData, type SignedData } from './cms/signed-data.ts';
export type { SignerInfo } from './cms/signer-info.ts';
export { readCertificates, readOcspResponses, readRevocationLists, readSignatures } from './encoding/inputs.ts';
export { encodeOutput, type OutputEncoding } from './encoding/output.ts';
export { signingErrors } from './errors.ts';
export { keyErrors } from './keys/errors.ts';
export { gostPrivateKey, newGostPrivateKey } from './keys/gost-private-key.ts';
export { listPkcs12, type Pkcs12, type Pkcs12Certificate, readPkcs12 } from './keys/pkcs12.ts';
export type { PrivateKey } from './keys/private-key.ts';
export { readPrivateKey } from './keys/read-private-key.ts';
export { type Pkcs12Input, writePkcs12 } from './keys/write-pkcs12.ts';
export { type AddSignerOptions, addSigner } from './signers/add-signer.ts';
export { addTimestamp } from './signers/add-timestamp.ts';
export { type AnySigner, type DocumentSigner, isDocumentSigner } from './signers/document-signer.ts';
export { type FileSignerInput, fileSigner, type KeyFileInput, type PfxInput } from './signers/file-signer.ts';
export type { SignOptions } from './signers/sign-content.ts';
export { signAttached, signDetached } from './signers/sign-detached.ts';
export type { Signer } from './signers/signer.ts';
export type { AccreditationStatus, AccreditedAuthority } from './trust/accreditation.ts';
export { type SortedTrust, sortTrustFiles, type TrustFile } from './trust/sort-trust-files.ts';
export { readTrustList, type TrustList } from './trust/trust-list.ts';
export type { TrustMaterial } from './trust/trust-material.ts';
export type { AuthorityAnswer, AuthorityCheck, AuthorityQuestion } from './verifier/authority.ts';
export type { Party } from './verifier/checks/party-match.ts';
export {
  type CertificateQuestion,
  type CertificateVerification,
  createVerifier,
  type SignatureQuestion,
  type Verifier,
} from './verifier/create-verifier.ts';
export type { Finding } from './verifier/finding.ts';
export { REASONS, type ReasonCode } from './verifier/reasons.ts';
export type {
  AccreditationNote,
  Check,
  CheckId,
  CheckResult,
  QualificationStatus,
  Verdict,
  Verification,
  VerifiedSigner,
} from './verifier/result.ts';
export { WAIVABLE_CHECKS, type WaivableCheck } from './verifier/verdict.ts';
export { type VerifyInput, verifySignature } from './verifier/verify-signature.ts';
export { type CertificateAddresses, readAddresses } from './x509/addresses.ts';
export { type Certificate, isSelfIssued, type PublicKeyInfo, parseCertificate } from './x509/certificate.ts';
export { describePublicKey, type PublicKeyDescription } from './x509/describe-public-key.ts';
export type { KeyUsage } from './x509/extensions.ts';
export { formatName, type Name, type NameAttribute } from './x509/name.ts';
export { type OcspResponse, parseOcspResponse } from './x509/ocsp-response.ts';
export { readPurposes } from './x509/policies.ts';
export {
  type IssuerSignTool,
  type Qualification,
  readQualification,
  type SignatureClass,
} from './x509/qualification.ts';
export { parseRevocationList, type RevocationList } from './x509/revocation-list.ts';
export { readSubject, type Subject } from './x509/subject.ts';
