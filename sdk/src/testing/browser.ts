export type { Fault, FaultedCall } from './faults/fault.ts';
export { unknownEnumValue, unknownField } from './faults/newer-server.ts';
export {
  lostResponse,
  rateLimited,
  serverError,
  slow,
  tokenExpired,
  truncatedBody,
} from './faults/transport-faults.ts';
export type { MockedCall } from './http/mocked-call.ts';
export type { MockAnswer } from './mock-answer.ts';
export { MockEcosystem, type MockOptions } from './mock-ecosystem.ts';
export type { BodyOf, MockedOperation, ResultOf } from './mocked-operation.ts';
export { Refusal, refuse } from './refusal.ts';
export { type SignedEvent, type SignedEventOptions, signedEvent } from './signed-event.ts';
