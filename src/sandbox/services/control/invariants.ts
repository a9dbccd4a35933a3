import type { InvariantReport } from '@styk/sdk/api/sandbox';
import type { ServiceContext, ServiceModule } from '../../operation.ts';

const VIOLATION_LIMIT = 1000;

/** Runs every invariant of every service over the data as they are now. */
export function checkInvariants(context: ServiceContext, services: readonly ServiceModule[]): InvariantReport {
  const invariants = services.flatMap((service) => service.invariants ?? []);
  const violations = invariants.flatMap((invariant) =>
    invariant.check(context).map((detail) => ({ id: invariant.id, detail: detail.slice(0, 1000) })),
  );
  return {
    ok: violations.length === 0,
    checked: invariants.map(({ id }) => id),
    violations: violations.slice(0, VIOLATION_LIMIT),
  };
}
