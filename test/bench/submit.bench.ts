/**
 * `styk loyalty submit` from beginning to end — start, reading the file, the durable queue, sending, verdicts — against a
 * client that only sends: bare undici with the same bodies, keys and token, 64 in flight, nothing stored, nothing typed.
 * The same sandbox in a process of its own takes both; rounds alternate, receipts are new in every round.
 * Goal: at least 0.8 of its throughput.
 *
 * node --conditions=styk-source test/bench/submit.bench.ts [receipts] [rounds]
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Styk } from '@styk/sdk';
import type { SaleRequest } from '@styk/sdk/api/loyalty';
import { Pool } from 'undici';
import { startSandbox } from '../../src/sandbox/server.ts';

const IN_FLIGHT = 64;
const main = join(import.meta.dirname, '../../src/cli/main.ts');

interface Ready {
  readonly url: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
}

if (process.argv[2] === 'sandbox') {
  const { url, credentials } = await startSandbox({
    dataDir: process.argv[3] ?? '',
    port: 0,
    limitMultiplier: 1e6,
  });
  process.send?.({ url, credentials } satisfies Ready);
} else {
  await measure(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 5));
}

function sale(number: number): SaleRequest {
  const kopecks = 10_000;
  return {
    identifier: { kind: 'card', value: `22000000${String((number % 200) + 1).padStart(8, '0')}` },
    receiptKey: `bench-${number}`,
    storeId: 'msk-01',
    posId: 'pos-1',
    occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    lines: [{ lineId: '1', sku: 'tea', name: 'Tea', qty: '1', unit: 'pcs', priceKop: kopecks, payKop: kopecks }],
    totals: { linesKop: kopecks, pointsDiscountKop: 0, payableKop: kopecks },
    tenders: [{ kind: 'card', amountKop: kopecks }],
    offline: true,
  };
}

async function measure(receipts: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'styk-bench-'));
  const sandbox = fork(import.meta.filename, ['sandbox', join(folder, 'data')], {
    execArgv: ['--conditions=styk-source'],
  });
  try {
    const [ready] = (await once(sandbox, 'message')) as [Ready];
    const styk = new Styk({ baseUrl: ready.url, auth: ready.credentials });
    await styk.sandbox.seedSandbox({ scenario: 'small' });
    await styk.close();
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const batch = (half: number) =>
        Array.from({ length: receipts }, (_, index) => sale((2 * round + half) * receipts + index));
      const bare = await sendOnly(ready, batch(0));
      const ours = await submit(ready, folder, batch(1));
      // The first round warms the sandbox up.
      if (round === 0) continue;
      ratios.push(bare / ours);
      say(
        `round ${round}: undici ${rate(receipts, bare)}, submit ${rate(receipts, ours)}, ratio ${ratio(bare / ours)}`,
      );
    }
    const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
    say(`median ratio of throughput: ${ratio(median)} (goal: at least 0.80)`);
  } finally {
    sandbox.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. Bodies are made beforehand: only sending is measured. */
async function sendOnly({ url, credentials }: Ready, sales: readonly SaleRequest[]): Promise<number> {
  const { clientId, clientSecret } = credentials;
  const answer = await fetch(`${url}/identity/v1/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const calls = sales.map((body) => ({ body: JSON.stringify(body), key: crypto.randomUUID() }));
  const pool = new Pool(url, { connections: IN_FLIGHT, pipelining: 1 });
  const waiting = calls.values();
  const start = performance.now();
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (const { body, key } of waiting) {
        const headers = {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': key,
        };
        const response = await pool.request({ method: 'POST', path: '/loyalty/v1/sales', headers, body });
        await response.body.json();
        if (response.statusCode !== 201) throw new Error(`HTTP ${response.statusCode}`);
      }
    }),
  );
  const elapsed = performance.now() - start;
  await pool.close();
  return elapsed;
}

/** Milliseconds of the whole command in a process of its own. */
async function submit({ url, credentials }: Ready, folder: string, sales: readonly SaleRequest[]): Promise<number> {
  const lines = sales.map((request) => `${JSON.stringify({ kind: 'sale', ...request })}\n`);
  writeFileSync(join(folder, 'sales.ndjson'), lines.join(''));
  const start = performance.now();
  const command = spawn(
    process.execPath,
    ['--conditions=styk-source', main, 'loyalty', 'submit', 'sales.ndjson', '--json'],
    {
      cwd: folder,
      env: {
        ...process.env,
        HOME: folder,
        STYK_BASE_URL: url,
        STYK_CLIENT_ID: credentials.clientId,
        STYK_CLIENT_SECRET: credentials.clientSecret,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [code] = await once(command, 'exit');
  if (code !== 0) throw new Error(`submit ended with ${code}`);
  return performance.now() - start;
}

function rate(receipts: number, ms: number): string {
  return `${Math.round((1000 * receipts) / ms)}/s`;
}

function ratio(value: number): string {
  return value.toFixed(2);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
