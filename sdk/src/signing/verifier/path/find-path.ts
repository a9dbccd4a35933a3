import type { Anchor, Trust } from '../../trust/trust.ts';
import { type Certificate, isSelfIssued } from '../../x509/certificate.ts';
import { formatName, sameName } from '../../x509/name.ts';
import { type Finding, failureOf, finding } from '../finding.ts';
import { judgePeriod, type Moments } from '../moments.ts';
import { judgeAccreditation } from './accreditation.ts';
import { unknownCriticalExtension } from './critical-extensions.ts';
import { linkProblem } from './link.ts';
import { nameProblem } from './names.ts';
import { policyProblem } from './policies.ts';

/** A chain from the signer's certificate, which comes first, to a trust anchor, which comes last. */
export interface Path {
  readonly certificates: readonly Certificate[];
  readonly anchor: Anchor;
}

export type PathSearch = ({ readonly found: true } & Path) | { readonly found: false; readonly failure: Finding };

/** Certificates of real chains: signer, one or two authorities, the root. */
const MAX_LENGTH = 8;
/** Each step costs a signature check; many certificates of one name must not make many of them. */
const MAX_STEPS = 64;

interface Search {
  readonly trust: Trust;
  readonly offered: readonly Certificate[];
  readonly moments: Moments;
  steps: number;
  fallback?: Path;
  failure?: { readonly depth: number; readonly finding: Finding };
}

/**
 * Looks for a chain to an anchor by issuer names, checking of every link the signature, CA flag, path length and
 * critical extensions, and of the whole names and policies (RFC 5280 6.1). Authorities renew their certificates and
 * certify each other, so there may be several chains: the first one wins that is valid at the time in question.
 * `offered` are certificates from the signature itself; they are no more trusted than intermediates.
 */
export function findPath(
  leaf: Certificate,
  trust: Trust,
  offered: readonly Certificate[],
  moments: Moments,
): PathSearch {
  try {
    return searchPath(leaf, trust, offered, moments);
  } catch (error) {
    return { found: false, failure: failureOf(error) };
  }
}

function searchPath(...[leaf, trust, offered, moments]: Parameters<typeof findPath>): PathSearch {
  if (!trust.hasAnchors) return { found: false, failure: finding('chain-no-anchors') };
  const unknown = unknownCriticalExtension(leaf, 'signer');
  if (unknown !== undefined) return { found: false, failure: unknown };
  const search: Search = { trust, offered, moments, steps: 0 };
  const path = extend([leaf], search) ?? search.fallback;
  if (path !== undefined) return { found: true, ...path };
  return { found: false, failure: search.failure?.finding ?? incomplete(leaf) };
}

function extend(path: readonly Certificate[], search: Search): Path | undefined {
  const [last] = path.slice(-1);
  if (last === undefined) return undefined;
  const anchor = search.trust.anchorOf(last);
  if (anchor !== undefined) return accept({ certificates: path, anchor }, search);

  const issuers = issuersOf(last, path, search);
  if (issuers.length === 0) fail(search, path.length, isSelfIssued(last) ? untrustedRoot(last) : incomplete(last));
  for (const issuer of issuers) {
    if (path.length >= MAX_LENGTH || search.steps++ >= MAX_STEPS) {
      // Which of them is the right one nobody knows, so no other failure tells more.
      search.failure = { depth: MAX_LENGTH, finding: finding('chain-too-many-steps') };
      break;
    }
    const problem = linkProblem(last, issuer, path, search.trust.signatures);
    if (problem !== undefined) {
      fail(search, path.length, problem);
      continue;
    }
    const complete = extend([...path, issuer], search);
    if (complete !== undefined) return complete;
  }
  return undefined;
}

/** A chain that is not preferred is kept: the other checks say what is wrong with it. */
function accept(path: Path, search: Search): Path | undefined {
  const problem = nameProblem(path.certificates) ?? policyProblem(path.certificates);
  if (problem !== undefined) {
    fail(search, path.certificates.length, problem);
    return undefined;
  }
  if (isPreferred(path, search.moments)) return path;
  search.fallback ??= path;
  return undefined;
}

function isPreferred({ certificates, anchor }: Path, moments: Moments): boolean {
  const isAccredited = judgeAccreditation(anchor, certificates, moments).result === 'ok';
  return isAccredited && certificates.every((certificate) => judgePeriod(certificate, moments) === 'valid');
}

function issuersOf(certificate: Certificate, path: readonly Certificate[], search: Search): readonly Certificate[] {
  const offered = search.offered.filter(({ subject }) => sameName(subject, certificate.issuer));
  const candidates = new Set([...search.trust.namedAs(certificate.issuer), ...offered]);
  // The key identifier is a hint (RFC 5280 4.2.1.1), so it decides the order only.
  return [...candidates]
    .filter((candidate) => !path.includes(candidate))
    .toSorted((a, b) => Number(keyMatches(b, certificate)) - Number(keyMatches(a, certificate)));
}

function keyMatches({ subjectKeyId }: Certificate, { authorityKeyId }: Certificate): boolean {
  return (
    subjectKeyId !== undefined && authorityKeyId !== undefined && Buffer.compare(subjectKeyId, authorityKeyId) === 0
  );
}

/** The failure nearest to an anchor tells most. */
function fail(search: Search, depth: number, failure: Finding): void {
  if (search.failure === undefined || depth > search.failure.depth) search.failure = { depth, finding: failure };
}

function untrustedRoot(root: Certificate): Finding {
  return finding('chain-root-untrusted', { root: formatName(root.subject) });
}

function incomplete(certificate: Certificate): Finding {
  return finding('chain-incomplete', { issuer: formatName(certificate.issuer) });
}
