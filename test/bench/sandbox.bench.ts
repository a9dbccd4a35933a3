/**
 * A validated POST with one durable transaction: the sandbox against node:http with a group commit of its own and
 * nothing else (no validation, no keys, no journal). Same client, same body, 64 in flight, rounds alternate, each server
 * in a process of its own on a real disk. Goal: at least 0.8 of its throughput; p99 within 200 ms at 450 calls a second.
 *
 * node --conditions=styk-source test/bench/sandbox.bench.ts
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { builtInPartner } from '../../src/sandbox/built-in-partner.ts';
import { startSandbox } from '../../src/sandbox/server.ts';

const ROUNDS = 7;
const CALLS = 6000;
const IN_FLIGHT = 64;
const STEADY_RATE = 450;
const STEADY_SECONDS = 5;

interface Ready {
  readonly port: number;
  readonly credentials?: { readonly clientId: string; readonly clientSecret: string };
}

const [, , role, folder = ''] = process.argv;
if (role === 'sandbox') await serveSandbox();
else if (role === 'raw') serveRaw();
else await measure();

async function serveSandbox(): Promise<void> {
  const { port, credentials } = await startSandbox({ dataDir: folder, port: 0, limitMultiplier: 1e6 });
  ready({ port, credentials });
}

function serveRaw(): void {
  const database = new DatabaseSync(join(folder, 'raw.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec('CREATE TABLE store (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, body TEXT)');
  const insert = database.prepare('INSERT INTO store (id, name, body) VALUES (?, ?, ?)');
  let waiting: { text: string; done: (answer: string) => void }[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    database.exec('BEGIN IMMEDIATE');
    for (const { text } of group) {
      const store = JSON.parse(text) as { storeId: string; name: string };
      insert.run(store.storeId, store.name, text);
    }
    database.exec('COMMIT');
    for (const { text, done } of group) done(text);
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const done = (answer: string) => response.writeHead(201, { 'content-type': 'application/json' }).end(answer);
      if (waiting.push({ text: Buffer.concat(chunks).toString(), done }) === 1) setImmediate(flush);
    });
  });
  server.listen(0, '127.0.0.1', () => ready({ port: (server.address() as AddressInfo).port }));
}

/** Tells the parent that the server serves, and its CPU time whenever it asks. */
function ready(message: Ready): void {
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.send?.(message);
}

interface Peer {
  post(): Promise<void>;
  /** Microseconds of CPU the server has used. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

async function startPeer(kind: 'sandbox' | 'raw'): Promise<Peer> {
  const data = mkdtempSync(join(process.env['STYK_BENCH_DIR'] ?? import.meta.dirname, `.bench-${kind}-`));
  const child = fork(import.meta.filename, [kind, data], { execArgv: process.execArgv });
  const next = <Message>() => new Promise<Message>((resolve) => child.once('message', (m) => resolve(m as Message)));
  const { port, credentials } = await next<Ready>();
  const origin = `http://127.0.0.1:${port}`;
  const pool = new Pool(origin, { connections: IN_FLIGHT });
  const token = credentials === undefined ? '' : await getToken(pool, credentials);
  const path = `/partners/v1/partners/${builtInPartner.partnerId}/stores`;
  let count = 0;
  return {
    async post() {
      count += 1;
      const storeId = `shop-${count}`;
      const response = await pool.request({
        method: 'POST',
        path,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'idempotency-key': `key-${storeId}`,
        },
        body: JSON.stringify({
          storeId,
          name: 'Магазин на Тверской',
          timezone: 'Europe/Moscow',
          posIds: ['pos-1', 'pos-2'],
        }),
      });
      await response.body.text();
      if (response.statusCode !== 201) throw new Error(`status ${response.statusCode}`);
    },
    async cpu() {
      const answer = next<NodeJS.CpuUsage>();
      child.send('cpu');
      const { user, system } = await answer;
      return user + system;
    },
    async stop() {
      await pool.destroy();
      child.kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function getToken(
  pool: Pool,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const { body } = await pool.request({
    method: 'POST',
    path: '/identity/v1/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  return ((await body.json()) as { access_token: string }).access_token;
}

async function measure(): Promise<void> {
  const sandbox = await startPeer('sandbox');
  const raw = await startPeer('raw');
  const rates: number[] = [];
  const cpu: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const theirs = await load(raw);
    const ours = await load(sandbox);
    // The first rounds only warm up.
    if (round < 0) continue;
    rates.push(ours.rate / theirs.rate);
    cpu.push(ours.cpu / theirs.cpu);
    process.stdout.write(`sandbox ${ours.rate.toFixed(0)}/s, raw ${theirs.rate.toFixed(0)}/s\n`);
  }
  const latencies = await steady(sandbox);
  process.stdout.write(`throughput: ${median(rates).toFixed(2)} of raw node:http + group commit (goal 0.8)\n`);
  process.stdout.write(`server CPU: ${median(cpu).toFixed(2)} of raw\n`);
  const p = (share: number) => latencies[Math.floor(latencies.length * share)]?.toFixed(1);
  process.stdout.write(`at ${STEADY_RATE}/s: p50 ${p(0.5)} ms, p99 ${p(0.99)} ms (goal 200 ms)\n`);
  await Promise.all([sandbox.stop(), raw.stop()]);
}

async function load(peer: Peer): Promise<{ rate: number; cpu: number }> {
  const cpuBefore = await peer.cpu();
  const started = performance.now();
  let left = CALLS;
  const work = async () => {
    while (left-- > 0) await peer.post();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  const seconds = (performance.now() - started) / 1000;
  return { rate: CALLS / seconds, cpu: (await peer.cpu()) - cpuBefore };
}

/** Calls at a fixed rate, whether or not earlier ones are answered: milliseconds each took, ascending. */
async function steady(peer: Peer): Promise<number[]> {
  const latencies: number[] = [];
  const calls: Promise<void>[] = [];
  const started = performance.now();
  for (let sent = 0; sent < STEADY_RATE * STEADY_SECONDS; ) {
    const due = ((performance.now() - started) / 1000) * STEADY_RATE;
    for (; sent < due; sent += 1) {
      const at = performance.now();
      calls.push(peer.post().then(() => void latencies.push(performance.now() - at)));
    }
    await delay(1);
  }
  await Promise.all(calls);
  return latencies.sort((a, b) => a - b);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
