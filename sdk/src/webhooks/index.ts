export { type FastifyReply, type FastifyRequest, type FastifyScope, fastifyPlugin } from './adapters/fastify-plugin.ts';
export { fetchHandler, type HonoContext, honoHandler } from './adapters/fetch-handler.ts';
export { type NodeRequest, type NodeResponse, nodeHandler } from './adapters/node-handler.ts';
export type { Claim } from './dedupe/claim.ts';
export { Dedupe, type DedupeOptions, type DedupeOutcome } from './dedupe/dedupe.ts';
export type { Awaitable, ClaimOutcome, ClaimRequest, DedupeStore } from './dedupe/dedupe-store.ts';
export { MemoryDedupeStore } from './dedupe/memory-dedupe-store.ts';
export { type AggregateOrder, aggregateOrder } from './event/aggregate-order.ts';
export type { EventEnvelope, OpenEvent, StykEvent, StykEventOf, StykEventType } from './event/event.ts';
export { parseEvent } from './event/parse-event.ts';
export { JwksSource, type JwksSourceOptions, jwksKeys } from './keys/jwks.ts';
export type { KeySource, WebhookKeys } from './keys/key-source.ts';
export { readVerificationKey, VerificationKey, type WebhookScheme } from './keys/verification-key.ts';
export { type SignedHeaders, signWebhook, type WebhookMessage } from './message/sign-webhook.ts';
export type { HeaderSource } from './message/signature-headers.ts';
export { type VerifiedMessage, type VerifierOptions, WebhookVerifier } from './message/webhook-verifier.ts';
export type { WebhookAnswer } from './receiver/answer.ts';
export type { Delivery, EventHandler } from './receiver/event-handlers.ts';
export {
  type EventCheck,
  type ReceiverOptions,
  rejectEvent,
  type WebhookFailure,
  WebhookReceiver,
  type WebhookRequest,
} from './receiver/webhook-receiver.ts';
