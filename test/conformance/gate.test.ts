import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { openGate } from '../../src/conformance/ecosystem/gate.ts';

it('a gate passes requests on, refuses them while it is shut, and opens at the same address', async () => {
  const server = createServer((_, response) => response.end('served')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const gate = await openGate((server.address() as AddressInfo).port);
  onTestFinished(async () => {
    await gate.close();
    server.closeAllConnections();
    server.close();
  });
  const get = async (): Promise<string> => (await fetch(gate.url)).text();
  expect(await get()).toBe('served');
  await gate.shut();
  await expect(get()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  await gate.open();
  expect(await get()).toBe('served');
});
