import type { OperationCall } from '../../../operation.ts';
import type { StockDependencies } from '../dependencies.ts';

/** Whether the caller may speak of this location: it is the partner's, and not outside the only store of the key. */
export function knowsPlace(
  { knowsLocation }: Pick<StockDependencies, 'knowsLocation'>,
  { tx, caller }: Pick<OperationCall, 'tx' | 'caller'>,
  location: string,
): boolean {
  const isForeign = caller.storeId !== undefined && caller.storeId !== location;
  return !isForeign && knowsLocation(tx, caller.partnerId, location);
}
