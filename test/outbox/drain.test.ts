import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrainOptions, drain, type Send } from '../../src/outbox/drain.ts';
import { applied, openTestOutbox, put, refund, retry, sale, sales, tempFolder, testClock } from './fixtures.ts';

function options(more: Partial<DrainOptions> = {}): DrainOptions {
  return { concurrency: 8, signal: new AbortController().signal, clock: testClock(), ...more };
}

describe('draining', () => {
  it('sends everything once, never more at a time than allowed', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, sales(1000));
    let underWay = 0;
    let most = 0;
    const keys: string[] = [];
    const commits: number[] = [];
    const send: Send = async ({ idempotencyKey }) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await delay(1);
      underWay -= 1;
      keys.push(idempotencyKey);
      return applied;
    };
    expect(await drain(outbox, send, options({ onSettled: (items) => commits.push(items) }))).toEqual({
      reason: 'done',
    });
    expect(most).toBe(8);
    expect(new Set(keys).size).toBe(1000);
    expect(keys).toHaveLength(1000);
    expect(outbox.count(source)).toMatchObject({ applied: 1000, queued: 0 });
    // Answers of one turn share a commit: with 8 under way there must be far fewer commits than items.
    expect(commits.length).toBeLessThan(500);
  });

  it('keeps the order inside a sale whatever the calls take, and lets other sales pass', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 })), { maxLength: 25 }),
        fc.integer({ min: 1, max: 5 }),
        async (items, concurrency) => {
          using folder = tempFolder();
          using outbox = openTestOutbox(folder.file('o.db'));
          await put(
            outbox,
            items.map(([key], index) => refund(index + 1, key)),
          );
          const running = new Set<string>();
          const order = new Map<string, number[]>();
          const send: Send = async ({ saleKey, seq }) => {
            expect(running.has(saleKey)).toBe(false);
            running.add(saleKey);
            order.set(saleKey, [...(order.get(saleKey) ?? []), seq]);
            for (let turn = items[seq - 1]?.[1] ?? 0; turn > 0; turn--) await delay(0);
            running.delete(saleKey);
            return applied;
          };
          await drain(outbox, send, options({ concurrency }));
          const sent = [...order.values()].flat();
          expect(sent.length).toBe(items.length);
          for (const seqs of order.values()) expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tries again after a passing failure, under the same key, with growing pauses', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, [sale(1), refund(2, 'r-1'), sale(3)]);
    const keys: string[] = [];
    const clock = testClock();
    const send: Send = async ({ seq, idempotencyKey }) => {
      if (seq !== 1) return applied;
      keys.push(idempotencyKey);
      return keys.length < 4 ? retry : applied;
    };
    expect(await drain(outbox, send, options({ clock }))).toEqual({ reason: 'done' });
    expect(new Set(keys).size).toBe(1);
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
    expect(outbox.count(source)).toMatchObject({ applied: 3, retried: 1 });
  });

  it('gives up when nothing gets through, and leaves everything queued', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, sales(500));
    let sent = 0;
    const send: Send = async () => {
      sent += 1;
      return retry;
    };
    expect(await drain(outbox, send, options())).toMatchObject({
      reason: 'unreachable',
      lastError: { code: 'unavailable' },
    });
    expect(sent).toBeLessThanOrEqual(8 * 5);
    expect(outbox.count(source)).toMatchObject({ queued: 500, applied: 0 });
  });

  it('passes over an item that alone never gets through, with what waits behind it', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, [sale(1), refund(2, 'r-1'), ...sales(300).slice(2)]);
    const send: Send = async ({ seq }) => {
      if (seq === 1) return retry;
      await delay(1);
      return applied;
    };
    expect((await drain(outbox, send, options({ concurrency: 2 }))).reason).toBe('done');
    expect(outbox.count(source)).toMatchObject({ queued: 2, applied: 298 });
  });

  it('stops at an error that concerns all items, after writing down the answers that are there', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, sales(100));
    const send: Send = async ({ seq }) => {
      if (seq === 20) throw new Error('refused credentials');
      await delay(5);
      return applied;
    };
    await expect(drain(outbox, send, options())).rejects.toThrow('refused credentials');
    const counts = outbox.count(source);
    expect(counts.applied).toBeGreaterThanOrEqual(19);
    expect(counts.applied + counts.queued).toBe(100);
    expect(counts.queued).toBeGreaterThan(0);
  });

  it('stops at the signal, also in the middle of a pause', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const source = await put(outbox, sales(100));
    const controller = new AbortController();
    const send: Send = async ({ seq }) => {
      if (seq === 1) return retry;
      if (seq === 30) controller.abort();
      return controller.signal.aborted ? undefined : applied;
    };
    const clock = { ...testClock(), sleep: (_: number, signal?: AbortSignal) => aborted(signal) };
    expect(await drain(outbox, send, options({ clock, signal: controller.signal }))).toEqual({ reason: 'interrupted' });
    const counts = outbox.count(source);
    expect(counts.applied).toBeGreaterThanOrEqual(20);
    expect(counts.queued).toBe(100 - counts.applied);
  });

  it('sends leftovers of an earlier file of the same receiver too', async () => {
    using folder = tempFolder();
    using outbox = openTestOutbox(folder.file('o.db'));
    const first = await put(outbox, sales(3), 'first');
    const second = await put(outbox, [sale(1, 'other')], 'second');
    await drain(outbox, async () => applied, options());
    expect(outbox.count(first)).toMatchObject({ applied: 3 });
    expect(outbox.count(second)).toMatchObject({ applied: 1 });
  });
});

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
