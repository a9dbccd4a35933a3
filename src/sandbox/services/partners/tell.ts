import { type EmitContext, emitEvent } from '../events/emit.ts';
import type { Partner } from './rules/dossier.ts';
import type { Told } from './rules/settle.ts';
import { REASONS, REMEDIATIONS } from './texts.ts';

/** Events speak the language of the ecosystem: they are written once for whoever reads them. */
const LANGUAGE = 'ru';

/** Writes the events of what happened to a partner. */
export function tell(context: EmitContext, { partnerId, applicationId }: Partner, happened: readonly Told[]): void {
  for (const one of happened) {
    const occurredAt = one.at;
    if (one.kind === 'requirement') {
      const { code, capability, urgency, deadline } = one.requirement;
      const data = {
        partnerId,
        code,
        due: urgency,
        deadline: deadline === null ? null : new Date(deadline).toISOString(),
        remediation: REMEDIATIONS[code][LANGUAGE],
        ...(capability === null ? {} : { capability }),
      };
      emitEvent(context, { type: 'partner.requirement.due', subject: partnerId, partnerId, data, occurredAt });
      continue;
    }
    const reason = one.reason === null ? {} : { reason: REASONS[one.reason][LANGUAGE] };
    const states = { partnerId, previousState: one.previous, state: one.state, ...reason };
    if (one.kind === 'capability') {
      const data = { ...states, capability: one.name };
      emitEvent(context, { type: 'partner.capability.changed', subject: partnerId, partnerId, data, occurredAt });
    } else {
      const data = { ...states, applicationId };
      emitEvent(context, { type: 'partner.application.updated', subject: applicationId, partnerId, data, occurredAt });
    }
  }
}
