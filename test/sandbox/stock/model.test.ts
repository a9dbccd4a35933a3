import { expect, test } from 'vitest';
import { History } from './random-histories.ts';
import { NOW, StockHarness } from './stock-harness.ts';

const HISTORIES = 700;
const STEPS = 160;

test('ST01 ST02 ST05 ST06 ST07 ST11: random histories are what pencil and paper make of them', () => {
  const stock = new StockHarness();
  const seen: Record<string, number> = {};
  let operations = 0;
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    stock.now = NOW;
    const history = new History(stock, seed);
    for (let step = 0; step < STEPS; step += 1) {
      const [real, naive] = history.step();
      expect(real, `history ${seed} step ${step}`).toEqual(naive);
      operations += 1;
      if (step % 8 > 0) continue;
      const [available, counted] = history.figures();
      expect(available, `history ${seed} step ${step}`).toEqual(counted);
    }
    history.finish();
    const [left, known] = history.figures();
    expect(left, `history ${seed}`).toEqual(known);
    const [journal, listed] = history.journals();
    expect(journal, `history ${seed}`).toEqual(listed);
    for (const [what, times] of Object.entries(history.seen)) seen[what] = (seen[what] ?? 0) + times;
  }
  expect(operations).toBeGreaterThanOrEqual(100_000);
  expect(stock.violations()).toEqual([]);
  const kinds = ['reserved', 'short', 'active', 'confirmed', 'released', 'expired', 'applied', 'superseded'];
  const refusals = ['level-changed', 'reservation-not-active', 'reservation-already-extended', 'snapshot'];
  for (const kind of [...kinds, ...refusals]) expect([kind, (seen[kind] ?? 0) > 100]).toEqual([kind, true]);
}, 120_000);
