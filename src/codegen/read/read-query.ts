import type { OperationDescriptor } from '@styk/sdk';
import type { JsonObject } from '../../contracts/model.ts';
import type { ApiQuery } from '../api/api-operation.ts';
import type { DocumentReader } from './document-reader.ts';
import { propertiesOf } from './find-property.ts';
import type { Findings } from './findings.ts';
import { type Parameter, typeOf } from './read-parameters.ts';
import type { ReadingTools } from './reading-tools.ts';
import { annotated, asObject, objectShape, strings, UNKNOWN } from './schema-shapes.ts';
import type { TypeCollector } from './type-collector.ts';

type QueryStyle = NonNullable<OperationDescriptor['queryStyles']>[string];

type Tools = Pick<ReadingTools, 'reader' | 'findings' | 'types'>;

/** The query of an operation as one object type, and how its values are written. */
export function readQuery(
  parameters: readonly Parameter[],
  wanted: string,
  owner: string,
  address: string,
  { reader, findings, types }: Tools,
): ApiQuery | undefined {
  const query = parameters.filter((parameter) => parameter.in === 'query').flatMap((one) => spread(one, reader));
  if (query.length === 0) return undefined;
  const styles = Object.fromEntries(
    query.flatMap((parameter) => {
      const style = styleOf(parameter, reader, findings);
      return style === undefined ? [] : [[parameter.name, style] as const];
    }),
  );
  const required = query.filter((parameter) => parameter.required).map(({ name }) => name);
  const shape = objectShape(Object.fromEntries(query.map((one) => [one.name, valueShape(one, types)])), required);
  const type = types.compose(wanted, { description: `Query parameters of ${owner}.`, ...shape }, address);
  return { type, names: query.map(({ name }) => name), styles, required: required.length > 0 };
}

/** The type of a parameter's value with what the contract says of it. */
export function valueShape(parameter: Parameter, types: TypeCollector): JsonObject {
  const shape = parameter.schema === undefined ? UNKNOWN : types.embed(parameter.schema);
  const { description, deprecated } = parameter;
  return annotated(shape, {
    ...(description.trim() === '' ? {} : { description }),
    ...(deprecated ? { deprecated } : {}),
  });
}

/** In the usual style the members of an object are parameters of their own. */
function spread(parameter: Parameter, reader: DocumentReader): Parameter[] {
  const { style = 'form', explode = true } = parameter.place.value;
  const schema = parameter.schema && reader.resolve(parameter.schema);
  const members = schema === undefined ? [] : propertiesOf(reader, schema);
  if (parameter.isJson || style !== 'form' || explode !== true || members.length === 0) return [parameter];
  const required = new Set(strings(asObject(schema?.value).required));
  return members.map(({ key, place }) => ({
    ...parameter,
    name: key,
    description: '',
    required: parameter.required && required.has(key),
    schema: place,
  }));
}

/** Undefined for the usual style. */
function styleOf(parameter: Parameter, reader: DocumentReader, findings: Findings): QueryStyle | undefined {
  if (parameter.isJson) return 'json';
  const { style = 'form', explode, collectionFormat = 'csv', allowReserved, type } = parameter.place.value;
  if (allowReserved === true)
    findings.report('parameter-style', parameter.place.address, `${parameter.name}: allowReserved`);
  const kind = typeOf(parameter.schema, reader);
  if (kind !== 'array' && kind !== 'object') return style === 'deepObject' ? 'brackets' : undefined;
  // OpenAPI 2.0, which has no `schema` here.
  if (type !== undefined) return collectionStyle(parameter, String(collectionFormat), findings);
  if (style === 'deepObject') return 'brackets';
  if (style === 'spaceDelimited') return 'space';
  if (style === 'pipeDelimited') return 'pipe';
  if (style !== 'form')
    findings.report('parameter-style', parameter.place.address, `${parameter.name}: ${String(style)}`);
  if (explode === false) return 'comma';
  if (kind === 'array') return undefined;
  findings.report('parameter-style', parameter.place.address, `${parameter.name}: form, explode`);
  return 'brackets';
}

function collectionStyle(parameter: Parameter, format: string, findings: Findings): QueryStyle | undefined {
  if (format === 'multi') return undefined;
  if (format === 'ssv') return 'space';
  if (format === 'pipes') return 'pipe';
  if (format !== 'csv') findings.report('parameter-style', parameter.place.address, `${parameter.name}: ${format}`);
  return 'comma';
}
