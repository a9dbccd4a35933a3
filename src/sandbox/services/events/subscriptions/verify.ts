import { signWebhook } from '@styk/sdk/webhooks';
import { type Draw, drawGuid } from '../../../chance.ts';
import type { OperationCall, ServiceRuntime } from '../../../operation.ts';
import { createSender, type Sender, type SendResult } from '../deliveries/sender.ts';
import { traceOf } from '../envelope.ts';
import { signingKeys, strangeKey } from './keys.ts';
import type { Subscription } from './subscription.ts';

/** How a receiver answered the two pings at this address. */
export interface Verification {
  readonly url: string;
  readonly good: SendResult;
  readonly bad: SendResult;
}

/** Calls the receiver twice: signed rightly, and by a key that nobody knows. */
export async function pingReceiver(
  runtime: ServiceRuntime,
  { tx, draw }: Pick<OperationCall, 'tx' | 'draw'>,
  subscription: Subscription & { readonly url: string },
): Promise<Verification> {
  const { url, signature } = subscription;
  const now = runtime.clock.now();
  const sender = createSender(runtime.machineClock, runtime.tempo.stopwatch);
  try {
    const keys = signingKeys(tx, subscription, now);
    const good = await ping(runtime, sender, subscription, keys, draw);
    const bad = await ping(runtime, sender, subscription, [strangeKey(signature, draw)], draw);
    return { url, good, bad };
  } finally {
    sender.close();
  }
}

/** Whether the receiver takes what is signed rightly and refuses what is not. */
export function isVerified({ good, bad }: Verification): boolean {
  return good.outcome === 'succeeded' && refusesForgery(bad);
}

export function refusesForgery({ status }: SendResult): boolean {
  return status === 401 || status === 403;
}

async function ping(
  { clock, machineClock }: ServiceRuntime,
  sender: Sender,
  { url, subscriptionId }: Subscription & { readonly url: string },
  keys: readonly string[],
  draw: Draw,
): Promise<SendResult> {
  const id = `png_${drawGuid(draw)}`;
  const body = writePing(id, subscriptionId, new Date(clock.now()).toISOString());
  const headers = await signWebhook({ id, timestampMs: machineClock.now(), body }, keys);
  return sender.send({ url, headers, body });
}

/** A ping is an event of a type that no catalogue has: receivers answer 2xx to types they do not know. */
function writePing(id: string, subscriptionId: string, time: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: 'https://api.styk.example/events/ping',
    type: 'styk.ping',
    subject: subscriptionId,
    time,
    datacontenttype: 'application/json',
    dataschema: 'https://api.styk.example/events/v1/types/styk.ping/schema',
    partitionkey: subscriptionId,
    aggregateversion: 1,
    traceparent: traceOf(id),
    recordedtime: time,
    data: {},
  });
}
