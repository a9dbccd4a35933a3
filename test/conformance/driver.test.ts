import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Clock, systemClock } from '@styk/sdk';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DriverWorld } from '../../src/conformance/driver/driver.ts';
import { startDriver } from '../../src/conformance/driver/start-driver.ts';
import { tempFolder } from '../temp-folder.ts';

const world: DriverWorld = {
  baseUrl: 'http://127.0.0.1:1',
  clientId: 'cli_x',
  clientSecret: 'hush',
  storeId: 'msk-01',
  posId: 'pos-1',
  workDir: '/nowhere',
};

/** A driver that answers `getState` properly and everything else with the given expression over `call`. */
function script(answer: string): string {
  return `
    const { createInterface } = require('node:readline');
    createInterface({ input: process.stdin }).on('line', (line) => {
      const call = JSON.parse(line);
      const reply = (value) => process.stdout.write(JSON.stringify(value) + '\\n');
      if (call.action === 'getState') return reply({ id: call.id, ok: true, result: process.env.STYK_CLIENT_SECRET });
      ${answer};
    });`;
}

function start(program: string, clock: Clock = systemClock, signal = new AbortController().signal) {
  const cwd = tempFolder();
  writeFileSync(join(cwd, 'driver.cjs'), program);
  const driver = `"${process.execPath}" driver.cjs`;
  return startDriver({ driver, cwd, env: { ...process.env }, clock, signal }, world);
}

async function started(...args: Parameters<typeof start>) {
  const driver = await start(...args);
  onTestFinished(() => driver.close());
  return driver;
}

describe('a driver process', () => {
  it('is told where the ecosystem is, and answers', async () => {
    const driver = await started(script('reply({ id: call.id, ok: true, result: { got: call.params } })'));
    expect(await driver.act('getState', {})).toBe('hush');
    expect(await driver.act('makeSale', { card: '1' })).toEqual({ got: { card: '1' } });
  });

  it('may refuse an action', async () => {
    const driver = await started(script("reply({ id: call.id, ok: false, error: 'out of paper' })"));
    await expect(driver.act('makeSale', {})).rejects.toMatchObject({
      code: 'conformance-driver-refused',
      params: { action: 'makeSale', reason: 'out of paper' },
    });
  });

  it.each([
    ["process.stdout.write('hello\\n')", 'hello'],
    ['reply({ id: 77, ok: true })', '77'],
    ["reply({ id: call.id, ok: 'yes' })", 'yes'],
    ['reply([])', 'id'],
    ["process.stdout.write('x'.repeat(1_000_001))", 'more than'],
    ["process.stdout.write('{}\\n'.repeat(400_000))", 'id'],
  ])('that does %s breaks the protocol', async (answer, named) => {
    const driver = await started(script(answer));
    await expect(driver.act('makeSale', {})).rejects.toMatchObject({
      code: 'conformance-driver-protocol',
      message: expect.stringContaining(named),
    });
  });

  it('that crashes is told from one that refuses, with its last words', async () => {
    const driver = await started(script("console.error('no such table: queue'); process.exit(7)"));
    await expect(driver.act('makeSale', {})).rejects.toMatchObject({
      code: 'conformance-driver-ended',
      message: expect.stringMatching(/makeSale.*exit code 7.*no such table/),
    });
  });

  it.each([
    ['throw new Error("no key")', 'no key'],
    ['process.exit(0)', 'exit code 0'],
    ['', 'exit code 0'],
  ])('that begins with %j has not started', async (program, named) => {
    await expect(start(program)).rejects.toMatchObject({
      code: 'conformance-driver-not-started',
      message: expect.stringContaining(named),
    });
  });

  it('has limited time for an action', async () => {
    // Only the action is short of time: how long a process takes to start depends on the machine.
    let limitMs = 60_000;
    const clock: Clock = { now: systemClock.now, sleep: (_, signal) => systemClock.sleep(limitMs, signal) };
    const driver = await started(script(''), clock);
    limitMs = 1;
    await expect(driver.act('makeSale', {})).rejects.toMatchObject({ code: 'conformance-driver-timeout' });
  });

  it('may print empty lines between its answers', async () => {
    const driver = await started(
      script("process.stdout.write('\\r\\n\\n'); reply({ id: call.id, ok: true, result: 5 })"),
    );
    expect(await driver.act('makeSale', {})).toBe(5);
    expect(await driver.act('makeSale', {})).toBe(5);
  });

  it('may end by itself and in order when its input ends', async () => {
    const file = join(tempFolder(), 'ended');
    const atEnd = `process.stdin.on('end', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, 'closed'));`;
    // The farewell takes as long as the driver needs here.
    const patient: Clock = { now: systemClock.now, sleep: (_, signal) => systemClock.sleep(60_000, signal) };
    const driver = await start(`${script('')}\n${atEnd}`, patient);
    await driver.close();
    expect(readFileSync(file, 'utf8')).toBe('closed');
  });

  it('is ended together with what it has started, even when it does not want to', async () => {
    const file = join(tempFolder(), 'pid');
    const stubborn = `require('node:child_process').spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => 0); setInterval(() => 0, 1000)']).on('spawn', function () { require('node:fs').writeFileSync(${JSON.stringify(file)}, String(this.pid)); reply({ id: call.id, ok: true }); }); process.on('SIGTERM', () => 0)`;
    const driver = await start(script(stubborn));
    await driver.act('makeSale', {});
    const grandchild = Number(readFileSync(file, 'utf8'));
    expect(isAlive(grandchild)).toBe(true);
    await driver.close();
    await expect.poll(() => isAlive(grandchild)).toBe(false);
  });

  it('is left by an action that is aborted', async () => {
    const abort = new AbortController();
    const driver = await started(script(''), systemClock, abort.signal);
    const action = driver.act('makeSale', {});
    abort.abort(new Error('Ctrl+C'));
    await expect(action).rejects.toThrow('Ctrl+C');
  });
});

/** A process that has ended but was not waited for yet is a zombie, which is dead enough. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync('/proc/self/stat')) return tryKill(pid);
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

function tryKill(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a driver at an address', () => {
  async function serve(answer: (call: { id: number; action: string; params: unknown }) => unknown): Promise<string> {
    const server = createServer(async (request, response) => {
      const result = answer(JSON.parse(await text(request)));
      if (result === undefined) return request.socket.destroy();
      return response.end(JSON.stringify(result));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/driver`;
  }
  const at = (driver: string) =>
    startDriver({ driver, cwd: '.', env: {}, clock: systemClock, signal: new AbortController().signal }, world);

  it('is told where the ecosystem is by an action, and answers', async () => {
    const calls: unknown[] = [];
    const driver = await at(
      await serve(({ id, action, params }) => {
        calls.push([action, params]);
        return { id, ok: true, result: action };
      }),
    );
    expect(await driver.act('drainQueue', {})).toBe('drainQueue');
    expect(calls).toEqual([
      ['configure', world],
      ['getState', {}],
      ['drainQueue', {}],
    ]);
  });

  it('that is not there has not started', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    await expect(at(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      code: 'conformance-driver-not-started',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('that cuts the connection has ended', async () => {
    const driver = await at(await serve(({ id, action }) => (action === 'makeSale' ? undefined : { id, ok: true })));
    await expect(driver.act('makeSale', {})).rejects.toMatchObject({ code: 'conformance-driver-ended' });
  });
});
