import type { ApiPromise } from './api-promise.ts';
import type { DownloadPromise } from './download-promise.ts';
import type { OperationDescriptor } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { PagePromise } from './page-promise.ts';

/** The variable parts of one call. */
export interface CallInput {
  /** Values of the path parameters in the order of the path. */
  readonly path?: readonly (string | number)[];
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** What the generated functions need of a client. */
export interface Caller {
  call<Result>(operation: OperationDescriptor, input: CallInput, options?: CallOptions): ApiPromise<Result>;
  /** For operations that have `pages`. */
  pages<Page, Item>(operation: OperationDescriptor, input: CallInput, options?: CallOptions): PagePromise<Page, Item>;
  /** For operations whose answer is `bytes`. */
  download(operation: OperationDescriptor, input: CallInput, options?: CallOptions): DownloadPromise;
}
