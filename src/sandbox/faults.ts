import type { FaultRule } from '@styk/sdk/api/sandbox';
import { type Chance, seededChance } from './chance.ts';

/** A rule that strikes one call or one delivery. */
export type Fault = FaultRule;

/** What rules on answers look at. */
export interface FaultyCall {
  readonly operationId: string;
  /** Without the query. */
  readonly path: string;
  /** Empty for the anonymous caller. */
  readonly partnerId: string;
  readonly storeId: string | undefined;
}

/** What rules on deliveries of events look at. */
export interface FaultyDelivery {
  readonly eventType: string;
  readonly partnerId: string;
}

export interface Faults {
  /** The first rule that matches this call, counted as struck; undefined when all is well. */
  strike(call: FaultyCall): Fault | undefined;
  /** The same for an attempt to deliver an event to a webhook. */
  strikeDelivery(delivery: FaultyDelivery): Fault | undefined;
  replace(rules: readonly FaultRule[]): void;
  list(): readonly { readonly rule: FaultRule; readonly struck: number }[];
}

const DELIVERY_EFFECTS: ReadonlySet<FaultRule['effect']> = new Set(['duplicate', 'reorder', 'late']);

interface RuleState {
  readonly rule: FaultRule;
  readonly chance: Chance;
  matched: number;
  struck: number;
}

/**
 * Failures on demand. Rules are counted, and where they are drawn by chance it is that of their seed, so that a test that
 * failed fails the same way again. They live in memory: a sandbox that was restarted is healthy.
 */
export function createFaults(): Faults {
  let states: RuleState[] = [];
  const first = (matches: (rule: FaultRule) => boolean) =>
    states.find((state) => matches(state.rule) && strikes(state))?.rule;
  return {
    strike: (call) => first((rule) => !strikesDeliveries(rule) && matchesCall(rule, call)),
    strikeDelivery: ({ eventType, partnerId }) =>
      first((rule) => strikesDeliveries(rule) && isOr(rule.eventType, eventType) && isOr(rule.partnerId, partnerId)),
    replace(rules) {
      states = rules.map((rule, place) => ({
        rule,
        chance: seededChance(`${rule.seed ?? 1} ${place}`),
        matched: 0,
        struck: 0,
      }));
    },
    list: () => states.map(({ rule, struck }) => ({ rule, struck })),
  };
}

/** A signature is spoilt on the way to a webhook, unless the rule names an operation or a path. */
function strikesDeliveries({ effect, operationId, path }: FaultRule): boolean {
  if (effect === 'wrong-signature') return operationId === undefined && path === undefined;
  return DELIVERY_EFFECTS.has(effect);
}

function matchesCall(rule: FaultRule, call: FaultyCall): boolean {
  return (
    rule.eventType === undefined &&
    isOr(rule.operationId, call.operationId) &&
    isOr(rule.partnerId, call.partnerId) &&
    (rule.path === undefined || call.path.startsWith(rule.path)) &&
    (rule.storeId === undefined || rule.storeId === call.storeId)
  );
}

function isOr(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || wanted === value;
}

function strikes(state: RuleState): boolean {
  const { skip = 0, times = Number.POSITIVE_INFINITY, probability } = state.rule;
  state.matched += 1;
  if (state.matched <= skip || state.struck >= times) return false;
  if (probability !== undefined && state.chance.bytes(4).readUInt32BE() / 2 ** 32 >= probability) return false;
  state.struck += 1;
  return true;
}
