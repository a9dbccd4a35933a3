/**
 * CPU time of a call through the SDK against `Pool.request` of undici with the same answer (about 1 kB of JSON), 64 in
 * flight. Rounds alternate, so that both meet the same machine; the server is another process. Goal: at most 1.3.
 *
 * node --conditions=styk-source test/bench/sdk-call.bench.ts
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StykClient } from '@styk/sdk';
import { Pool } from 'undici';
import { loyaltyOperations } from '../../sdk/src/api/loyalty.operations.ts';

const ROUNDS = 15;
const CALLS = 4000;
const IN_FLIGHT = 64;

if (process.send === undefined) await measure();
else serve(process.send.bind(process));

function serve(send: (port: number) => void): void {
  const member = { customerId: 'cus_1', displayName: 'И. И.', level: 'gold', filler: 'x'.repeat(900) };
  const body = Buffer.from(JSON.stringify(member));
  const headers = { 'content-type': 'application/json', 'content-length': body.byteLength };
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, headers).end(body);
  });
  server.listen(0, '127.0.0.1', () => send((server.address() as AddressInfo).port));
}

async function measure(): Promise<void> {
  const child = fork(import.meta.filename, { execArgv: process.execArgv });
  const port = await new Promise<number>((resolve) => {
    child.once('message', (message) => resolve(Number(message)));
  });
  const baseUrl = `http://127.0.0.1:${port}`;

  const pool = new Pool(baseUrl, { connections: IN_FLIGHT });
  const headers = { accept: 'application/json', authorization: 'Bearer token' };
  const raw = async (): Promise<unknown> => {
    const response = await pool.request({ method: 'GET', path: '/loyalty/v1/members/cus_1', headers });
    return await response.body.json();
  };

  // The throttle is in the way of every call, but never holds one up.
  const limit = { rate: 1e9, burst: 1e9, parallel: 1e6 };
  const getMember = { ...loyaltyOperations.getMember, limit };
  const client = new StykClient({ baseUrl, auth: { token: 'token' } });
  const sdk = (): Promise<unknown> => client.call(getMember, { path: ['cus_1'] });

  const ratios: number[] = [];
  for (let round = -2; round < ROUNDS; round += 1) {
    const rawCpu = await cpuOf(raw);
    const sdkCpu = await cpuOf(sdk);
    // The first rounds only warm up.
    if (round >= 0) ratios.push(sdkCpu / rawCpu);
  }
  ratios.sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0;
  process.stdout.write(`sdk call / undici Pool.request, CPU: ${median.toFixed(2)} (goal at most 1.30)\n`);
  child.kill();
  await pool.close();
  await client.close();
}

/** Microseconds of CPU this process spent on the calls. */
async function cpuOf(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  let left = CALLS;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
