import { type EmitContext, emitEvent } from '../events/emit.ts';
import { detailOf, type LineCode } from './line-texts.ts';
import { type OfferContent, type OfferState, offersDue, saveVerdict } from './offers.ts';

interface Verdict {
  readonly state: Extract<OfferState, 'approved' | 'changes_requested' | 'rejected'>;
  readonly finding: LineCode | null;
}

/** Titles with this are refused, so that a test can have an offer refused. */
const FORBIDDEN = /\[reject\]/i;
/** Longer words than this in capitals are no abbreviation. */
const SHOUTED = /\p{Lu}{8,}/u;

/** What the moderators of the sandbox say about an offer: always the same about the same. */
function judge({ title }: Pick<OfferContent, 'title'>): Verdict {
  if (FORBIDDEN.test(title)) return { state: 'rejected', finding: 'title-forbidden' };
  if (SHOUTED.test(title)) return { state: 'changes_requested', finding: 'title-shouts' };
  return { state: 'approved', finding: null };
}

/** Gives the verdicts that are due, and tells of each. */
export function settleModeration(context: EmitContext): number {
  const due = offersDue(context.tx, context.now);
  for (const offer of due) {
    const { state, finding } = judge(offer.content);
    saveVerdict(context, offer, state, finding);
    const issue = finding && { code: finding, field: 'title', detail: detailOf({ code: finding, params: {} }, 'ru') };
    emitEvent(context, {
      type: 'offer.moderated',
      subject: offer.partnerSku,
      partnerId: offer.partnerId,
      data: {
        partnerSku: offer.partnerSku,
        state,
        ...(issue === null ? {} : { issues: [issue] }),
        moderatedAt: new Date(context.now).toISOString(),
      },
    });
  }
  return due.length;
}
