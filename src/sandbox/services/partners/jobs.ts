import type { Job } from '../../operation.ts';
import type { EmitContext } from '../events/emit.ts';
import { announceVersion } from './announce.ts';
import { reviewPartner, settlePartner } from './desk.ts';
import type { PartnersRoom } from './room.ts';
import type { NoticeKind } from './rules/dossier.ts';
import { allPartners, duePartners } from './storage/partners.ts';

/** Partners looked at together. */
const PORTION = 100;

/** Answers of registers, deadlines and certifications that nobody has looked at; and what a test lets the ecosystem announce. */
export function partnersJobs({ contractVersions }: PartnersRoom): Readonly<Record<string, Job>> {
  const announcing = (kind: NoticeKind): Job => ({
    schedule: 'on-demand',
    run: (context) => {
      announceVersion(context, kind, contractVersions);
      return { versions: 1 };
    },
  });
  return {
    onboarding: {
      schedule: 'nightly',
      run: (context) => ({ partners: settleDue(context, contractVersions) }),
    },
    'agreement-worse-terms': announcing('worse:45d'),
    'agreement-other-terms': announcing('other:15d'),
  };
}

/** Partners for whom something was due. Returns how many. */
export function settleDue(context: EmitContext, contractVersions: PartnersRoom['contractVersions']): number {
  let count = 0;
  for (;;) {
    const due = duePartners(context.tx, context.now, PORTION);
    for (const partnerId of due) settlePartner(context, partnerId, contractVersions);
    count += due.length;
    if (due.length < PORTION) return count;
  }
}

/** Contracts change with the program: certifications over one that was broken end when it starts. */
export function reviewAll(context: EmitContext, contractVersions: PartnersRoom['contractVersions']): void {
  for (const { partnerId } of allPartners(context.tx)) reviewPartner(context, partnerId, contractVersions);
}
