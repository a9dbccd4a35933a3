import type { Certificate } from '../../x509/certificate.ts';
import { EXTENSION, extensionValue } from '../../x509/extensions.ts';
import type { GeneralName } from '../../x509/general-name.ts';
import { readDistributionPoints } from '../../x509/issuing-distribution-point.ts';
import { sameName } from '../../x509/name.ts';
import type { RevocationList } from '../../x509/revocation-list.ts';
import type { RevokedEntry } from '../../x509/revoked-entries.ts';
import { finding, formatTime } from '../finding.ts';
import { type Evidence, judgeEntry, tooLate } from './evidence.ts';
import { type RevocationQuestion, signersOf } from './question.ts';

/** What the lists of the issuer say, each by itself; a delta list is read together with the list it changes. */
export function evidenceOfLists(question: RevocationQuestion): readonly Evidence[] {
  const lists = question.trust.listsOf(question.certificate.issuer);
  const deltas = lists.filter((list) => list.baseNumber !== undefined && isUsable(list, question));
  return lists
    .filter(({ baseNumber }) => baseNumber === undefined)
    .map((list) => evidenceOf(list, latestDelta(list, deltas), question));
}

function evidenceOf(list: RevocationList, delta: RevocationList | undefined, question: RevocationQuestion): Evidence {
  const { certificate, moments } = question;
  const { thisUpdate, nextUpdate } = delta ?? list;
  const answer = (code: Parameters<typeof finding>[0], params = {}) => ({
    asOf: thisUpdate,
    finding: finding(code, params),
  });
  if (!isUsable(list, question)) return answer('revocation-list-unusable');
  if (!isFor(list, certificate)) return answer('revocation-list-scope');
  const entry = entryOf(list, delta, certificate.serial);
  if (entry?.unknownCritical !== undefined) return answer('revocation-list-unusable');
  const revoked = entry && judgeEntry(entry, certificate, moments);
  if (revoked !== undefined) {
    return { asOf: thisUpdate, finding: revoked, isHold: entry?.reason === 'certificateHold' };
  }
  if (nextUpdate !== undefined && nextUpdate < moments.at) {
    return answer('revocation-list-stale', { nextUpdate: formatTime(nextUpdate) });
  }
  const late = tooLate(certificate, delta ?? list);
  return late ? { asOf: thisUpdate, finding: late } : answer('revocation-clear', { at: formatTime(moments.at) });
}

/** A delta list says what has changed; `removeFromCRL` is the end of a hold (RFC 5280 5.3.1). */
function entryOf(list: RevocationList, delta: RevocationList | undefined, serial: string): RevokedEntry | undefined {
  const entry = delta?.entry(serial) ?? list.entry(serial);
  return entry?.reason === 'removeFromCRL' ? undefined : entry;
}

/** The newest delta list that can be put upon this one (RFC 5280 5.2.4). */
function latestDelta(list: RevocationList, deltas: readonly RevocationList[]): RevocationList | undefined {
  const { number } = list;
  if (number === undefined) return undefined;
  const fitting = deltas.filter(
    (delta) => (delta.baseNumber ?? number) <= number && (delta.number ?? 0n) > number && hasSameScope(list, delta),
  );
  return fitting.toSorted((a, b) => Number((b.number ?? 0n) - (a.number ?? 0n)))[0];
}

function hasSameScope(a: RevocationList, b: RevocationList): boolean {
  const [own, other] = [a, b].map((list) => extensionValue(list, EXTENSION.issuingDistributionPoint));
  return own === undefined || other === undefined ? own === other : Buffer.compare(own, other) === 0;
}

const OBSERVED: ReadonlySet<string> = new Set([EXTENSION.issuingDistributionPoint, EXTENSION.deltaCRLIndicator]);

/** Signed by the authority that issued the certificate, and nothing critical in it that is not understood (RFC 5280 5.2). */
function isUsable(list: RevocationList, question: RevocationQuestion): boolean {
  if (list.extensions.some(({ oid, critical }) => critical && !OBSERVED.has(oid))) return false;
  return signersOf(question).some(
    ({ keyUsage, publicKey }) =>
      (keyUsage?.has('cRLSign') ?? true) && question.trust.signatures.check(list, publicKey) === 'holds',
  );
}

/** Whether the list speaks for this certificate (RFC 5280 6.3.3 b 2). */
function isFor({ scope }: RevocationList, certificate: Certificate): boolean {
  if (scope === undefined) return true;
  if (scope.isPartial) return false;
  const isAuthority = certificate.basicConstraints?.ca === true;
  if (isAuthority ? scope.onlyUserCertificates : scope.onlyAuthorities) return false;
  if (scope.names === undefined) return true;
  const points = extensionValue(certificate, EXTENSION.cRLDistributionPoints);
  const own = points === undefined ? [] : readDistributionPoints(points);
  return scope.names.some((name) => own.some((other) => isSameName(name, other)));
}

function isSameName(a: GeneralName, b: GeneralName): boolean {
  if (a.kind === 'directory' && b.kind === 'directory') return sameName(a.name, b.name);
  return a.kind === 'uri' && b.kind === 'uri' && a.value === b.value;
}
