import { signatureScheme } from '../../algorithms/signatures.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { formatName, sameName } from '../../x509/name.ts';
import type { RevocationList } from '../../x509/revocation-list.ts';
import { holderOf } from '../../x509/subject.ts';
import { type Finding, finding, formatTime } from '../finding.ts';
import type { Moments } from '../moments.ts';

/**
 * Whether a certificate of the chain is revoked, by the lists given. For the signer's certificate a usable list is
 * needed; an authority without one gives a warning. The anchor is trusted as it is.
 */
export function checkRevocation(
  path: readonly Certificate[],
  crls: readonly RevocationList[],
  moments: Moments,
): Finding {
  const findings = path.slice(0, -1).map((certificate, index) => {
    const issuer = path[index + 1] ?? certificate;
    return { certificate, finding: checkOne(certificate, issuer, crls, moments) };
  });
  const isBad = ({ result, code }: Finding) => result === 'error' || code === 'revocation-time-unproven';
  const bad = findings.find((entry) => isBad(entry.finding)) ?? findings[0];
  const clear = finding('revocation-clear', { at: formatTime(moments.at) });
  if (bad === undefined) return clear;
  if (bad.finding.result !== 'ok') return bad.finding;
  const unclear = findings.find((entry) => entry.finding.result !== 'ok');
  if (unclear === undefined) return clear;
  return finding('revocation-authorities-unknown', { subject: holderOf(unclear.certificate) });
}

function checkOne(
  certificate: Certificate,
  issuer: Certificate,
  crls: readonly RevocationList[],
  moments: Moments,
): Finding {
  const own = crls.filter((crl) => sameName(crl.issuer, certificate.issuer));
  const findings = own.map((crl) => checkAgainst(certificate, issuer, crl, moments));
  return (
    findings.find(({ result }) => result === 'error') ??
    findings.find(({ code }) => code === 'revocation-time-unproven') ??
    findings.find(({ result }) => result === 'ok') ??
    findings[0] ??
    finding('revocation-no-list', { issuer: formatName(certificate.issuer) })
  );
}

function checkAgainst(
  certificate: Certificate,
  issuer: Certificate,
  crl: RevocationList,
  { at, signedAt }: Moments,
): Finding {
  if (!isUsable(crl, issuer)) return finding('revocation-list-unusable');
  const revokedAt = crl.revokedAt(certificate.serial);
  if (revokedAt !== undefined && revokedAt <= at) {
    // As with expiry, the signer's own word cannot save him: who has stolen the key would say the same.
    const claimsEarlier = signedAt !== undefined && signedAt < revokedAt;
    const params = { subject: holderOf(certificate), revokedAt: formatTime(revokedAt) };
    return finding(claimsEarlier ? 'revocation-time-unproven' : 'certificate-revoked', params);
  }
  if (crl.nextUpdate !== undefined && crl.nextUpdate < at) {
    return finding('revocation-list-stale', { nextUpdate: formatTime(crl.nextUpdate) });
  }
  // Authorities drop expired certificates from their lists (RFC 5280 3.3).
  if (certificate.notAfter < crl.thisUpdate) {
    const times = { thisUpdate: formatTime(crl.thisUpdate), notAfter: formatTime(certificate.notAfter) };
    return finding('revocation-list-too-late', times);
  }
  return finding('revocation-clear', { at: formatTime(at) });
}

/**
 * A complete list, signed by the authority that issued the certificate. Delta and indirect lists and lists for some
 * of the certificates mark themselves by critical extensions (RFC 5280 5.2), and none of those is observed here.
 */
function isUsable(crl: RevocationList, issuer: Certificate): boolean {
  if (crl.extensions.some(({ critical }) => critical)) return false;
  if (!(issuer.keyUsage?.has('cRLSign') ?? true)) return false;
  const scheme = signatureScheme(crl.signatureAlgorithm);
  return !scheme.weak && scheme.verify?.(issuer.publicKey, crl.tbs, crl.signature) === true;
}
