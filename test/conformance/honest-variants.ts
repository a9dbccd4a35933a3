import type { Patch } from './scaffolded-till.ts';
import { sendsLater } from './sends-later.ts';

/** A till built otherwise than the template, and right all the same: no check may fail it. */
export interface HonestVariant {
  readonly name: string;
  readonly patches: readonly Patch[];
}

export const honestVariants: readonly HonestVariant[] = [
  { name: 'prints first and sends the sale with its queue', patches: [sendsLater] },
  {
    name: 'sends the sale behind the back of the cashier who prints already',
    patches: [
      {
        file: 'src/till.ts',
        from: 'const sale = await deliverSale(this.#parts, entry, within(saleMs));',
        to: `globalThis.sending = deliverSale(this.#parts, entry, saleMs);
    const sale = { kind: 'unknown', reason: 'on its way' } as Outcome<Sale>;`,
      },
      {
        file: 'src/till.ts',
        from: 'async drain(): Promise<number> {',
        to: 'async drain(): Promise<number> {\n    await globalThis.sending;',
      },
    ],
  },
  {
    name: 'names its receipts and its calls in a way of its own',
    patches: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands in the till's source.
      { file: 'src/receipt-key.ts', from: '`fn${fn}-fd${fd}`', to: '["msk-01", fd, fn].join(".")' },
      {
        file: 'src/offline-queue.ts',
        from: 'const key = randomUUID();',
        to: 'const key = ["till", message.kind, randomUUID()].join(":");',
      },
    ],
  },
  {
    name: 'lets its queue rest after an attempt that failed',
    patches: [
      {
        file: 'src/till.ts',
        from: "if (outcome.kind === 'unknown') break;",
        to: "if (outcome.kind === 'unknown') { globalThis.restUntil = Date.now() + 1_500; break; }",
      },
      {
        file: 'src/till.ts',
        from: 'async drain(): Promise<number> {',
        to: `async drain(): Promise<number> {
    if (Date.now() < (globalThis.restUntil ?? 0)) return this.#parts.queue.length;`,
      },
    ],
  },
  {
    name: 'gives a hold whose answer was lost back and makes another one',
    patches: [
      {
        file: 'src/redeem.ts',
        from: "if (found.kind === 'answered' && found.answer?.state === 'held') return found.answer;",
        to: `if (found.kind === 'answered' && found.answer?.state === 'held') {
    await centre.releaseHold(found.answer.authorizationId, randomUUID(), deadlineMs());
    const second = await centre.authorize({ quoteId: quote.quoteId, points: allowed, lines }, randomUUID(), deadlineMs());
    if (second.kind === 'answered') return second.answer;
  }`,
      },
    ],
  },
  {
    name: 'notices by itself that the centre is back',
    patches: [
      {
        file: 'src/till.ts',
        from: 'async drain(): Promise<number> {',
        to: `async drain(): Promise<number> {
    globalThis.draining ??= this.drainOnce().finally(() => { globalThis.draining = undefined; });
    return await globalThis.draining;
  }

  async drainOnce(): Promise<number> {`,
      },
      {
        file: 'src/till.ts',
        from: "const member = { identifier: { kind: 'card', value: card } } as const;",
        to: `const member = { identifier: { kind: 'card', value: card } } as const;
    globalThis.watching ??= setInterval(() => void this.drain(), 20);`,
      },
    ],
  },
  {
    name: 'works on a slow machine',
    patches: [
      {
        file: 'driver/driver.ts',
        from: 'result: await act(params) };',
        to: 'result: await act(params).finally(() => new Promise((resolve) => setTimeout(resolve, 400))) };',
      },
    ],
  },
];
