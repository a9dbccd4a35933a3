import { type PrivateKey, parseCertificate } from '@styk/sdk/signing';
import {
  type CertificateContent,
  type Entropy,
  type Issuer,
  issueCertificate,
  issueRevocationList,
  issueRoot,
  type KeyAlgorithm,
  newPrivateKey,
  newSerial,
  randomEntropy,
} from '@styk/sdk/signing/issuing';
import { type Organisation, subjectOf } from '../subject.ts';
import { type Holder, holdersOf } from './people.ts';
import { authorityExtensions, authorityName, HOLDER_EXTENSIONS, SERVICES } from './profiles.ts';

/** What the certificates of a set are made from. */
export interface IssueRequest {
  readonly algorithm: KeyAlgorithm;
  readonly organisation: Organisation;
  readonly now: Date;
  /** When the certificates of people end. */
  readonly notAfter: Date;
  readonly entropy: Entropy;
}

export interface IssuedSet {
  readonly root: Issuer;
  readonly issuing: Issuer;
  readonly holders: readonly (Issuer & { readonly holder: Holder })[];
  readonly services: readonly (Issuer & { readonly id: 'tsa' | 'ocsp' })[];
  /** DER. */
  readonly rootCrl: Uint8Array;
  readonly issuingCrl: Uint8Array;
  /** Since when there is the authority. */
  readonly bornAt: Date;
}

const DAY_MS = 86_400_000;

/** Days from now at which things begin and end. */
const DAYS = { authorityBorn: -3 * 365, authorityEnds: 20 * 365, begun: -30, expiredBegan: -430, expired: -30 };

export async function issueSet(request: IssueRequest): Promise<IssuedSet> {
  const { now, entropy, notAfter } = request;
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  const bornAt = inDays(DAYS.authorityBorn);
  const authorityTerm = { notBefore: bornAt, notAfter: inDays(DAYS.authorityEnds) };
  const serial = (id: string) => newSerial(entropy, id);

  const rootKey = await keyFor('root', request);
  const rootContent = { ...authorityExtensions('root'), ...authorityTerm, subject: authorityName('root') };
  const root = { key: rootKey, certificate: await issueRoot({ ...rootContent, serial: serial('root') }, rootKey) };
  const issue = async (id: string, issuer: Issuer, content: Omit<CertificateContent, 'serial' | 'publicKey'>) => {
    const key = await keyFor(id, request);
    const complete = { ...content, serial: serial(id), publicKey: key.publicKey };
    return { key, certificate: await issueCertificate(complete, issuer) };
  };
  const subject = authorityName('issuing authority');
  const issuing = await issue('issuing', root, { ...authorityExtensions('issuing'), ...authorityTerm, subject });

  const termOf = ({ flaw }: Holder) =>
    flaw === 'expired'
      ? { notBefore: inDays(DAYS.expiredBegan), notAfter: inDays(DAYS.expired) }
      : { notBefore: inDays(DAYS.begun), notAfter };
  const holders = await Promise.all(
    holdersOf(request.organisation).map(async (holder) => {
      const { id, kind, organisation, person } = holder;
      const content = { ...HOLDER_EXTENSIONS, ...termOf(holder), subject: subjectOf(kind, organisation, person) };
      return { holder, ...(await issue(id, issuing, content)) };
    }),
  );
  const services = await Promise.all(
    SERVICES.map(async ({ id, name, extensions }) => {
      const content = { ...extensions, notBefore: inDays(DAYS.begun), notAfter, subject: authorityName(name) };
      return { id, ...(await issue(id, issuing, content)) };
    }),
  );
  // In force as long as the authority, so that a set does not go stale.
  const list = { number: Math.floor(now.getTime() / 1000), thisUpdate: now, nextUpdate: authorityTerm.notAfter };
  const revoked = holders
    .filter(({ holder }) => holder.flaw === 'revoked')
    .map(({ certificate }) => ({
      serial: Buffer.from(parseCertificate(certificate).serial, 'hex'),
      revokedAt: inDays(-1),
      reason: 'keyCompromise' as const,
    }));
  return {
    root,
    issuing,
    holders,
    services,
    rootCrl: await issueRevocationList({ ...list, revoked: [] }, root),
    issuingCrl: await issueRevocationList({ ...list, revoked }, issuing),
    bornAt,
  };
}

function keyFor(id: string, { algorithm, entropy }: IssueRequest): Promise<PrivateKey> {
  // A key that nobody wants to make again is better made by node:crypto, and ten times faster where it is RSA.
  return newPrivateKey(algorithm, entropy === randomEntropy ? undefined : { entropy, purpose: `key of ${id}` });
}
