import type { Trust } from '../../trust/trust.ts';
import type { Certificate } from '../../x509/certificate.ts';
import type { Moments } from '../moments.ts';
import { findPath, type Path } from '../path/find-path.ts';

/** About one certificate of a chain. */
export interface RevocationQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly path: Path;
  readonly trust: Trust;
  readonly moments: Moments;
}

/**
 * Whose key may have signed the lists of the issuer: its own, and those of its other certificates that lead to the
 * same anchor, since an authority that has renewed its key signs one list for all (RFC 5280 6.3.3 f).
 */
export function signersOf({ issuer, path, trust, moments }: RevocationQuestion): readonly Certificate[] {
  const others = trust.namedAs(issuer.subject).filter((other) => other !== issuer);
  const related = others.filter((other) => {
    const search = findPath(other, trust, [], { at: moments.at, signedAt: undefined });
    return search.found && search.anchor.certificate === path.anchor.certificate;
  });
  return [issuer, ...related];
}
