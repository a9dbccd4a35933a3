import type { FulfilmentKind, OrderState } from './order.ts';

export type Step =
  | 'accept'
  | 'reject'
  | 'assemble'
  | 'ready'
  | 'ship'
  | 'deliver'
  | 'track'
  | 'change'
  | 'cancel'
  | 'return'
  | 'take-back';

const FROM: Readonly<Record<Step, readonly OrderState[]>> = {
  accept: ['new'],
  reject: ['new'],
  assemble: ['accepted', 'assembling'],
  ready: ['assembling'],
  ship: ['ready'],
  deliver: ['in_delivery'],
  track: ['in_delivery'],
  change: ['new', 'accepted', 'assembling'],
  cancel: ['new', 'accepted', 'assembling', 'ready'],
  // The news of delivery may come after the buyer has changed their mind.
  return: ['ready', 'in_delivery', 'delivered', 'partially_returned'],
  'take-back': ['delivered', 'partially_returned'],
};

/** Whether the state machine has this step (O01). Who collects in the store needs no delivery. */
export function isAllowed(step: Step, state: OrderState, kind: FulfilmentKind): boolean {
  if (kind === 'pickup_store') {
    if (step === 'ship') return false;
    if (step === 'deliver') return state === 'ready';
  } else if (step === 'return' && state === 'ready') {
    return false;
  }
  return FROM[step].includes(state);
}
