import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { markingInvariant } from '../../../../src/sandbox/services/edo/mt/invariants.ts';
import { settleNetwork } from '../../../../src/sandbox/services/edo/network/settle.ts';
import { roamingInvariant } from '../../../../src/sandbox/services/edo/roaming/invariants.ts';
import { tempFolder } from '../../../temp-folder.ts';
import { NetworkHarness } from './network-harness.ts';

const ROUNDS = 2;

test('ED01, ED03: kill -9 amid roaming and marked goods leaves nothing half done, lost or doubled', async () => {
  const file = join(tempFolder(), 'network.db');
  for (let round = 0; round < ROUNDS; round += 1) {
    const script = join(import.meta.dirname, 'killed-network.ts');
    const child = spawn(process.execPath, ['--conditions=styk-source', script, file, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    for (let steps = 0; steps < 60 + round * 13; ) steps += String((await once(child.stdout, 'data'))[0]).length;
    child.kill('SIGKILL');
    await once(child, 'exit');
    const left = new NetworkHarness(file);
    expect(left.violations(roamingInvariant, markingInvariant)).toEqual([]);
    left.database.close();
  }

  const net = new NetworkHarness(file, ROUNDS * 1_000_000);
  expect(net.count("edo_shipment WHERE state IN ('waiting', 'taken')")).toBeGreaterThan(0);
  net.now += (ROUNDS + 30) * 86_400_000;
  net.database.transaction(() => settleNetwork(net.context()));
  expect(net.violations(roamingInvariant, markingInvariant)).toEqual([]);
  const sent = net.count('edo_document');
  const delivered = net.count("edo_document WHERE transport = 'delivered'");
  expect(sent).toBeGreaterThan(20);
  expect(delivered + net.count("edo_document WHERE transport = 'failed'")).toBe(sent);
  expect(net.count("events_event WHERE type = 'edo.document.delivered'")).toBe(delivered);
  expect(net.count("edo_mt_document WHERE state = 'waiting'")).toBe(0);
  net.database.close();
});
