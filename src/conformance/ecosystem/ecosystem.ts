import { type Clock, type RequestInfo, Styk } from '@styk/sdk';
import type { FaultRule, JournalExchange } from '@styk/sdk/api/sandbox';
import { startSandbox } from '../../sandbox/server.ts';
import { type Gate, openGate } from './gate.ts';

/** What every check begins with, so that a report can be replayed. */
export const stage = {
  /** Scenario of members. */
  seed: 'small',
  /** Where the sandbox's clock stands at first. */
  clock: '2026-11-20T12:00:00+03:00',
  /** Where the partner's program sells. */
  storeId: 'msk-01',
  posId: 'pos-1',
} as const;

/** An ecosystem of its own for one check: nothing of an earlier check is in it. */
export interface Ecosystem {
  /** Where the partner's program finds it. */
  readonly gate: Gate;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /** The runner's own way in, past the gate. */
  readonly styk: Styk;
  /** The ecosystem's time, RFC 3339 in the store's time zone. */
  now(): string;
  setFaults(...rules: readonly FaultRule[]): Promise<void>;
  /** Exchanges recorded after this one, oldest first; those of the runner itself are not among them. */
  exchangesAfter(seq: number): Promise<readonly JournalExchange[]>;
  close(): Promise<void>;
}

export async function startEcosystem(clock: Clock): Promise<Ecosystem> {
  const startedAt = clock.now();
  const sandbox = await startSandbox({ port: 0, clock: Date.parse(stage.clock), machineClock: clock });
  const gate = await openGate(sandbox.port);
  // The runner shares the partner's keys, so its own calls are told apart by their traces.
  const ownTraces = new Set<string>();
  const hooks = { onRequest: ({ trace }: RequestInfo) => void ownTraces.add(trace.traceId) };
  const styk = new Styk({ baseUrl: sandbox.url, auth: sandbox.credentials, clock, hooks });
  await styk.sandbox.seedSandbox({ scenario: stage.seed });
  return {
    gate,
    credentials: sandbox.credentials,
    styk,
    now: () => moscowTime(Date.parse(stage.clock) + clock.now() - startedAt),
    setFaults: async (...rules) => {
      await styk.sandbox.setFaults({ rules });
    },
    async exchangesAfter(seq) {
      const exchanges = await Array.fromAsync(styk.sandbox.listJournal({ limit: 200 }));
      return exchanges.filter((exchange) => exchange.seq > seq && !ownTraces.has(exchange.traceId ?? ''));
    },
    async close() {
      await gate.close();
      await styk.close();
      await sandbox.close();
    },
  };
}

/** The store of the checks is in Moscow, which has no summer time. */
function moscowTime(epochMs: number): string {
  return `${new Date(epochMs + 3 * 3_600_000).toISOString().slice(0, 19)}+03:00`;
}
