import type { Seeder } from '../../operation.ts';
import { openWallet, type WalletContext, type WalletRoom } from './context.ts';
import { addEntitlement } from './entitlements/entitlements.ts';
import { balanceOf, clearing, walletOf } from './ledger/accounts.ts';
import { post } from './ledger/post.ts';

/** So many test customers have a wallet with money and a subscription. */
const SUBSCRIBERS = 20;
const TOP_UP_KOP = 500_000;

/** What the test subscription grants. */
const GRANTS = [
  { kind: 'free-delivery', quota: 10 },
  { kind: 'media', quota: null },
] as const;

export function walletSeeder(room: WalletRoom): Seeder {
  return {
    seed(context, { partnerId, members }) {
      const wallet = openWallet(room, context);
      let made = 0;
      for (let number = 1; number <= Math.min(members, SUBSCRIBERS); number += 1) {
        const customerId = room.findTestCustomer(context.tx, partnerId, number);
        if (customerId === undefined) continue;
        for (const grant of GRANTS) addEntitlement(wallet, { ...grant, customerId, subscription: 'plus' });
        if (balanceOf(context.tx, walletOf(customerId)) > 0) continue;
        topUp(wallet, partnerId, customerId, TOP_UP_KOP);
        made += 1;
      }
      return { wallets: made };
    },
  };
}

/** Money that a customer brings from a bank. */
export function topUp(context: WalletContext, partnerId: string, customerId: string, kopecks: number): void {
  const legs = [
    { account: clearing, amount: -kopecks },
    { account: walletOf(customerId), amount: kopecks },
  ];
  const sourceId = context.newId('top');
  post(context, { partnerId, kind: 'top-up', sourceId, occurredAt: context.now, legs });
}
