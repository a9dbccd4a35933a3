import { importErrors } from '../errors.ts';
import type { TableLimits } from '../limits.ts';

/** @throws edo-import-limit */
export function refuseAbove(limits: TableLimits, limit: keyof TableLimits, value: number): void {
  const allowed = limits[limit];
  if (value > allowed) throw importErrors.create('edo-import-limit', { limit, value, allowed });
}
