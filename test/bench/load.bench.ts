/**
 * The two proofs of the ecosystem's speed: 150 exchanges a second for 10 minutes and 450 a second for 1 minute, three exchanges
 * a sale with promotions evaluated and events written, against a sandbox in a process of its own on a real disk. Averages
 * within 50/200/200 ms, p99 within 500 ms, nothing lost, nothing doubled, balances and the sandbox's invariants right.
 * Prints a verdict for each and ends with 1 when one has failed.
 *
 * node --conditions=styk-source test/bench/load.bench.ts [both|150|450] [medium|large] [share of the durations, such as 0.05]
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Styk } from '@styk/sdk';
import { stopwatch, systemClock } from '@styk/sdk/clock';
import { loadText } from '../../src/cli/commands/conformance/load-text.ts';
import { createView } from '../../src/cli/output/view.ts';
import { runLoad } from '../../src/load/run-load.ts';
import { builtInPartner } from '../../src/sandbox/built-in-partner.ts';
import { startSandbox } from '../../src/sandbox/server.ts';
import { testCard } from '../../src/sandbox/test-customers.ts';

interface Proof {
  /** Exchanges a second. */
  readonly rate: number;
  readonly minutes: number;
}

const PROOFS: readonly Proof[] = [
  { rate: 150, minutes: 10 },
  { rate: 450, minutes: 1 },
];
const MEMBERS = 5000;
const PROMOTIONS = 20;

interface Ready {
  readonly url: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
}

const [, , role = 'both', second = 'medium', share = '1'] = process.argv;
if (role === 'sandbox') {
  const { url, credentials } = await startSandbox({ dataDir: second, port: 0 });
  process.send?.({ url, credentials } satisfies Ready);
} else {
  await prove(
    PROOFS.filter(({ rate }) => role === 'both' || role === String(rate)),
    second,
    Number(share),
  );
}

async function prove(proofs: readonly Proof[], seed: string, share: number): Promise<void> {
  if (proofs.length === 0) throw new Error('which proof: both, 150 or 450?');
  const folder = mkdtempSync(join(process.env['STYK_BENCH_DIR'] ?? import.meta.dirname, '.bench-load-'));
  const sandbox = fork(import.meta.filename, ['sandbox', folder], { execArgv: process.execArgv });
  try {
    const [ready] = (await once(sandbox, 'message')) as [Ready];
    await using styk = new Styk({ baseUrl: ready.url, auth: ready.credentials, throttle: false, deadlineMs: Infinity });
    const started = stopwatch();
    await styk.sandbox.seedSandbox({ scenario: seed }, { timeoutMs: Infinity });
    say(`seed ${seed}: ${Math.round((stopwatch() - started) / 1000)} s`);
    for (const { rate, minutes } of proofs) await proveOne(styk, ready.url, rate, minutes * 60_000 * share);
    const { violations } = await styk.sandbox.checkInvariants({ timeoutMs: Infinity });
    say(`invariants of the sandbox: ${violations.length} violations`);
    if (violations.length > 0) process.exitCode = 1;
  } finally {
    sandbox.kill();
    await once(sandbox, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function proveOne(styk: Styk, target: string, rate: number, durationMs: number): Promise<void> {
  const [first, ...others] = Array.from({ length: MEMBERS }, (_, index) => testCard(index + 1));
  const [{ storeId: store }, ...stores] = builtInPartner.stores;
  const report = await runLoad({
    styk,
    target,
    plan: {
      rate,
      durationMs,
      cards: [first ?? '', ...others],
      storeIds: [store, ...stores.map(({ storeId }) => storeId)],
      runId: `bench-${randomUUID().slice(0, 8)}`,
    },
    promotions: PROMOTIONS,
    clock: systemClock,
    timer: stopwatch,
    signal: new AbortController().signal,
  });
  say(`\n${rate} exchanges/s for ${Math.round(durationMs / 1000)} s`);
  say(loadText(report, createView('en', 100, false)));
  if (report.verdict === 'failed') process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
