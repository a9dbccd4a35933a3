import type { OperationDescriptor } from './operation.ts';

/** One place where a request or an answer is not what the contract says. */
export interface ContractFinding {
  /** JSON pointer (RFC 6901) into the body; `query/limit` for a query parameter. */
  readonly pointer: string;
  /** Keyword of JSON Schema that is not met: `required`, `type`, … */
  readonly rule: string;
  readonly detail: string;
}

/** Compares what goes over the wire with the contract; `@styk/sdk/validation` makes one. */
export interface ContractCheck {
  /** `throw` fails the call, `warn` tells hooks and the logger. */
  readonly mode: 'warn' | 'throw';
  request(operation: OperationDescriptor, body: unknown, query: object | undefined): readonly ContractFinding[];
  response(operation: OperationDescriptor, status: number, data: unknown): readonly ContractFinding[];
}
