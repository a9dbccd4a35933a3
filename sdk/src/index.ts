export { Styk } from './api/styk.ts';
export {
  StykApiError,
  StykConflictError,
  StykForbiddenError,
  StykNotFoundError,
  StykRateLimitError,
  StykServerError,
  StykUnauthorizedError,
  StykValidationError,
} from './client/api-errors.ts';
export type { ApiPromise, ApiResponse } from './client/api-promise.ts';
export {
  StykAbortError,
  StykAuthError,
  StykCallError,
  StykConnectionError,
  StykResponseError,
  StykTimeoutError,
} from './client/call-errors.ts';
export type { Caller, CallInput } from './client/caller.ts';
export { type Clock, systemClock } from './client/clock.ts';
export type { AttemptInfo, ClientHooks, RequestInfo, ResponseInfo, RetryInfo } from './client/hooks.ts';
export type { HttpMethod, OperationDescriptor, OperationLimit } from './client/operation.ts';
export type { CallOptions, RetryOptions, StykAuth, StykOptions } from './client/options.ts';
export type { CursorPage, PagePromise } from './client/page-promise.ts';
export { StykClient } from './client/styk-client.ts';
export { type Transport, TransportFailure, type TransportRequest, type TransportResponse } from './client/transport.ts';
export { type UndiciTransportOptions, undiciTransport } from './client/undici-transport.ts';
export { type Language, type LocalizedText, StykError } from './errors/index.ts';
