import { expect, test } from 'vitest';
import { createPace } from '../../../../src/sandbox/services/loyalty/registers/apply/pace.ts';
import { loadRegister } from '../../../../src/sandbox/services/loyalty/registers/register.ts';
import { viewOperation } from '../../../../src/sandbox/services/loyalty/registers/view.ts';
import { testCard } from '../../../../src/sandbox/test-customers.ts';
import { ofLines } from './desk.ts';
import { NOW, RegisterHarness } from './register-harness.ts';

function accruals(count: number) {
  const occurredAt = new Date(NOW).toISOString();
  return ofLines(
    'accruals',
    Array.from({ length: count }, (_, index) => ({
      operationKey: `a-${index}`,
      identifier: { kind: 'card', value: testCard(1) },
      points: 1,
      occurredAt,
    })),
  );
}

test('what is found wrong after the answer to the commit ends the register: nothing is applied, the operation says why', async () => {
  const harness = new RegisterHarness(1);
  const { text, sums, ...sending } = accruals(3);
  const seq = harness.commit({ ...sending, text, sums: { ...sums, points: 4 } }, [Buffer.from(text)]);
  expect(await harness.work(seq)).toMatchObject({ state: 'failed', applied: 0, rejected: 0 });
  expect(harness.points()).toEqual(new Map());
  expect(harness.violations()).toEqual([]);
  const register = harness.run(({ tx }) => loadRegister(tx, seq));
  expect(viewOperation(register, 'en')).toMatchObject({
    state: 'failed',
    progress: 100,
    problem: {
      status: 422,
      code: 'register-control-sum-mismatch',
      detail: 'controlSums.points: announced 4, received 3. Nothing was applied',
    },
  });
  const [event] = harness.run(({ tx }) =>
    tx.all<{ type: string; body: string }>('SELECT type, body FROM events_event'),
  );
  expect(event?.type).toBe('loyalty.register.finished');
  expect(JSON.parse(event?.body ?? '').data).toMatchObject({ state: 'failed', lines: 0, applied: 0 });
});

test('registers are applied in the order of their commits, and their bytes are dropped', async () => {
  const harness = new RegisterHarness(1);
  const { text, ...sending } = accruals(30);
  const first = harness.commit({ ...sending, text }, [Buffer.from(text)]);
  const second = harness.commit({ ...sending, text }, [Buffer.from(text)]);
  expect(await harness.work(second)).toMatchObject({ applied: 0, duplicate: 30 });
  expect(harness.run(({ tx }) => loadRegister(tx, first))).toMatchObject({ applied: 30, hasBytes: 0 });
  expect(harness.run(({ tx }) => tx.all('SELECT 1 FROM loyalty_register_block'))).toEqual([]);
});

test('a turn is long while nobody else works, short for a while after somebody did, and rests for as long as others need', () => {
  let now = 0;
  const pace = createPace({ now: () => now });
  /** A turn that has to wait so long; how long it may take. */
  const turn = (wait: number) => {
    pace.ask();
    now += wait;
    pace.begin();
    const begun = now;
    while (pace.mayGoOn()) now += 1;
    pace.end(100);
    return now - begun;
  };
  expect([turn(1), pace.rest()]).toEqual([120, 0]);
  expect([turn(20), pace.rest()]).toEqual([10, 60]);
  expect([turn(1), pace.rest()]).toEqual([10, 0]);
  expect([turn(500), pace.rest()]).toEqual([10, 100]);
  now += 2000;
  expect([turn(0), pace.rest()]).toEqual([120, 0]);
  now += 100_000;
  turn(0);
  // One turn in the last minute.
  expect(pace.linesPerSecond()).toBe(Math.round(100 / 60));
});
