import type { Patch } from './scaffolded-till.ts';
import { sendsLater } from './sends-later.ts';

/** A till with one mistake, and what the checks have to say about it. */
export interface Mutant {
  readonly name: string;
  /** The check that has to fail it. */
  readonly failedBy: string;
  /** Checks for which the same mistake is one too; all others have to pass it. */
  readonly alsoFailedBy?: readonly string[];
  readonly patches: readonly Patch[];
}

export const mutants: readonly Mutant[] = [
  {
    name: 'sends a field the contract does not know',
    failedBy: 'CORE-01',
    patches: [
      {
        file: 'src/redeem.ts',
        from: '{ quoteId: quote.quoteId, points: allowed, lines }',
        to: "{ quoteId: quote.quoteId, points: allowed, lines, cashierName: 'Ivan' }",
      },
    ],
  },
  {
    name: 'makes a new key for every attempt of a return',
    failedBy: 'CORE-02',
    patches: [
      {
        file: 'src/deliver.ts',
        from: 'centre.refund(entry.body, entry.key, deadlineMs)',
        to: 'centre.refund(entry.body, crypto.randomUUID(), deadlineMs)',
      },
    ],
  },
  {
    name: 'makes a new key for every attempt of a sale',
    failedBy: 'CORE-02',
    // The requirement on lost answers asks for the same key as well.
    alsoFailedBy: ['LOY-08'],
    patches: [
      {
        file: 'src/deliver.ts',
        from: 'centre.sell(entry.body, entry.key, deadlineMs)',
        to: 'centre.sell(entry.body, crypto.randomUUID(), deadlineMs)',
      },
    ],
  },
  {
    name: 'registers the retry as a second sale',
    failedBy: 'CORE-03',
    // The first receipt never gets its answer.
    alsoFailedBy: ['LOY-08'],
    patches: [
      {
        file: 'src/deliver.ts',
        from: 'centre.sell(entry.body, entry.key, deadlineMs)',
        to: `(globalThis.tried ??= new Set()).has(entry.seq)
        ? centre.sell({ ...entry.body, receiptKey: entry.body.receiptKey + '-again' }, crypto.randomUUID(), deadlineMs)
        : (globalThis.tried.add(entry.seq), centre.sell(entry.body, entry.key, deadlineMs))`,
      },
    ],
  },
  {
    name: 'registers the retry as a second return',
    failedBy: 'CORE-03',
    patches: [
      {
        file: 'src/deliver.ts',
        from: 'centre.refund(entry.body, entry.key, deadlineMs)',
        to: `(globalThis.tried ??= new Set()).has(entry.seq)
        ? centre.refund({ ...entry.body, refundKey: entry.body.refundKey + '-again' }, crypto.randomUUID(), deadlineMs)
        : (globalThis.tried.add(entry.seq), centre.refund(entry.body, entry.key, deadlineMs))`,
      },
    ],
  },
  {
    name: 'makes an exchange more than needed',
    failedBy: 'LOY-01',
    patches: [
      {
        file: 'src/till.ts',
        from: 'const quote = await this.#quote(',
        to: "await this.#parts.centre.findHold('just-to-be-sure', 500);\n    const quote = await this.#quote(",
      },
    ],
  },
  {
    name: 'gives the sale up when the answer is lost',
    failedBy: 'LOY-08',
    patches: [
      {
        file: 'src/till.ts',
        from: "if (sale.kind === 'unknown') return",
        to: "if (sale.kind === 'unknown') this.#parts.queue.markAnswered(entry.seq);\n    if (sale.kind === 'unknown') return",
      },
    ],
  },
  {
    name: 'holds the receipt up until the answer comes',
    failedBy: 'LOY-08',
    patches: [
      {
        file: 'src/till.ts',
        from: 'const sale = await deliverSale(this.#parts, entry, within(saleMs));',
        to: `let sale = await deliverSale(this.#parts, entry, within(saleMs));
    while (sale.kind === 'unknown') sale = await deliverSale(this.#parts, entry, saleMs);`,
      },
    ],
  },
  {
    name: 'refuses to sell without the centre',
    failedBy: 'LOY-09',
    patches: [
      {
        file: 'src/till.ts',
        from: 'return this.#sellLater(draft, card);',
        to: "throw new Error('no connection, no sale');",
      },
    ],
  },
  {
    name: 'forgets the sales made without the centre',
    failedBy: 'LOY-09',
    patches: [
      {
        file: 'src/till.ts',
        from: "this.#parts.queue.add({ kind: 'sale', body }, draft.occurredAt);",
        to: '',
      },
    ],
  },
  {
    name: 'does not say that a sale was made offline',
    failedBy: 'LOY-09',
    patches: [{ file: 'src/till.ts', from: 'offline: true', to: 'offline: false' }],
  },
  {
    name: 'makes another hold, under a key of its own, when the answer to the first is lost',
    failedBy: 'CORE-02',
    patches: [
      {
        file: 'src/redeem.ts',
        from: 'await centre.findHold(key, deadlineMs())',
        to: 'await centre.authorize({ quoteId: quote.quoteId, points: allowed, lines }, randomUUID(), deadlineMs())',
      },
    ],
  },
  {
    name: 'never returns anything',
    failedBy: 'CORE-01',
    alsoFailedBy: ['CORE-02', 'CORE-03'],
    patches: [
      {
        file: 'src/till.ts',
        from: 'return deliver(this.#parts, entry, saleMs);',
        to: 'queue.markAnswered(entry.seq);',
      },
    ],
  },
  {
    name: 'sends sales after printing and forgets the ones whose answer is lost',
    failedBy: 'LOY-08',
    patches: [
      sendsLater,
      {
        file: 'src/till.ts',
        from: "if (outcome.kind === 'unknown') break;",
        to: "if (outcome.kind === 'unknown') queue.markAnswered(entry.seq);",
      },
    ],
  },
  {
    name: 'gives points away without the centre',
    failedBy: 'LOY-09',
    patches: [
      {
        file: 'src/till.ts',
        from: "return this.#print(contentOf(draft, { notice: 'Баллы будут начислены позже' }), 'queued');",
        to: "return this.#print(contentOf(draft, { discounts: new Map([['1', 500]]) }), 'queued');",
      },
    ],
  },
  {
    name: 'says of an offline sale that it took place when it was sent',
    failedBy: 'LOY-09',
    patches: [
      {
        file: 'src/deliver.ts',
        from: 'centre.sell(entry.body, entry.key, deadlineMs)',
        to: `centre.sell(entry.body.offline ? { ...entry.body, occurredAt: '2026-11-20T11:59:00+03:00' } : entry.body, entry.key, deadlineMs)`,
      },
    ],
  },
];
