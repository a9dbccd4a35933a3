import { expect, onTestFinished } from 'vitest';
import { hastyClock } from '../ecosystem/hasty-clock.ts';
import { createProject, startProjectSandbox } from '../ecosystem/project.ts';

/** A project with a sandbox and what `styk events` says there. */
export async function openProject() {
  const project = createProject();
  const { api, sandbox } = await startProjectSandbox(project);
  const secret = (await project.styk(['events', 'listen', '--print-secret'])).stdout.trim();
  let receipts = 0;
  return {
    project,
    api,
    sandbox,
    secret,
    json: async (...argv: string[]) => lines((await project.styk(['events', ...argv, '--json'])).stdout),
    /** A sale of this card's owner, which is an event about them. */
    async sell(card = '2200000000000001'): Promise<string> {
      receipts += 1;
      const payKop = 100_000;
      const sale = await api.loyalty.createSale({
        storeId: 'msk-01',
        posId: 'pos-1',
        occurredAt: new Date().toISOString(),
        identifier: { kind: 'card', value: card },
        receiptKey: `receipt-${receipts}`,
        lines: [{ lineId: '1', sku: 'tea', qty: '1', unit: 'pcs', priceKop: payKop, payKop }],
        totals: { linesKop: payKop, pointsDiscountKop: 0, payableKop: payKop },
        tenders: [{ kind: 'card', amountKop: payKop }],
      });
      return sale.customerId;
    },
    /** Starts listening; resolves when a new event would be forwarded. */
    async listen(...argv: string[]) {
      const stop = new AbortController();
      onTestFinished(() => stop.abort());
      const isNew = (await listeners()).length === 0;
      let output = '';
      const running = project.styk(['events', 'listen', '--json', ...argv], {
        signal: stop.signal,
        clock: hastyClock,
        onOutput: (text) => {
          output += text;
        },
      });
      // What was before has been passed over when nothing is pending.
      if (isNew) await expect.poll(async () => (await listeners())[0]?.pending).toBe(0);
      return {
        /** What it has told so far. */
        told: (): readonly Told[] => lines(output).slice(1),
        /** As Ctrl+C would. */
        async stop(): Promise<{ code: number; told: readonly Told[] }> {
          stop.abort();
          const run = await running;
          return { code: run.code, told: lines(run.stdout).slice(1) };
        },
      };
    },
  };

  async function listeners() {
    const { items } = await api.events.listSubscriptions();
    return items.filter(({ label }) => label?.startsWith('styk events listen'));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into lines of any shape
type Told = any;

function lines(stdout: string): readonly Told[] {
  const found = stdout.split('\n').filter((line) => line !== '');
  return found.map((line) => JSON.parse(line));
}
