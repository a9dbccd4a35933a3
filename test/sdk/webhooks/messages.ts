import { type SignedHeaders, signWebhook } from '@styk/sdk/webhooks';

export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const OTHER_SECRET = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';

/** A moment in the tests' life; seconds are whole. */
export const NOW = Date.UTC(2026, 10, 22, 7, 15, 30);

export const clock = { now: () => NOW, sleep: () => Promise.resolve() };

export const event = {
  specversion: '1.0',
  id: 'evt_01JD2Q7F8X',
  source: '/orders',
  type: 'order.created',
  subject: 'ord_01JD2Q7F8X',
  time: '2026-11-22T07:15:30Z',
  datacontenttype: 'application/json',
  dataschema: 'https://api.styk.example/events/v1/types/order.created/schema',
  partitionkey: 'ord_01JD2Q7F8X',
  aggregateversion: 1,
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  recordedtime: '2026-11-22T07:15:30Z',
  data: { orderId: 'ord_01JD2Q7F8X', totalKop: 199_990 },
};

export interface SignedRequest {
  readonly body: string;
  readonly headers: SignedHeaders & { readonly 'content-type': string };
}

/** An event as the ecosystem sends it. */
export async function signed(
  content: object = event,
  { keys = [SECRET], timestampMs = NOW }: { readonly keys?: readonly string[]; readonly timestampMs?: number } = {},
): Promise<SignedRequest> {
  const body = JSON.stringify(content);
  const { id = event.id } = content as { readonly id?: string };
  const headers = await signWebhook({ id, timestampMs, body }, keys);
  return { body, headers: { ...headers, 'content-type': 'application/cloudevents+json' } };
}
