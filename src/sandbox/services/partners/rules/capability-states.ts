import type { ApplicationState } from './application-states.ts';
import type { CapabilityState, Reason } from './dossier.ts';

/** What the state of a capability depends on. */
export interface CapabilityFacts {
  readonly application: ApplicationState;
  readonly accepted: boolean;
  readonly obstruction: Reason | null;
  /** Whether the ecosystem is done with its part. */
  readonly opened: boolean;
  readonly certification: 'none' | 'in-force' | 'ended';
}

export interface CapabilityVerdict {
  readonly state: CapabilityState;
  readonly reason: Reason | null;
}

/**
 * The state of a capability and why it is not live. Access to the sandbox waits for the agreement and for nothing else;
 * who has lost its certification may go on there, or it could never win it back.
 */
export function capabilityState(facts: CapabilityFacts): CapabilityVerdict {
  const { application, accepted, obstruction, opened, certification } = facts;
  if (application === 'closed') return { state: 'restricted', reason: 'abandoned' };
  if (obstruction !== null) return { state: 'restricted', reason: obstruction };
  if (!accepted) {
    return application === 'draft' || application === 'checking'
      ? { state: 'requested', reason: 'checks-pending' }
      : { state: 'pending', reason: 'agreement-not-signed' };
  }
  if (!opened) return { state: 'requested', reason: 'opening' };
  if (certification === 'ended') return { state: 'restricted', reason: 'certification-ended' };
  if (certification === 'none') return { state: 'sandbox', reason: 'not-certified' };
  return application === 'active' ? { state: 'live', reason: null } : { state: 'certified', reason: 'pilot-running' };
}

/** Whether calls that need the capability are let in with a key of this environment. */
export function isOpen(
  { state, reason }: { readonly state: CapabilityState | null; readonly reason: Reason | null },
  environment: 'sandbox' | 'live',
): boolean {
  if (state === 'certified' || state === 'live') return true;
  return environment === 'sandbox' && (state === 'sandbox' || reason === 'certification-ended');
}
