import { createHash } from 'node:crypto';
import { DAY_MS, firstDayFrom, startOfDay } from './days.ts';
import type { AgreementVersion, NoticeKind } from './dossier.ts';

/** Days of notice by 289-ФЗ. */
export const NOTICE_DAYS: Readonly<Record<NoticeKind, number>> = { 'worse:45d': 45, 'other:15d': 15 };

/** The version that is announced next: in force after its whole notice, and never before the one that was announced earlier. */
export function announce(
  earlier: readonly AgreementVersion[],
  noticeKind: NoticeKind,
  text: string,
  now: number,
): AgreementVersion {
  const last = earlier.at(-1);
  const noticed = now + NOTICE_DAYS[noticeKind] * DAY_MS;
  const free = last === undefined ? noticed : Math.max(noticed, startOfDay(last.effectiveFrom) + DAY_MS);
  return {
    version: (last?.version ?? 0) + 1,
    noticeKind,
    text,
    textHash: createHash('sha256').update(text, 'utf8').digest('hex'),
    announcedAt: now,
    effectiveFrom: firstDayFrom(free),
  };
}

/** The version in force; the first one for whoever joins before its day. */
export function versionInForce(versions: readonly AgreementVersion[], now: number): AgreementVersion {
  const [first] = versions;
  const last = versions.findLast(({ effectiveFrom }) => startOfDay(effectiveFrom) <= now) ?? first;
  if (last === undefined) throw new Error('an agreement has a first version');
  return last;
}
