import type { JournalExchange } from '@styk/sdk/api/sandbox';
import type { Ecosystem } from '../ecosystem/ecosystem.ts';

/** Exchanges of the loyalty programme; tokens and whatever else a client needs for itself are not among them. */
function loyaltyOnly(exchanges: readonly JournalExchange[]): readonly JournalExchange[] {
  return exchanges.filter(({ path }) => path.startsWith('/loyalty/'));
}

/** The loyalty exchanges the partner's program makes while something happens. */
export async function exchangesDuring(
  ecosystem: Ecosystem,
  happening: () => Promise<unknown>,
): Promise<readonly JournalExchange[]> {
  const before = (await ecosystem.exchangesAfter(0)).at(-1)?.seq ?? 0;
  await happening();
  return loyaltyOnly(await ecosystem.exchangesAfter(before));
}

/** A member of a request body; undefined where there is none. */
export function bodyField({ requestBody }: JournalExchange, name: string): unknown {
  return typeof requestBody === 'object' && requestBody !== null
    ? (requestBody as Record<string, unknown>)[name]
    : undefined;
}
