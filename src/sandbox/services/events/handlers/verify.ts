import type { SubscriptionVerification, VerificationPing } from '@styk/sdk/api/events';
import type { OperationCall, OperationResult } from '../../../operation.ts';
import type { SendResult } from '../deliveries/sender.ts';
import type { EventsDependencies } from '../dependencies.ts';
import { ownWebhook, type SubscriptionParams } from '../subscriptions/own.ts';
import { endRepaired } from '../subscriptions/repaired.ts';
import { changeSubscription } from '../subscriptions/subscription.ts';
import { isVerified, refusesForgery, type Verification } from '../subscriptions/verify.ts';

/** Takes the answers to the pings, which were sent before the transaction. */
export function verifySubscription(
  room: EventsDependencies,
  call: OperationCall<SubscriptionParams>,
): OperationResult<SubscriptionVerification> {
  const { tx, now, params } = call;
  const subscription = ownWebhook(call, params.subscriptionId);
  const verification = call.prepared as Verification;
  const { good, bad } = verification;
  // An address that was changed in the meantime has not been asked.
  const verified = isVerified(verification) && verification.url === subscription.url;
  if (verified) {
    const state = subscription.state === 'unverified' ? 'active' : subscription.state;
    endRepaired(room, call, changeSubscription(tx, subscription, { verified, state }, now));
  }
  const goodAdvice = 'A right signature has to be answered with 2xx.';
  const badAdvice = 'A wrong signature has to be refused with 401 or 403.';
  return {
    status: 200,
    body: {
      verified,
      pings: [
        viewPing('good-signature', good, good.outcome === 'succeeded', goodAdvice),
        viewPing('bad-signature', bad, refusesForgery(bad), badAdvice),
      ],
      verifiedAt: verified ? new Date(now).toISOString() : null,
    },
  };
}

function viewPing(
  kind: VerificationPing['kind'],
  { status, durationMs, detail }: SendResult,
  passed: boolean,
  advice: string,
): VerificationPing {
  const found = status === undefined && detail !== undefined ? `${advice} ${detail}` : advice;
  return { kind, passed, status: status ?? null, durationMs, ...(!passed && { detail: found.slice(0, 500) }) };
}
