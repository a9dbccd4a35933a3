/**
 * Conformance driver: lets `styk conformance run` work the till. One JSON a line on standard input,
 * `{"id":1,"action":"makeSale","params":{…}}`; one on standard output, `{"id":1,"ok":true,"result":{…}}` or
 * `{"id":1,"ok":false,"error":"…"}`. Address and keys of the centre come in the environment.
 */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { loadConfig } from '../src/config.ts';
import { openTill } from '../src/open-till.ts';
import type { Order, ReturnOrder } from '../src/orders.ts';

const { till, queue, close } = openTill(loadConfig(resolve(import.meta.dirname, '..')));

/** The runner keeps to the protocol, so the parameters are taken as they come. */
const actions: Readonly<Record<string, (params: unknown) => Promise<unknown>>> = {
  makeSale: (params) => till.sell(params as Order),
  redeemSale: (params) => till.sell(params as Order),
  returnLines: (params) => till.giveBack(params as ReturnOrder),
  drainQueue: async () => ({ queueLength: await till.drain() }),
  getState: async () => ({ queueLength: queue.length, refused: queue.refusals().length }),
};

interface Call {
  readonly id: number;
  readonly action: string;
  readonly params: unknown;
}

async function answer({ id, action, params }: Call): Promise<object> {
  const act = actions[action];
  if (act === undefined) return { id, ok: false, error: `unknown action ${action}` };
  try {
    return { id, ok: true, result: await act(params) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
await close();
