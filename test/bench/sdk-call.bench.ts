/**
 * CPU time of a call through the SDK against `Pool.request` of undici with the same answer (about 1 kB of JSON), one and 64 in
 * flight, with openapi-fetch, axios and a bare `fetch` in the same run, and the SDK with contract validation. Rounds alternate,
 * so that all meet the same machine; the server is another process. Goal of the SDK: at most 1.3.
 *
 * node --conditions=styk-source test/bench/sdk-call.bench.ts
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StykClient } from '@styk/sdk';
import { loyaltyOperations } from '@styk/sdk/api/loyalty.operations';
import { loyaltySchemas } from '@styk/sdk/api/loyalty.schemas';
import { contractValidation } from '@styk/sdk/validation';
import axios from 'axios';
import createClient from 'openapi-fetch';
import { Pool } from 'undici';

const ROUNDS = 12;
const CALLS = { 1: 800, 64: 3000 } as const;
const PATH = '/loyalty/v1/members/cus_1';
const BASE = 'undici Pool.request';
type InFlight = keyof typeof CALLS;

if (process.send === undefined) await measure();
else serve(process.send.bind(process));

function serve(send: (port: number) => void): void {
  const { Member: schema } = loyaltySchemas.$defs;
  const [example] = typeof schema === 'object' ? (schema['examples'] as readonly object[]) : [];
  if (example === undefined) throw new Error('The contract has no example of a member');
  const member = { ...example, filler: 'x'.repeat(600) };
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
  const headers = { accept: 'application/json', authorization: 'Bearer token' };

  const pool = new Pool(baseUrl, { connections: 64 });
  // The throttle is in the way of every call, but never holds one up.
  const limit = { rate: 1e9, burst: 1e9, parallel: 1e6 };
  const getMember = { ...loyaltyOperations.getMember, limit };
  const options = { baseUrl, auth: { token: 'token' } };
  const client = new StykClient(options);
  const validating = new StykClient({ ...options, validation: contractValidation({ schemas: [loyaltySchemas] }) });
  const openapiFetch = createClient<{
    [PATH]: { get: { responses: { 200: { content: { 'application/json': object } } } } };
  }>({
    baseUrl,
    headers,
  });
  const viaAxios = axios.create({ baseURL: baseUrl, headers });

  const clients: Readonly<Record<string, () => Promise<unknown>>> = {
    [BASE]: async () => (await pool.request({ method: 'GET', path: PATH, headers })).body.json(),
    sdk: async () => await client.call(getMember, { path: ['cus_1'] }),
    'sdk, validating': async () => await validating.call(getMember, { path: ['cus_1'] }),
    fetch: async () => (await fetch(`${baseUrl}${PATH}`, { headers })).json(),
    'openapi-fetch': async () => (await openapiFetch.GET(PATH)).data,
    axios: async () => (await viaAxios.get(PATH)).data,
  };
  for (const inFlight of [64, 1] as const) await compare(clients, inFlight);
  child.kill();
  await Promise.all([pool.close(), client.close(), validating.close()]);
}

async function compare(clients: Readonly<Record<string, () => Promise<unknown>>>, inFlight: InFlight): Promise<void> {
  const ratios = new Map<string, number[]>(Object.keys(clients).map((name) => [name, []]));
  const entries = Object.entries(clients);
  for (let round = -2; round < ROUNDS; round += 1) {
    // Each begins once, for whoever comes next clears up after whoever was before.
    const first = (round + 2) % entries.length;
    const cpu = new Map<string, number>();
    for (const [name, call] of [...entries.slice(first), ...entries.slice(0, first)]) {
      cpu.set(name, await cpuOf(call, inFlight));
    }
    // The first rounds only warm up.
    for (const [name, time] of cpu) if (round >= 0) ratios.get(name)?.push(time / (cpu.get(BASE) ?? Number.NaN));
  }
  for (const [name, values] of ratios) {
    const median = values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
    const goal = name === 'sdk' ? ' (goal at most 1.30)' : '';
    process.stdout.write(`${String(inFlight).padStart(2)} in flight  ${name.padEnd(20)} ${median.toFixed(2)}${goal}\n`);
  }
}

/** Microseconds of CPU this process spent on the calls. */
async function cpuOf(call: () => Promise<unknown>, inFlight: InFlight): Promise<number> {
  const before = process.cpuUsage();
  let left: number = CALLS[inFlight];
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await call();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
