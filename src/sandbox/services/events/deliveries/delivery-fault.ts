import type { Fault } from '../../../faults.ts';

/** How a delivery is to be made. */
export interface DeliveryPlan {
  /** Calls of the receiver in all; only the last one counts. */
  readonly copies: number;
  /** To wait before the first of them. */
  readonly delayMs: number;
  readonly spoilsSignature: boolean;
  /** So many events of the subject are to come in reverse order; 1 leaves the order as it is. */
  readonly window: number;
}

const LATE_MS = 1000;

/** What a rule that struck makes of a delivery. */
export function deliveryFault(fault: Fault | undefined): DeliveryPlan {
  return {
    copies: fault?.effect === 'duplicate' ? (fault.copies ?? 2) : 1,
    delayMs: fault?.effect === 'late' ? (fault.latencyMs ?? LATE_MS) : 0,
    spoilsSignature: fault?.effect === 'wrong-signature',
    window: fault?.effect === 'reorder' ? (fault.window ?? 2) : 1,
  };
}

/** The headers with signatures that fit no key of the receiver: of the right shape and length, so that only checking tells. */
export function spoilSignature(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name.toLowerCase() === 'webhook-signature' ? value.split(' ').map(otherSignature).join(' ') : value,
    ]),
  );
}

function otherSignature(signature: string): string {
  const [version = '', value = ''] = signature.split(',', 2);
  const bytes = Buffer.from(value, 'base64').map((byte) => byte ^ 0xff);
  return `${version},${Buffer.from(bytes).toString('base64')}`;
}
