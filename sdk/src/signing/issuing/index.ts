/**
 * Certificates, revocation lists and requests for tests: nobody but those who are told to will trust what is made here.
 * Bytes, values and dates in, bytes out; the same seed, dates and serial numbers give the same bytes.
 */
export type { CertificateExtensions } from './certificate-extensions.ts';
export type { SubjectFields } from './distinguished-name.ts';
export { type Entropy, newSerial, randomEntropy, seededEntropy } from './entropy.ts';
export { issuingErrors } from './errors.ts';
export { type CertificateContent, type Issuer, issueCertificate, issueRoot } from './issue-certificate.ts';
export { issueRevocationList, type RevocationListContent, type RevokedEntry } from './issue-revocation-list.ts';
export { type KeyAlgorithm, newPrivateKey, type SeededKey } from './new-key.ts';
export { type RequestContent, writeRequest } from './write-request.ts';
