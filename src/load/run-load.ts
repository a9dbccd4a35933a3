import type { Styk } from '@styk/sdk';
import type { Clock } from '@styk/sdk/clock';
import { sell } from './exchanges.ts';
import { fillBalances, type Preparing, readBalances } from './members.ts';
import { runOpenLoop } from './open-loop.ts';
import { dueAt, EXCHANGES_OF_SALE, type LoadPlan, planSale, salesOf } from './plan.ts';
import { publishPromotions, stopPromotions } from './promotions.ts';
import { judge, type LoadReport } from './report.ts';
import { Tally } from './tally.ts';
import { readBooked, type SentSale, verify } from './verify.ts';

/** So many sales at once mean that the ecosystem does not keep up. */
const MOST_AT_ONCE = 5000;

export type LoadPhase = 'preparing' | 'load' | 'verifying';

export interface LoadRun {
  /** A client that does not throttle itself. */
  readonly styk: Styk;
  readonly target: string;
  readonly plan: LoadPlan;
  /** Promotions to publish for the run, 0 for none. */
  readonly promotions: number;
  readonly clock: Clock;
  /** Milliseconds that only grow, with their fractions. */
  readonly timer: () => number;
  readonly signal: AbortSignal;
  readonly onProgress?: (phase: LoadPhase, done: number, total: number) => void;
}

/**
 * Sells at a constant rate, three exchanges a sale, and then asks the books whether everything that was confirmed is there
 * once. What it sells stays sold: it is made for sandboxes and test environments.
 */
export async function runLoad(run: LoadRun): Promise<LoadReport> {
  const { styk, plan, clock, timer, signal, onProgress } = run;
  const total = salesOf(plan);
  onProgress?.('preparing', 0, total);
  const instant = await ecosystemClock(run);
  const [storeId] = plan.storeIds;
  const members: Preparing = { styk, storeId, instant, signal };
  const since = instant();
  const cards = [...new Set(plan.cards)].slice(0, total);
  await fillBalances(members, cards, plan.runId);
  const promotions = await publishPromotions(styk, run.promotions, Date.parse(since));
  try {
    const before = await readBalances(members, cards);
    const tally = new Tally();
    const sent: SentSale[] = [];
    let promoted = 0;
    const beginning = timer();
    const { reason } = await runOpenLoop(
      {
        count: total,
        dueAt: (number) => dueAt(plan, number),
        mostAtOnce: MOST_AT_ONCE,
        async start(number, due) {
          const sale = planSale(plan, number);
          const selling = {
            styk,
            instant,
            timer,
            measured: (measured: Parameters<Tally['add']>[0]) => tally.add(measured),
          };
          const confirmed = await sell(selling, sale, due);
          if (confirmed?.promoted === true) promoted += 1;
          sent.push({ receiptKey: sale.receiptKey, saleId: confirmed?.saleId });
        },
      },
      { clock, timer, signal, onProgress: (started) => onProgress?.('load', started, total) },
    );
    const durationMs = Math.round(timer() - beginning);
    onProgress?.('verifying', total, total);
    // What an interrupted run has sold is verified as well.
    const verifying = new AbortController().signal;
    const booked = await readBooked(styk, plan.runId, since, verifying);
    const after = await readBalances({ ...members, signal: verifying }, cards);
    const exchanges = tally.exchanges();
    const made = Object.values(exchanges).reduce((count, one) => count + one.count, 0);
    return judge({
      end: reason,
      withPromotions: promotions.length > 0,
      target: run.target,
      runId: plan.runId,
      rate: { asked: plan.rate, made: rounded((made * 1000) / Math.max(durationMs, plannedMs(plan))) },
      durationMs,
      sales: sent.length,
      promoted,
      exchanges,
      errors: tally.errors(),
      verification: verify(sent, booked, before, after),
    });
  } finally {
    await stopPromotions(styk, promotions);
  }
}

/** When the last sale is due, a sale's time after it: a run is not faster because it ends with its last start. */
function plannedMs({ rate, ...plan }: LoadPlan): number {
  return (salesOf({ rate, ...plan }) * EXCHANGES_OF_SALE * 1000) / rate;
}

/** The time of the ecosystem, which in a sandbox may be any and may stand still. */
async function ecosystemClock({ styk, clock, signal }: LoadRun): Promise<() => string> {
  const state = await styk.sandbox.getClock({ signal }).catch(() => undefined);
  if (state === undefined) return () => new Date(clock.now()).toISOString();
  const offset = Date.parse(state.now) - clock.now();
  return () => (state.frozen ? state.now : new Date(clock.now() + offset).toISOString());
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
