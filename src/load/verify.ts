import type { Styk } from '@styk/sdk';

/** A sale that was sent, with the id it was confirmed by if it was. */
export interface SentSale {
  readonly receiptKey: string;
  readonly saleId: string | undefined;
}

/** What the ecosystem's books say of what was sent. */
export interface Verification {
  readonly sent: number;
  readonly confirmed: number;
  /** Sales of the run in the books. */
  readonly found: number;
  /** Confirmed, and not in the books under that id. */
  readonly lost: number;
  /** In the books more than once. */
  readonly doubled: number;
  /** In the books although no answer said so: the answer was lost, the sale was not. */
  readonly unanswered: number;
  /** Members whose points do not differ by what the sales in the books have moved. */
  readonly wrongBalances: number;
}

/** Points of members by card. */
export type Balances = ReadonlyMap<string, { readonly customerId: string; readonly balance: number }>;

export interface Booked {
  readonly receiptKey: string;
  readonly saleId: string;
  readonly customerId: string;
  readonly accrued: number;
  readonly redeemed: number;
}

/** Compares what was sent with the books: sale by sale, and member by member. */
export function verify(
  sent: readonly SentSale[],
  booked: readonly Booked[],
  before: Balances,
  after: Balances,
): Verification {
  const byKey = Map.groupBy(booked, ({ receiptKey }) => receiptKey);
  const confirmed = sent.filter(({ saleId }) => saleId !== undefined);
  const isLost = ({ receiptKey, saleId }: SentSale) =>
    !(byKey.get(receiptKey) ?? []).some((sale) => sale.saleId === saleId);
  const unanswered = sent.filter(({ receiptKey, saleId }) => saleId === undefined && byKey.has(receiptKey));
  return {
    sent: sent.length,
    confirmed: confirmed.length,
    found: booked.length,
    lost: confirmed.filter(isLost).length,
    doubled: [...byKey.values()].filter(({ length }) => length > 1).length,
    unanswered: unanswered.length,
    wrongBalances: countWrong(booked, before, after),
  };
}

/** A sale booked twice under one receipt key would show here, and nowhere else. */
function countWrong(booked: readonly Booked[], before: Balances, after: Balances): number {
  const moved = new Map<string, number>();
  for (const { customerId, accrued, redeemed } of booked) {
    moved.set(customerId, (moved.get(customerId) ?? 0) + accrued - redeemed);
  }
  return [...before].filter(([card, { customerId, balance }]) => {
    return after.get(card)?.balance !== balance + (moved.get(customerId) ?? 0);
  }).length;
}

/** The sales of the run in the books of the ecosystem. */
export async function readBooked(styk: Styk, runId: string, since: string, signal: AbortSignal): Promise<Booked[]> {
  const booked: Booked[] = [];
  for await (const sale of styk.loyalty.listSales({ updatedAfter: since, limit: 200 }, { signal })) {
    if (sale.receiptKey.startsWith(`${runId}-`)) booked.push(sale);
  }
  return booked;
}
