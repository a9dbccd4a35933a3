import type { ApiPromise } from './api-promise.ts';
import type { OperationDescriptor } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { CursorPage, PagePromise } from './page-promise.ts';

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
  pages<Page extends CursorPage<Item>, Item>(
    operation: OperationDescriptor,
    input: CallInput,
    options?: CallOptions,
  ): PagePromise<Page, Item>;
}
