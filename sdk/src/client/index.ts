/** What generated clients are made of. Programs import `@styk/sdk` or their own generated client instead. */

export { ApiClient } from './api-client.ts';
export { StykApiError } from './api-errors.ts';
export type { ApiPromise, ApiResponse } from './api-promise.ts';
export type { Caller, CallInput } from './caller.ts';
export type { AuthOf, BasicCredential, OAuthCredential, Secret } from './credentials.ts';
export type { ClientDialect, SecurityScheme } from './dialect.ts';
export type { DownloadPromise } from './download-promise.ts';
export type { HttpMethod, OperationDescriptor, OperationLimit, Pagination, QueryStyle } from './operation.ts';
export type { DomainSchemas, JsonSchema, JsonValue, OperationSchemas } from './operation-schemas.ts';
export type { ApiOptions, CallOptions } from './options.ts';
export type { PagePromise } from './page-promise.ts';
export type { ByteStream, Upload, UploadPart } from './upload.ts';
