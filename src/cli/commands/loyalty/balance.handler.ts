import type { Styk } from '@styk/sdk';
import type { Lot, Member } from '@styk/sdk/api/loyalty';
import type { Environment } from '../../connection/environment.ts';
import { withStyk } from '../../connection/with-styk.ts';
import type { CommandContext } from '../../context/command-context.ts';
import type { CommandResult } from '../../output/result.ts';
import type { LoyaltyBalanceInput } from './balance.command.ts';
import { balanceText } from './balance-text.ts';
import { loyaltyErrors } from './errors.ts';

export async function run({ args, options }: LoyaltyBalanceInput, context: CommandContext): Promise<CommandResult> {
  const { customerId } = args;
  if ((customerId === undefined) === (options.card === undefined)) {
    throw loyaltyErrors.create('loyalty-member-unnamed', {});
  }
  return withStyk(options, context, async ({ styk, environment }) => {
    const member =
      customerId === undefined
        ? await identifyByCard(styk, options, context.signal, await ecosystemTime(styk, environment, context))
        : await styk.loyalty.getMember(customerId, { signal: context.signal });
    const lots: Lot[] = [];
    for await (const lot of styk.loyalty.listMemberLots(member.customerId, {}, { signal: context.signal })) {
      lots.push(lot);
    }
    const sumOfLots = lots.reduce((sum, { remaining }) => sum + remaining, 0);
    const data = { member, lots, sumOfLots };
    return { data, text: (view) => balanceText(data, view) };
  });
}

/** A quote without a basket tells who the member is and moves nothing. */
async function identifyByCard(
  styk: Styk,
  { card = '', store, pos }: LoyaltyBalanceInput['options'],
  signal: AbortSignal,
  occurredAt: string,
): Promise<Member> {
  if (store === undefined) throw loyaltyErrors.create('loyalty-store-missing', {});
  const info = await styk.loyalty.createQuote(
    {
      identifier: { kind: 'card', value: card },
      storeId: store,
      posId: pos,
      occurredAt,
    },
    { signal },
  );
  return info.member;
}

/** A quote is refused when its time is far from the ecosystem's; a sandbox may have been moved to another day. */
async function ecosystemTime(styk: Styk, { sandbox }: Environment, { clock, signal }: CommandContext): Promise<string> {
  if (sandbox === undefined) return new Date(clock.now()).toISOString();
  return (await styk.sandbox.getHealth({ signal })).now;
}
