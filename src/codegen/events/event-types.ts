import type { LocalizedText } from '@styk/sdk/errors';
import type { ContractFile, JsonObject, JsonValue } from '../../contracts/model.ts';
import { isObject } from '../../contracts/references.ts';
import { codegenErrors } from '../errors.ts';

/** One event of `x-styk-events`. */
export interface EventType {
  /** `order.created` */
  readonly name: string;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  /** What the `subject` of the envelope names: `order id`. */
  readonly subject: string;
  /** What a subscriber has to be allowed. */
  readonly scope: string;
  readonly personalData: boolean;
  /** Name of the component schema of the data. */
  readonly data: string;
  readonly example: JsonValue;
}

const DATA = /^#\/components\/schemas\/([A-Za-z_$][\w$]*)$/;

/** The events a contract declares in `x-styk-events`, in its order. @throws codegen-event-incomplete */
export function readEventTypes(file: ContractFile): EventType[] {
  const declared = file.document['x-styk-events'];
  return Object.entries(isObject(declared) ? declared : {}).map(([name, value]) => readEventType(name, value));
}

function readEventType(name: string, value: JsonValue): EventType {
  const event: JsonObject = isObject(value) ? value : {};
  const text = (key: string): string => {
    const found = event[key];
    if (typeof found === 'string') return found;
    throw codegenErrors.create('codegen-event-incomplete', { event: name, what: key });
  };
  const { $ref } = isObject(event.data) ? event.data : {};
  const data = typeof $ref === 'string' ? DATA.exec($ref)?.[1] : undefined;
  if (data === undefined) throw codegenErrors.create('codegen-event-incomplete', { event: name, what: 'data.$ref' });
  if (event.example === undefined) {
    throw codegenErrors.create('codegen-event-incomplete', { event: name, what: 'example' });
  }
  return {
    name,
    summary: { en: text('summary'), ru: text('x-summary-ru') },
    description: { en: text('description'), ru: text('x-description-ru') },
    subject: text('subject'),
    scope: text('scope'),
    personalData: event.personalData === true,
    data,
    example: event.example,
  };
}
