import { type EmitContext, emitEvent } from '../events/emit.ts';
import type { Partner } from './applications.ts';

/** Tells a partner that its application has gone on; null for one that has just been made. */
export function tellApplication(
  context: EmitContext,
  { applicationId, partnerId }: Pick<Partner, 'applicationId' | 'partnerId'>,
  previousState: string | null,
  state: string,
): void {
  const data = { applicationId, partnerId, previousState, state };
  emitEvent(context, { type: 'partner.application.updated', subject: applicationId, partnerId, data });
}

/** Tells a partner that calls which need these capabilities are let in or refused from now on. */
export function tellCapabilities(
  context: EmitContext,
  { partnerId, capabilities }: Pick<Partner, 'partnerId' | 'capabilities'>,
  previousState: string | null,
  state: string,
): void {
  for (const capability of capabilities) {
    const data = { partnerId, capability, previousState, state };
    emitEvent(context, { type: 'partner.capability.changed', subject: partnerId, partnerId, data });
  }
}
