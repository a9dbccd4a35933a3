import { isAccreditedAt, statusAt } from '../../trust/accreditation.ts';
import type { Anchor } from '../../trust/trust.ts';
import type { Certificate } from '../../x509/certificate.ts';
import { formatName } from '../../x509/name.ts';
import { type Finding, finding, formatTime } from '../finding.ts';
import type { Moments } from '../moments.ts';

/**
 * Whether the anchor may be relied upon: the caller trusts it, or it is of an authority that was accredited when it
 * issued the certificate and when the signature was made (63-FZ, article 11, items 1 and 2). As with expiry, the
 * signer's word on the time can make things worse only.
 */
export function judgeAccreditation(
  { certificate, authority }: Anchor,
  path: readonly Certificate[],
  { at, signedAt }: Moments,
): Finding {
  if (authority === undefined) return finding('chain-trusted', { anchor: formatName(certificate.subject) });
  const [leaf] = path;
  const claimed = signedAt !== undefined && signedAt <= at ? signedAt : undefined;
  const mustHold = [leaf?.notBefore, claimed].filter((moment) => moment !== undefined);
  const broken = mustHold.find((moment) => !isAccreditedAt(authority, moment));
  const answer = (code: 'chain-not-accredited' | 'chain-accreditation-unproven', moment: Date) => {
    const current = statusAt(authority, moment);
    return finding(code, {
      authority: authority.name,
      at: formatTime(moment),
      status: current?.status ?? '—',
      since: current ? formatTime(current.since) : '—',
    });
  };
  if (broken !== undefined) return answer('chain-not-accredited', broken);
  if (isAccreditedAt(authority, at)) return finding('chain-accredited', { authority: authority.name });
  return answer(claimed === undefined ? 'chain-not-accredited' : 'chain-accreditation-unproven', at);
}
