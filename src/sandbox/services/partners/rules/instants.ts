import { endOfDay, startOfDay } from './days.ts';
import type { Dossier } from './dossier.ts';
import { ABANDONED_AFTER_MS } from './facts.ts';
import { SOON_MS } from './requirements.ts';

/** The instants at which time alone may change something for a partner, in no order; past ones among them. */
function instantsOf({
  partner,
  checks,
  documents,
  versions,
  acceptances,
  capabilities,
  certificates,
  tasks,
}: Dossier): readonly number[] {
  return [
    ...checks.flatMap(({ state, dueAt }) => (state === 'pending' ? [dueAt] : [])),
    ...documents.flatMap(({ state, dueAt }) => (state === 'checking' ? [dueAt] : [])),
    ...versions.flatMap(({ version, effectiveFrom }) => {
      const begins = startOfDay(effectiveFrom);
      return acceptances.has(version) ? [begins] : [begins - SOON_MS, begins];
    }),
    ...capabilities.map(({ opensAt }) => opensAt),
    ...certificates.flatMap(({ state, validUntil }) =>
      state === 'accepted' ? [endOfDay(validUntil) - SOON_MS, endOfDay(validUntil)] : [],
    ),
    ...tasks.flatMap(({ state, dueAt }) => (state === 'open' && dueAt !== null ? [dueAt] : [])),
    ...(partner.state === 'rejected' ? [partner.stateSince + ABANDONED_AFTER_MS] : []),
  ];
}

/** The next of them after an instant, undefined when time changes nothing any more. */
export function nextInstant(dossier: Dossier, after: number): number | undefined {
  let next: number | undefined;
  for (const instant of instantsOf(dossier)) {
    if (instant > after && (next === undefined || instant < next)) next = instant;
  }
  return next;
}
