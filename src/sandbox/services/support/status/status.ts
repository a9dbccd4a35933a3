import type { ComponentStatus, Incident, Latency, Status } from '@styk/sdk/api/support';
import type { Journal } from '../../../journal/journal.ts';

const COMPONENTS = [
  'identity',
  'partners',
  'customers',
  'catalog',
  'stock',
  'orders',
  'promotions',
  'loyalty',
  'giftcards',
  'wallet',
  'events',
  'files',
  'edo',
  'support',
  'reports',
] as const;

/** From the best to the worst. */
const STATES = ['operational', 'degraded', 'partial_outage', 'major_outage'] as const;
const DEGRADED = 1;
const STATE_BY_SEVERITY: Readonly<Record<string, number>> = { minor: DEGRADED, major: 2, critical: 3 };

/** The figures come from so many of the newest exchanges. */
const SAMPLE = 5000;
const LATENCY_MS = 5 * 60_000;
const AVAILABILITY_MS = 30 * 86_400_000;

/** What does not work now. */
export interface Trouble {
  /** Incidents of the ecosystem that last. */
  readonly lasting: readonly Incident[];
  /** Components with which single partners have trouble: they have degraded, whatever it is to those partners. */
  readonly troubled: ReadonlySet<string>;
}

/** What the journal tells of the components, and what does not work. */
export function readStatus(journal: Pick<Journal, 'recent'>, { lasting, troubled }: Trouble, now: number): Status {
  const exchanges = journal.recent(SAMPLE);
  const byComponent = Map.groupBy(exchanges, ({ path }) => path.split('/', 2)[1] ?? '');
  const components = COMPONENTS.map((component): ComponentStatus & { readonly rank: number } => {
    const own = (byComponent.get(component) ?? []).filter(({ at }) => Date.parse(at) > now - AVAILABILITY_MS);
    const latest = own.filter(({ at }) => Date.parse(at) > now - LATENCY_MS);
    const incidents = lasting.filter(({ components: concerned }) => concerned.includes(component));
    const rank = Math.max(
      troubled.has(component) ? DEGRADED : 0,
      ...incidents.map(({ severity }) => STATE_BY_SEVERITY[severity] ?? 1),
    );
    const answered = own.filter(({ status }) => status !== null && status < 500).length;
    return {
      rank,
      component,
      state: STATES[rank] ?? 'major_outage',
      latencyMs: latencyOf(latest.map(({ durationMs }) => durationMs)),
      availabilityBp: own.length === 0 ? 10_000 : Math.floor((10_000 * answered) / own.length),
      incidentIds: incidents.map(({ incidentId }) => incidentId).slice(0, 20),
    };
  });
  const worst = Math.max(...components.map(({ rank }) => rank));
  return {
    state: STATES[worst] ?? 'major_outage',
    asOf: new Date(now).toISOString(),
    components: components.map(({ rank: _, ...component }) => component),
  };
}

/** Zeros where nobody has called. */
function latencyOf(durations: readonly number[]): Latency {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share: number) => Math.min(600_000, sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
