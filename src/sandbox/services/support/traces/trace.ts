import type { TraceReport } from '@styk/sdk/api/support';
import type { Tx } from '../../../storage/tx.ts';
import type { SupportDependencies } from '../dependencies.ts';
import { eventHops, ledgerHops } from './consequences.ts';
import { exchangeHop, type Hop } from './exchange-hop.ts';

/** Hops of one answer; the contract allows no more. */
const MOST = 1000;

/** Calls of one trace that are looked into. */
const MOST_CALLS = 100;

/** Everything of a trace that the partner may see; undefined when there is nothing. */
export function readTrace(
  { journal }: SupportDependencies,
  tx: Tx,
  partnerId: string,
  traceId: string,
): TraceReport | undefined {
  const exchanges = journal.trace(traceId, partnerId, MOST_CALLS + 1);
  const calls = exchanges.slice(0, MOST_CALLS).flatMap((exchange) => exchangeHop(exchange) ?? []);
  if (calls.length === 0) return undefined;
  const hops = calls.flatMap((call): Hop[] => [
    call,
    ...ledgerHops(tx, partnerId, call),
    ...eventHops(tx, partnerId, call),
  ]);
  // A repeated call names what the first one made: its entries are told once.
  const seen = new Set<string>();
  const once = hops.filter(({ kind, at, object }) => {
    if (kind === 'call' || object === null) return true;
    const key = `${kind} ${object.id} ${at}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  // Stable: what happened in the same millisecond stays in the order of cause and effect.
  const ordered = once.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(0, MOST);
  return {
    traceId,
    complete: exchanges.length <= MOST_CALLS && once.length <= MOST && !hasPending(tx, once),
    hops: ordered.map((hop, index) => ({ seq: index + 1, ...hop })),
  };
}

/** Whether an event of the trace still waits to be delivered. */
function hasPending(tx: Tx, hops: readonly Hop[]): boolean {
  const ids = hops.flatMap(({ kind, object }) => (kind === 'event' && object !== null ? [object.id] : []));
  const row = tx.get(
    `SELECT 1 AS one FROM events_event e JOIN events_delivery d ON d.event_seq = e.seq AND d.state = 'pending'
     WHERE e.event_id IN (SELECT value FROM json_each(?)) LIMIT 1`,
    JSON.stringify(ids),
  );
  return row !== undefined;
}
