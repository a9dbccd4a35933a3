/**
 * Machine-readable powers of attorney (МЧД), unified format 003 `EMCHD_1`: build, read, verify, and answer the verifier
 * of signatures. Bytes, values and dates in, bytes and values out.
 */
export { type BuiltMchd, buildMchd, type MchdContext } from './build-mchd.ts';
export { readSigningFacts, type SigningFacts, type StatedPower, type StatedSigner } from './document/signing-facts.ts';
export { mchdErrors } from './errors.ts';
export type { MchdAddress } from './model/address.ts';
export type { EarlierPower } from './model/earlier-power.ts';
export type { Irrevocable, MchdGeneral } from './model/general.ts';
export type { ManagingCompany, MchdHead } from './model/head.ts';
export { type DelegatedMchd, type DirectMchd, isDelegated, type Mchd } from './model/mchd.ts';
export type { HandwrittenSignature, NotarialCertification, Notary } from './model/notarial.ts';
export type { ForeignOrganisation, MchdOrganisation } from './model/organisation.ts';
export type {
  DelegatingPerson,
  Delegator,
  MchdIndividual,
  NamedPrincipal,
  Principal,
  Representative,
} from './model/parties.ts';
export type {
  AuthorityDocument,
  IdentityDocument,
  MchdEntrepreneur,
  MchdPerson,
  PersonDetails,
} from './model/person.ts';
export type { CodedPower, PowerLimit, Powers } from './model/powers.ts';
export { type ParsedMchd, parseMchd } from './parse-mchd.ts';
export { builtInPowers, type KnownPower, type PowersTable, readPowersTable } from './powers/powers-table.ts';
export { type Revocations, type RevokedPower, readRevocations } from './revocation/revocations.ts';
export { sampleMchd, samplePowers } from './sample.ts';
export {
  type MchdAuthorityInput,
  type MchdAuthoritySettings,
  mchdAuthorities,
  mchdAuthority,
} from './verify/authority.ts';
export type { GivenPower } from './verify/examine.ts';
export { fullName, type Identity, identityOf } from './verify/identity.ts';
export { daysLeft } from './verify/period.ts';
export { MCHD_REASONS, type MchdReasonCode } from './verify/reasons.ts';
export {
  type MchdCheck,
  type MchdCheckId,
  type MchdSettings,
  type MchdVerification,
  type VerifyMchdInput,
  verifyMchd,
  WAIVABLE_MCHD_CHECKS,
  type WaivableMchdCheck,
} from './verify/verify-mchd.ts';
