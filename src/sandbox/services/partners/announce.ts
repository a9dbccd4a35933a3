import { type EmitContext, emitEvent } from '../events/emit.ts';
import { nextText } from './agreement-text.ts';
import { reviewPartner } from './desk.ts';
import type { AgreementVersion, NoticeKind } from './rules/dossier.ts';
import { announce } from './rules/notice.ts';
import { addVersion, listVersions } from './storage/agreements.ts';
import { allPartners } from './storage/partners.ts';

/** Announces the next version of the agreement to all partners, with the notice its kind of change needs (289-ФЗ). */
export function announceVersion(
  context: EmitContext,
  noticeKind: NoticeKind,
  contractVersions: Readonly<Record<string, string>>,
): AgreementVersion {
  const { tx, now } = context;
  const earlier = listVersions(tx);
  const announced = announce(earlier, noticeKind, nextText(earlier.length + 1, noticeKind), now);
  addVersion(tx, announced);
  const { version, textHash, announcedAt, effectiveFrom } = announced;
  for (const { partnerId, agreementId } of allPartners(tx)) {
    const data = {
      agreementId,
      version,
      textHash,
      noticeKind,
      announcedAt: new Date(announcedAt).toISOString(),
      effectiveFrom,
    };
    emitEvent(context, { type: 'agreement.version.announced', subject: agreementId, partnerId, data });
    reviewPartner(context, partnerId, contractVersions);
  }
  return announced;
}
