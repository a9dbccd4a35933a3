import type { JsonObject } from '../../contracts/model.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import type { Findings } from './findings.ts';
import type { OperationPlace } from './operation-place.ts';
import { asObject } from './schema-shapes.ts';

/** A parameter of OpenAPI 3, or what is one of 2.0 as well. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  /** Undefined when the contract does not say what the value is. */
  readonly schema: Place | undefined;
  /** True when the value is written as JSON text. */
  readonly isJson: boolean;
  readonly place: Place<JsonObject>;
}

/** The parameters of an operation and of its path item, which it may replace. */
export function readParameters(operation: OperationPlace, reader: DocumentReader, findings: Findings): Parameter[] {
  const declared = [operation.item, operation.place].flatMap((owner) => children(child(owner, 'parameters')));
  const byKey = new Map<string, Parameter>();
  for (const { place } of declared) {
    const resolved = reader.resolveObject(place);
    const parameter = resolved && readParameter(resolved);
    if (parameter !== undefined) byKey.set(`${parameter.in} ${parameter.name}`, parameter);
    else if (resolved !== undefined)
      findings.report('parameter-unplaced', resolved.address, String(resolved.value.name ?? ''));
  }
  return [...byKey.values()];
}

function readParameter(place: Place<JsonObject>): Parameter | undefined {
  const { name, in: where, required, description, deprecated, type } = place.value;
  if (typeof name !== 'string' || typeof where !== 'string') return undefined;
  const [content] = children(child(place, 'content'));
  // OpenAPI 2.0 writes the keywords of the schema into the parameter itself.
  const own = child(place, 'schema') ?? (type === undefined ? undefined : inlineSchema(place));
  return {
    name,
    in: where,
    required: required === true,
    description: typeof description === 'string' ? description : '',
    deprecated: deprecated === true,
    schema: content === undefined ? own : child(content.place, 'schema'),
    isJson: content !== undefined && /json/.test(content.key),
    place,
  };
}

function inlineSchema(place: Place<JsonObject>): Place {
  const { name: _, in: __, required: ___, description: ____, ...schema } = place.value;
  return { value: schema, address: place.address };
}

/** Whether a schema is of this type, through references and the like. */
export function typeOf(schema: Place | undefined, reader: DocumentReader): string {
  const { type, properties } = asObject(schema && reader.resolve(schema)?.value);
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null');
  if (typeof types[0] === 'string') return types[0];
  return properties === undefined ? '' : 'object';
}
