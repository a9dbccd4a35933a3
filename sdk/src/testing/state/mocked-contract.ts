import type { OperationDescriptor } from '../../client/operation.ts';
import type { DomainSchemas } from '../../client/operation-schemas.ts';

/** What of one contract its mocks are made of. */
export interface MockedContract {
  /** By operation id. */
  readonly operations: Readonly<Record<string, OperationDescriptor>>;
  readonly schemas: DomainSchemas;
}
