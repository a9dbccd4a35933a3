import type { OperationDescriptor } from '../../client/operation.ts';
import type { MockedCall } from '../http/mocked-call.ts';
import { refuse } from '../refusal.ts';
import type { StoredItem } from './collection.ts';

export function entityTag({ version }: StoredItem): { readonly etag: string } {
  return { etag: `"${version}"` };
}

/**
 * A change has to be based on the state there is (RFC 9110 section 13.1.1).
 *
 * @throws Refusal 412, 428
 */
export function checkPrecondition(
  { problems }: OperationDescriptor,
  { headers }: MockedCall,
  item: StoredItem | undefined,
): void {
  const wanted = headers.get('if-match');
  if (wanted === null && problems.includes('precondition-required')) throw refuse(428, 'precondition-required');
  if (wanted === null || item === undefined || wanted === '*') return;
  if (wanted !== entityTag(item).etag) throw refuse(412, 'precondition-failed');
}
