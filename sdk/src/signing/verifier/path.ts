import { signatureScheme } from '../algorithms/signatures.ts';
import { type Certificate, isSameCertificate } from '../x509/certificate.ts';
import { EXTENSION } from '../x509/extensions.ts';
import { formatName, sameName } from '../x509/name.ts';
import { holderOf } from '../x509/subject.ts';
import { type Finding, failureOf, finding } from './finding.ts';
import type { Trust } from './trust.ts';

/** From the signer's certificate to a trust anchor, or why there is no such path. */
export type PathSearch =
  | { readonly found: true; readonly path: readonly Certificate[] }
  | { readonly found: false; readonly failure: Finding };

/** Certificates of real chains: signer, one or two authorities, the root. */
const MAX_LENGTH = 8;
/** Each step costs a signature check; many certificates of one name must not make many of them. */
const MAX_STEPS = 64;

interface Search {
  readonly trust: Trust;
  readonly candidates: readonly Certificate[];
  readonly isPreferred: (path: readonly Certificate[]) => boolean;
  steps: number;
  fallback?: readonly Certificate[];
  failure?: { readonly depth: number; readonly finding: Finding };
}

/**
 * Looks for a chain to an anchor by issuer names, checking every signature, CA flag, path length and critical extension
 * (RFC 5280 6.1). Of several chains the first preferred one wins: an authority may have renewed its certificate.
 * `offered` are certificates from the signature itself; they are no more trusted than intermediates.
 */
export function findPath(
  leaf: Certificate,
  trust: Trust,
  offered: readonly Certificate[],
  isPreferred: (path: readonly Certificate[]) => boolean,
): PathSearch {
  try {
    return searchPath(leaf, trust, offered, isPreferred);
  } catch (error) {
    return { found: false, failure: failureOf(error) };
  }
}

function searchPath(...[leaf, trust, offered, isPreferred]: Parameters<typeof findPath>): PathSearch {
  if (trust.anchors.length === 0) return { found: false, failure: finding('chain-no-anchors') };
  const unknown = unknownCriticalExtension(leaf);
  if (unknown !== undefined) return { found: false, failure: unknown };
  const search: Search = {
    trust,
    candidates: [...trust.anchors, ...trust.intermediates, ...offered],
    isPreferred,
    steps: 0,
  };
  const path = extend([leaf], search) ?? search.fallback;
  if (path !== undefined) return { found: true, path };
  return { found: false, failure: search.failure?.finding ?? incomplete(leaf) };
}

function extend(path: readonly Certificate[], search: Search): readonly Certificate[] | undefined {
  const [last] = path.slice(-1);
  if (last === undefined) return undefined;
  if (search.trust.anchors.some((anchor) => isSameCertificate(anchor, last))) return accept(path, search);

  const issuers = issuersOf(last, path, search);
  if (issuers.length === 0) fail(search, path.length, isSelfIssued(last) ? untrustedRoot(last) : incomplete(last));
  for (const issuer of issuers) {
    if (path.length >= MAX_LENGTH || search.steps++ >= MAX_STEPS) break;
    const problem = problemOf(last, issuer, path);
    if (problem !== undefined) {
      fail(search, path.length, problem);
      continue;
    }
    const complete = extend([...path, issuer], search);
    if (complete !== undefined) return complete;
  }
  return undefined;
}

function accept(path: readonly Certificate[], search: Search): readonly Certificate[] | undefined {
  if (search.isPreferred(path)) return path;
  search.fallback ??= path;
  return undefined;
}

function issuersOf(
  certificate: Certificate,
  path: readonly Certificate[],
  { candidates }: Search,
): readonly Certificate[] {
  const unique = candidates.filter(
    (candidate, index) =>
      sameName(candidate.subject, certificate.issuer) &&
      !path.some((used) => isSameCertificate(used, candidate)) &&
      candidates.findIndex((other) => isSameCertificate(other, candidate)) === index,
  );
  // The key identifier is a hint (RFC 5280 4.2.1.1), so it decides the order only.
  return unique.toSorted((a, b) => Number(keyMatches(b, certificate)) - Number(keyMatches(a, certificate)));
}

function keyMatches({ subjectKeyId }: Certificate, { authorityKeyId }: Certificate): boolean {
  return (
    subjectKeyId !== undefined && authorityKeyId !== undefined && Buffer.compare(subjectKeyId, authorityKeyId) === 0
  );
}

/** Why `issuer` cannot stand above the last certificate of the path. */
function problemOf(certificate: Certificate, issuer: Certificate, below: readonly Certificate[]): Finding | undefined {
  const names = { issuer: formatName(issuer.subject), subject: holderOf(certificate) };
  const mayIssue = issuer.basicConstraints?.ca === true && (issuer.keyUsage?.has('keyCertSign') ?? true);
  if (!mayIssue) return finding('chain-issuer-not-authority', names);
  // Self-issued certificates do not count (RFC 5280 4.2.1.9), nor does the signer's own.
  const authoritiesBelow = below.slice(1).filter((authority) => !isSelfIssued(authority)).length;
  if (authoritiesBelow > (issuer.basicConstraints?.pathLength ?? Number.POSITIVE_INFINITY)) {
    return finding('chain-too-long', names);
  }
  return unknownCriticalExtension(issuer) ?? signatureProblem(certificate, issuer, names);
}

function signatureProblem(certificate: Certificate, issuer: Certificate, names: Names): Finding | undefined {
  const scheme = signatureScheme(certificate.signatureAlgorithm);
  const params = { algorithm: scheme.name };
  if (scheme.weak) return finding('algorithm-weak', params);
  if (scheme.verify === undefined) return finding('algorithm-not-supported', params);
  const holds = scheme.verify(issuer.publicKey, certificate.tbs, certificate.signature);
  return holds ? undefined : finding('chain-signature-invalid', names);
}

type Names = { readonly issuer: string; readonly subject: string };

/**
 * Extensions whose meaning is observed here. Policies need no observing as no policy is demanded; whatever else is
 * critical makes the certificate unusable (RFC 5280 4.2).
 */
const OBSERVED: ReadonlySet<string> = new Set([
  EXTENSION.keyUsage,
  EXTENSION.basicConstraints,
  EXTENSION.subjectAltName,
  EXTENSION.certificatePolicies,
  EXTENSION.subjectKeyIdentifier,
  EXTENSION.authorityKeyIdentifier,
]);

function unknownCriticalExtension(certificate: Certificate): Finding | undefined {
  const unknown = certificate.extensions.find(({ oid, critical }) => critical && !OBSERVED.has(oid));
  return unknown && finding('chain-critical-extension', { subject: holderOf(certificate), oid: unknown.oid });
}

/** The failure nearest to an anchor tells most. */
function fail(search: Search, depth: number, failure: Finding): void {
  if (search.failure === undefined || depth > search.failure.depth) search.failure = { depth, finding: failure };
}

function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return sameName(subject, issuer);
}

function untrustedRoot(root: Certificate): Finding {
  return finding('chain-root-untrusted', { root: formatName(root.subject) });
}

function incomplete(certificate: Certificate): Finding {
  return finding('chain-incomplete', { issuer: formatName(certificate.issuer) });
}
