import type { Patch } from './scaffolded-till.ts';

/** The till prints first, and the sale goes with the queue. */
export const sendsLater: Patch = {
  file: 'src/till.ts',
  from: 'await deliverSale(this.#parts, entry, within(saleMs));',
  to: "{ kind: 'unknown', reason: 'sent later' } as Outcome<Sale>;",
};
