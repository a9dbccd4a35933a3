/**
 * A register of a million sales through HTTP into a sandbox with a data folder, killed with `kill -9` on its way and
 * started again: lines a second, memory, and how long a till waits for its quote meanwhile. Goal: five minutes for the
 * million from the commit to the end, the death included.
 *
 * node --conditions=styk-source test/bench/register.bench.ts [lines] [members]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Styk } from '@styk/sdk';
import { startSandbox } from '../../src/sandbox/server.ts';
import { testCard } from '../../src/sandbox/test-customers.ts';
import { announcement, digestOf, partsOf } from './register/sales-register.ts';

const GOAL_SECONDS = 300;
/** Where in the register the sandbox is killed. */
const KILLED_AT = 0.4;
/** Up to where a till rings, and how often. */
const RUNG_UP_TO = 0.1;
const TILL_EVERY_MS = 100;

interface Ready {
  readonly url: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
}

const [, , first = '1000000', second = '100000'] = process.argv;
if (first === 'serve') await serve(second);
else await measure(Number(first), Number(second));

async function serve(folder: string): Promise<void> {
  const { url, credentials } = await startSandbox({ dataDir: folder, port: 0, limitMultiplier: 1000 });
  process.send?.({ url, credentials });
}

async function measure(lines: number, members: number): Promise<void> {
  // Beside the project: a temporary folder may be memory.
  const folder = mkdtempSync(join(process.cwd(), '.register-bench-'));
  let server = await open(folder);
  try {
    await server.styk.sandbox.seedSandbox({ scenario: 'medium', members }, { timeoutMs: 600_000, deadlineMs: 600_000 });
    const { now } = await server.styk.sandbox.getHealth();
    const id = await upload(server.styk, lines, members, now);
    const started = performance.now();
    await server.styk.loyalty.commitRegister(id);
    const till = ringAt(server.styk, members);
    await reach(server.styk, id, lines * RUNG_UP_TO);
    const waits = (await till()).sort((a, b) => a - b);
    await reach(server.styk, id, lines * KILLED_AT);
    const peak = memoryOf(server.child);
    server.child.kill('SIGKILL');
    await once(server.child, 'exit');
    const died = performance.now();
    server = await open(folder);
    report('started again after kill -9', `${((performance.now() - died) / 1000).toFixed(1)} s`);
    await reach(server.styk, id, Number.POSITIVE_INFINITY);
    const seconds = (performance.now() - started) / 1000;
    const register = await server.styk.loyalty.getRegister(id);
    report(
      'verdicts',
      `${register.applied} applied, ${register.duplicate + register.rejected + register.pending} others`,
    );
    report('time from the commit', `${seconds.toFixed(0)} s, ${Math.round(lines / seconds)} lines/s`);
    report('memory of the sandbox', `${Math.max(peak, memoryOf(server.child))} MiB at most`);
    const average = waits.reduce((sum, one) => sum + one, 0) / waits.length;
    report('a quote meanwhile', `${average.toFixed(0)} ms on average, ${(waits.at(-1) ?? 0).toFixed(0)} ms at most`);
    const checking = performance.now();
    const { ok } = await server.styk.sandbox.checkInvariants({ timeoutMs: 1_800_000, deadlineMs: 1_800_000 });
    report('invariants', `${ok ? 'hold' : 'BROKEN'} (${((performance.now() - checking) / 1000).toFixed(0)} s)`);
    const isWithin = seconds <= (GOAL_SECONDS * lines) / 1_000_000;
    if (!ok || register.applied !== lines || !isWithin) process.exitCode = 1;
  } finally {
    server.child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

async function open(folder: string): Promise<{ readonly child: ChildProcess; readonly styk: Styk }> {
  const child = fork(import.meta.filename, ['serve', folder], { execArgv: ['--conditions=styk-source'] });
  const [{ url, credentials }] = (await once(child, 'message')) as [Ready];
  return { child, styk: new Styk({ baseUrl: url, auth: credentials, throttle: false }) };
}

async function upload(styk: Styk, lines: number, members: number, now: string): Promise<string> {
  const started = performance.now();
  const { registerId } = await styk.loyalty.createRegister(announcement(lines));
  let part = 0;
  let size = 0;
  for await (const bytes of partsOf(lines, members, now)) {
    part += 1;
    size += bytes.length;
    await styk.loyalty.putRegisterPart(registerId, part, bytes, { headers: { 'Content-Digest': digestOf(bytes) } });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  report('made and uploaded', `${lines} lines, ${part} parts, ${(size / 1_048_576).toFixed(0)} MiB, ${seconds} s`);
  return registerId;
}

/** A till that asks for quotes until it is told to stop; then it gives how long each took, in milliseconds. */
function ringAt(styk: Styk, members: number): () => Promise<number[]> {
  const stopping = new AbortController();
  const waits: number[] = [];
  const ring = async () => {
    while (!stopping.signal.aborted) {
      const { now } = await styk.sandbox.getHealth();
      const identifier = { kind: 'card', value: testCard(1 + (waits.length % members)) } as const;
      const asked = performance.now();
      await styk.loyalty.createQuote({ identifier, storeId: 'msk-01', posId: 'pos-1', occurredAt: now });
      waits.push(performance.now() - asked);
      await delay(TILL_EVERY_MS);
    }
    return waits;
  };
  const ringing = ring();
  return () => {
    stopping.abort();
    return ringing;
  };
}

async function reach(styk: Styk, registerId: string, lines: number): Promise<void> {
  for (;;) {
    const { processed, finishedAt } = await styk.loyalty.getRegister(registerId);
    if (processed >= lines || finishedAt !== null) return;
    await delay(500);
  }
}

/** The most it has had, in MiB. */
function memoryOf({ pid }: ChildProcess): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function report(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(32)}${value}\n`);
}
