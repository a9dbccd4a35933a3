import type { FaultRule } from '@styk/sdk/api/sandbox';

/** A rule that strikes one call. */
export type Fault = FaultRule;

export interface Faults {
  /** The first rule that matches this call, counted as struck; undefined when all is well. */
  strike(operationId: string, storeId: string | undefined): Fault | undefined;
  /** The same for the delivery of an event of this type to a webhook. */
  strikeDelivery(eventType: string): Fault | undefined;
  replace(rules: readonly FaultRule[]): void;
  list(): readonly { readonly rule: FaultRule; readonly struck: number }[];
}

/** Effects on deliveries of events; all others are on answers. */
const OF_DELIVERIES: ReadonlySet<FaultRule['effect']> = new Set(['duplicate']);

interface RuleState {
  readonly rule: FaultRule;
  matched: number;
  struck: number;
}

/**
 * Failures on demand. Rules are counted, not drawn by chance, so that a test that failed fails the same way again.
 * They live in memory: a sandbox that was restarted is healthy.
 */
export function createFaults(): Faults {
  let states: RuleState[] = [];
  const strikes = (state: RuleState): boolean => {
    state.matched += 1;
    if (state.matched <= (state.rule.skip ?? 0)) return false;
    if (state.struck >= (state.rule.times ?? Number.POSITIVE_INFINITY)) return false;
    state.struck += 1;
    return true;
  };
  return {
    strike: (operationId, storeId) =>
      states.find(
        (state) =>
          !OF_DELIVERIES.has(state.rule.effect) &&
          (state.rule.operationId ?? operationId) === operationId &&
          (state.rule.storeId === undefined || state.rule.storeId === storeId) &&
          strikes(state),
      )?.rule,
    strikeDelivery: (eventType) =>
      states.find(
        (state) =>
          OF_DELIVERIES.has(state.rule.effect) && (state.rule.eventType ?? eventType) === eventType && strikes(state),
      )?.rule,
    replace(rules) {
      states = rules.map((rule) => ({ rule, matched: 0, struck: 0 }));
    },
    list: () => states.map(({ rule, struck }) => ({ rule, struck })),
  };
}
