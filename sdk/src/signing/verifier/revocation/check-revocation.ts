import type { Trust } from '../../trust/trust.ts';
import { formatName } from '../../x509/name.ts';
import { holderOf } from '../../x509/subject.ts';
import { type Finding, finding, formatTime } from '../finding.ts';
import type { Moments } from '../moments.ts';
import type { Path } from '../path/find-path.ts';
import { evidenceOfLists } from './by-list.ts';
import { evidenceOfResponses } from './by-response.ts';
import { isBadNews, weigh } from './evidence.ts';

/**
 * Whether a certificate of the chain is revoked, by the lists and OCSP responses given. For the signer's certificate a
 * usable answer is needed; an authority without one gives a warning. The anchor is trusted as it is.
 */
export function checkRevocation(path: Path, trust: Trust, moments: Moments): Finding {
  const { certificates } = path;
  const findings = certificates.slice(0, -1).map((certificate, index) => {
    const issuer = certificates[index + 1] ?? certificate;
    const question = { certificate, issuer, path, trust, moments };
    const answer = weigh([...evidenceOfLists(question), ...evidenceOfResponses(question)], moments.at);
    return {
      certificate,
      finding: answer ?? finding('revocation-no-list', { issuer: formatName(certificate.issuer) }),
    };
  });
  const isBad = ({ result, code }: Finding) => result === 'error' || isBadNews(code);
  const bad = findings.find((entry) => isBad(entry.finding)) ?? findings[0];
  const clear = finding('revocation-clear', { at: formatTime(moments.at) });
  if (bad === undefined) return clear;
  if (bad.finding.result !== 'ok') return bad.finding;
  const unclear = findings.find((entry) => entry.finding.result !== 'ok');
  if (unclear === undefined) return clear;
  return finding('revocation-authorities-unknown', { subject: holderOf(unclear.certificate) });
}
