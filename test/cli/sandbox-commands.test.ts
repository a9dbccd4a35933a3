import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/server.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCli } from './run-cli.ts';

/** A sandbox of this process on the folder in which the commands look for it. */
async function projectWithSandbox(): Promise<string> {
  const cwd = tempFolder();
  const sandbox = await startSandbox({ dataDir: join(cwd, '.styk', 'sandbox'), port: 0 });
  onTestFinished(() => sandbox.close());
  return cwd;
}

async function json(cwd: string, ...argv: string[]): Promise<unknown> {
  const result = await runCli(['sandbox', ...argv, '--json'], { cwd });
  expect(result.stderr).toBe('');
  return result.json();
}

test('a detached sandbox is found, told about, and stopped; its data are there when it starts again', async () => {
  const cwd = tempFolder();
  const first = (await json(cwd, 'start', '--port', '0', '--detach', '--seed', 'small')) as Record<string, unknown>;
  onTestFinished(async () => void (await runCli(['sandbox', 'stop'], { cwd })));
  expect(Object.keys(first)).toEqual([
    'url',
    'controlUrl',
    'consoleUrl',
    'pid',
    'data',
    'credentials',
    'webhookSecret',
  ]);
  expect(await json(cwd, 'status')).toMatchObject({ running: true, url: first.url, pid: first.pid });
  expect((await runCli(['sandbox', 'status', '--lang', 'en'], { cwd })).stdout).toContain(`${first.url}/console`);
  const again = await runCli(['sandbox', 'start', '--port', '0', '--detach'], { cwd });
  expect([again.code, again.stderr.includes('sandbox-folder-in-use')]).toEqual([3, true]);
  expect(await json(cwd, 'stop')).toMatchObject({ stopped: true, pid: first.pid });
  expect(await json(cwd, 'stop')).toMatchObject({ stopped: false });
  const status = await runCli(['sandbox', 'status', '--json'], { cwd });
  expect([status.code, status.json()]).toEqual([1, { running: false, data: join(cwd, '.styk', 'sandbox') }]);
  const second = await json(cwd, 'start', '--port', '0', '--detach');
  expect(second).toMatchObject({ credentials: first.credentials, webhookSecret: first.webhookSecret });
  expect(await json(cwd, 'seed', 'small')).toEqual({ scenario: 'small', members: 200 });
});

test('a detached sandbox that cannot start says why', async () => {
  const occupied = await startSandbox({ port: 0 });
  onTestFinished(() => occupied.close());
  const result = await runCli(['sandbox', 'start', '--detach', '--port', String(occupied.port)], { cwd: tempFolder() });
  expect(result.code).toBe(3);
  expect(result.stderr).toContain('sandbox-port-in-use');
});

test('start serves until it is told to stop, and closes then', async () => {
  const cwd = tempFolder();
  const stop = new AbortController();
  const argv = ['sandbox', 'start', '--port', '0', '--ephemeral', '--json'];
  let told = '';
  const onOutput = (text: string) => {
    told += text;
  };
  const running = runCli(argv, { cwd, signal: stop.signal, onOutput });
  await expect.poll(() => told).toMatch(/\n$/);
  stop.abort();
  const result = await running;
  const { url, data } = result.json() as { url: string; data: null };
  expect([result.code, data]).toEqual([0, null]);
  await expect(fetch(`${url}/sandbox/v1/health`)).rejects.toThrow();
});

test('start ends with its standard input when asked to', async () => {
  const argv = ['sandbox', 'start', '--port', '0', '--ephemeral', '--until-stdin-ends', '--json'];
  expect((await runCli(argv, { cwd: tempFolder(), stdin: 'ignored' })).code).toBe(0);
});

test('without a sandbox the commands name the way to one', async () => {
  const result = await runCli(['sandbox', 'clock', 'get'], { cwd: tempFolder() });
  expect(result.code).toBe(3);
  expect(result.stderr).toContain('styk sandbox start --detach');
});

test('env writes what a program needs, in three forms', async () => {
  const cwd = await projectWithSandbox();
  const variables = (await json(cwd, 'env')) as Record<string, string>;
  expect(Object.keys(variables)).toEqual([
    'STYK_BASE_URL',
    'STYK_CLIENT_ID',
    'STYK_CLIENT_SECRET',
    'STYK_WEBHOOK_SECRET',
  ]);
  const dotenv = (await runCli(['sandbox', 'env'], { cwd })).stdout;
  expect(dotenv.split('\n')[0]).toBe(`STYK_BASE_URL='${variables.STYK_BASE_URL}'`);
  expect((await runCli(['sandbox', 'env', '--format', 'shell'], { cwd })).stdout).toMatch(/^export STYK_BASE_URL='/);
  expect(JSON.parse((await runCli(['sandbox', 'env', '--format', 'json'], { cwd })).stdout)).toEqual(variables);
});

test('the clock is set, advanced, frozen and set back', async () => {
  const cwd = await projectWithSandbox();
  expect(await json(cwd, 'clock', 'set', '2027-01-01T00:00:00+03:00')).toMatchObject({ frozen: false });
  const frozen = (await json(cwd, 'clock', 'freeze')) as { now: string };
  expect(frozen.now).toMatch(/^2026-12-31T21:00/);
  const advanced = (await json(cwd, 'clock', 'advance', '36h')) as { now: string };
  expect(Date.parse(advanced.now) - Date.parse(frozen.now)).toBe(36 * 3_600_000);
  expect(await json(cwd, 'clock', 'freeze', '--off')).toMatchObject({ frozen: false });
  expect(Math.abs(((await json(cwd, 'clock', 'reset')) as { offsetMs: number }).offsetMs)).toBeLessThan(60_000);
  for (const words of [
    ['set', 'tomorrow'],
    ['set', '2027-13-01'],
    ['advance', '5'],
    ['advance', '-5d'],
  ]) {
    expect((await runCli(['sandbox', 'clock', ...words], { cwd })).code).toBe(2);
  }
});

test('faults are set by options or by a file, listed and cleared', async () => {
  const cwd = await projectWithSandbox();
  const one = await json(
    cwd,
    'faults',
    'set',
    '--effect',
    'status',
    '--status',
    '503',
    '--operation',
    'createSale',
    '--times',
    '2',
  );
  expect(one).toEqual([
    { rule: { effect: 'status', status: 503, operationId: 'createSale', times: 2, skip: 0 }, struck: 0 },
  ]);
  writeFileSync(
    join(cwd, 'rules.json'),
    JSON.stringify([{ effect: 'latency', latencyMs: 5 }, { effect: 'drop-before' }]),
  );
  expect(await json(cwd, 'faults', 'set', '--rules', 'rules.json')).toHaveLength(2);
  expect(await json(cwd, 'faults', 'list')).toHaveLength(2);
  expect(await json(cwd, 'faults', 'clear')).toEqual([]);
  expect((await runCli(['sandbox', 'faults', 'set'], { cwd })).code).toBe(2);
  writeFileSync(join(cwd, 'rules.json'), '{}');
  expect((await runCli(['sandbox', 'faults', 'set', '--rules', 'rules.json'], { cwd })).code).toBe(2);
});

test('a state is kept under a name, listed, returned to and forgotten', async () => {
  const cwd = await projectWithSandbox();
  expect(await json(cwd, 'snapshot', 'before')).toMatchObject({ name: 'before' });
  await json(cwd, 'seed', 'small');
  expect(await json(cwd, 'snapshots')).toMatchObject([{ name: 'before' }]);
  expect(await json(cwd, 'restore', 'before')).toMatchObject({ name: 'before' });
  expect(await json(cwd, 'seed', 'small')).toMatchObject({ members: 200 });
  expect(await json(cwd, 'forget', 'before')).toEqual({ deleted: 'before' });
  expect(await json(cwd, 'snapshots')).toEqual([]);
  expect((await runCli(['sandbox', 'restore', 'before'], { cwd })).code).not.toBe(0);
});

test('the journal is a stream of exchanges, reset forgets, invariants hold', async () => {
  const cwd = await projectWithSandbox();
  await json(cwd, 'clock', 'get');
  const lines = (await runCli(['sandbox', 'journal', '--json'], { cwd })).stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).operationId).slice(0, 2)).toEqual(['createToken', 'getClock']);
  expect((await runCli(['sandbox', 'journal'], { cwd })).stdout).toContain('GET /sandbox/v1/clock');
  expect(await json(cwd, 'reset')).toMatchObject({ reset: true });
  expect(await json(cwd, 'invariants')).toMatchObject({ ok: true });
});

test('following the journal tells new exchanges until it is stopped', async () => {
  const cwd = await projectWithSandbox();
  const stop = new AbortController();
  let told = '';
  const onOutput = (text: string) => {
    told += text;
  };
  const following = runCli(['sandbox', 'journal', '--follow', '--json'], { cwd, signal: stop.signal, onOutput });
  // Asked anew until it follows: it begins with what is new.
  const askAndRead = async () => {
    await json(cwd, 'clock', 'get');
    return told;
  };
  await expect.poll(askAndRead).toContain('getClock');
  stop.abort();
  const { code, stdout } = await following;
  expect(code).toBe(0);
  expect(stdout).toContain('getClock');
  expect(stdout).not.toContain('listJournal');
});
