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
  StykContractError,
  StykResponseError,
  StykTimeoutError,
  StykUploadError,
} from './client/call-errors.ts';
export type { Caller, CallInput } from './client/caller.ts';
export { type Clock, systemClock } from './client/clock.ts';
export type { ContractCheck, ContractFinding } from './client/contract-check.ts';
export type {
  AssertionAlgorithm,
  AssertionSigner,
  BasicCredential,
  ClientKeyCredential,
  ClientSecretCredential,
  Jwk,
  OAuthCredential,
  PlatformKey,
  Secret,
  TokenCredential,
} from './client/credentials.ts';
export type { DownloadPromise } from './client/download-promise.ts';
export type {
  AttemptInfo,
  ClientHooks,
  FailureInfo,
  FindingsInfo,
  NoticeInfo,
  RequestInfo,
  ResponseInfo,
  RetryInfo,
} from './client/hooks.ts';
export type { ClientLogger, LogLevel } from './client/logging.ts';
export type { HttpMethod, OperationDescriptor, OperationLimit, Pagination, QueryStyle } from './client/operation.ts';
export type { CallOptions, ClientOptions, RetryOptions, StykAuth, StykOptions } from './client/options.ts';
export type { PagePromise } from './client/page-promise.ts';
export { type CommonProblemCode, isProblem, type KnownProblem, type ProblemCode } from './client/problem-guard.ts';
export { StykClient } from './client/styk-client.ts';
export type { AttemptSpan, CallSpan, ClientTelemetry } from './client/telemetry-port.ts';
export {
  type StreamedResponse,
  type Transport,
  TransportFailure,
  type TransportRequest,
  type TransportResponse,
} from './client/transport.ts';
export type { ByteStream, Upload, UploadPart } from './client/upload.ts';
export { type Language, type LocalizedText, StykError } from './errors/index.ts';
