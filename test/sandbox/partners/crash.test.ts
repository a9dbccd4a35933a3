import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { tempFolder } from '../../temp-folder.ts';
import { type Client, connect, servicesWith } from '../harness.ts';
import { spawnSandbox } from '../spawned-sandbox.ts';
import { Newcomer } from './newcomer.ts';

const SCRIPT = join(import.meta.dirname, '../events/killed-sandbox.ts');

/** ИНН of entrepreneurs with right check digits. */
function innOf(number: number): string {
  const digits = [...`7701${String(number).padStart(6, '0')}`].map(Number);
  const check = (weights: readonly number[]) =>
    (weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11) % 10;
  digits.push(check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]));
  digits.push(check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]));
  return digits.join('');
}

test('kill -9 in the middle of onboarding leaves every partner whole, and what was answered is there', async () => {
  const dataDir = tempFolder();
  let number = 0;
  for (let round = 0; round < 2; round += 1) {
    const { child, sandbox } = await spawnSandbox(dataDir, SCRIPT);
    const client: Client = await connect(sandbox);
    const answered: { newcomer: Newcomer; signed: boolean; keys: string[] }[] = [];
    const enough = 20 + round * 9;
    const join = async () => {
      for (;;) {
        number += 1;
        const newcomer = await Newcomer.at(client, { inn: innOf(number), ogrn: undefined, kpp: undefined });
        const seen = { newcomer, signed: false, keys: [] as string[] };
        answered.push(seen);
        // By what has been done and not by the clock: a slow machine is killed amid as much work as a fast one.
        if (answered.length === enough) child.kill('SIGKILL');
        await newcomer.sign();
        seen.signed = true;
        const key = await newcomer.post(`${newcomer.own}/credentials`, { environment: 'sandbox' });
        if (key.status === 201) seen.keys.push(key.json.clientId);
      }
    };
    const joining = Array.from({ length: 8 }, () => join().catch(() => undefined));
    await Promise.all(joining);
    expect(answered.length).toBeGreaterThanOrEqual(enough);

    const reopened = await startSandbox({ dataDir, port: 0, limitMultiplier: 1000, services: servicesWith({}) });
    const after = await connect(reopened);
    expect((await after.call('GET', '/sandbox/v1/invariants')).json.violations).toEqual([]);
    for (const { newcomer, signed, keys } of answered.slice(-20)) {
      const again = newcomer.movedTo(after);
      const agreement = await again.get(`/partners/v1/agreements/${newcomer.ids.agreementId}`);
      if (signed) expect(agreement.signedAt).not.toBeNull();
      const listed = (await again.get(`${newcomer.own}/credentials`)).items;
      expect(listed.map(({ clientId }: { clientId: string }) => clientId)).toEqual(expect.arrayContaining(keys));
    }
    await reopened.close();
  }
});
