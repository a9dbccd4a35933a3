import { Ajv2020 } from 'ajv/dist/2020.js';
import { EVENT_SAMPLES } from '../../api/events.samples.ts';
import { eventsSchemas } from '../../api/events.schemas.ts';
import { FORMATS } from '../../client/validation/formats.ts';
import { tolerantSchemas } from '../../client/validation/tolerant-schema.ts';
import type { EventCheck } from '../receiver/webhook-receiver.ts';

/**
 * Compares the data of events with the contract: `new WebhookReceiver({ …, check: eventCheck() })` refuses those whose data
 * miss something or have it in another form. Types, fields and values that are newer than this program pass. Needs the
 * package `ajv`.
 */
export function eventCheck(): EventCheck {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: false, logger: false, formats: FORMATS });
  const { $id } = eventsSchemas;
  ajv.addSchema({ $id, $defs: tolerantSchemas(eventsSchemas.$defs) });
  return ({ type, data }) => {
    const sample = Object.hasOwn(EVENT_SAMPLES, type) ? EVENT_SAMPLES[type as keyof typeof EVENT_SAMPLES] : undefined;
    const validate = sample === undefined ? undefined : ajv.getSchema(`${$id}#/$defs/${sample.schema}`);
    if (validate === undefined || validate(data)) return undefined;
    const [error] = validate.errors ?? [];
    // Where and what, but no values: they may be personal data.
    return `/data${error?.instancePath ?? ''} ${error?.message ?? ''}`;
  };
}
