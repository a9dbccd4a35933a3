import type { Finding } from '../../signing/verifier/finding.ts';
import { describeSubject, type Subject } from '../../signing/x509/subject.ts';
import type { Mchd } from '../model/mchd.ts';
import { compareIdentity, identityOf } from './identity.ts';
import { mchdFinding } from './reasons.ts';

/** Whether a certificate belongs to one of those who are trusted. */
export function checkRepresentative({ representatives, powers }: Mchd, subject: Subject): Finding {
  const compared = representatives.map((one) => {
    const identity = identityOf(one);
    return { name: identity.title, likeness: compareIdentity(identity, subject).kind };
  });
  const by = (kind: string) => compared.find(({ likeness }) => likeness === kind)?.name;
  const [same, renamed, nameOnly] = [by('same'), by('renamed'), by('name-only')];
  const isHis = same !== undefined || renamed !== undefined;
  if (isHis && powers.exercise === 'jointly') return mchdFinding('mchd-representatives-jointly');
  if (same !== undefined) return mchdFinding('mchd-representative-matches', { name: same });
  if (renamed !== undefined) return mchdFinding('mchd-representative-renamed', { name: renamed });
  if (nameOnly !== undefined) return mchdFinding('mchd-representative-name-only', { name: nameOnly });
  const names = compared.map(({ name }) => name).join('; ');
  return mchdFinding('mchd-representative-differs', { subject: describeSubject(subject), names });
}
