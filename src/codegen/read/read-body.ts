import type { JsonValue } from '../../contracts/model.ts';
import type { ApiBody } from '../api/api-operation.ts';
import { child, children, type DocumentReader, type Place } from './document-reader.ts';
import type { Findings } from './findings.ts';
import { type OperationPlace, titleOf } from './operation-place.ts';
import { byPreference, type Content, kindOf, readContents } from './read-content.ts';
import { type Parameter, typeOf } from './read-parameters.ts';
import { valueShape } from './read-query.ts';
import type { ReadingTools } from './reading-tools.ts';
import { asObject, objectShape, strings } from './schema-shapes.ts';

type Tools = Pick<ReadingTools, 'reader' | 'findings' | 'types'>;

/** The request body of an operation; the parameters of OpenAPI 2.0 that are one count, too. */
export function readBody(
  operation: OperationPlace,
  parameters: readonly Parameter[],
  wanted: string,
  tools: Tools,
): ApiBody | undefined {
  const { place, method } = operation;
  const declared = child(place, 'requestBody');
  const body = declared && tools.reader.resolveObject(declared);
  const isOld = parameters.some((parameter) => parameter.in === 'body' || parameter.in === 'formData');
  if (body === undefined && !isOld) return undefined;
  if (method === 'get' || method === 'head') {
    tools.findings.report('body-of-get', declared?.address ?? place.address, titleOf(operation));
    return undefined;
  }
  if (body === undefined) return readOldBody(operation, parameters, wanted, tools);
  const [content, ...others] = readContents(body, tools.reader);
  if (content === undefined) return undefined;
  reportOthers(others, body.address, tools.findings);
  return { ...typedBody(content, wanted, tools), required: body.value.required === true, example: content.example };
}

export function reportOthers(others: readonly Content[], address: string, findings: Findings): void {
  if (others.length > 0) findings.report('media-types', address, others.map(({ mediaType }) => mediaType).join(', '));
}

function typedBody(content: Content, wanted: string, tools: Tools): Pick<ApiBody, 'mediaType' | 'type' | 'styles'> {
  const { mediaType, kind, schema } = content;
  if (kind === 'bytes') return { mediaType, type: 'Upload' };
  if (kind === 'text') return { mediaType, type: 'string' };
  if (schema === undefined) return { mediaType, type: 'unknown' };
  if (kind === 'json') return { mediaType, type: tools.types.nameOf(schema, wanted) };
  const styles = readEncoding(content, tools);
  const { reader } = tools;
  const type =
    kind === 'form'
      ? tools.types.nameOf(schema, wanted)
      : tools.types.compose(
          wanted,
          tools.types.embed(reader.resolve(schema) ?? schema, { multipart: 'form' }),
          schema.address,
        );
  return { mediaType: mediaType.split(';')[0]?.trim() ?? mediaType, type, ...(styles === undefined ? {} : { styles }) };
}

/** How the fields of a form are written where it is not the usual way. */
function readEncoding({ kind, encoding }: Content, { findings }: Tools): ApiBody['styles'] {
  const styles: [string, 'comma' | 'space' | 'pipe' | 'brackets'][] = [];
  for (const { key, place } of children(encoding)) {
    const { style, explode, headers } = asObject(place.value);
    if (headers !== undefined) findings.report('part-encoding', place.address, `${key}: headers`);
    if (kind === 'multipart') {
      if (style !== undefined) findings.report('part-encoding', place.address, `${key}: ${String(style)}`);
    } else if (style === 'deepObject') styles.push([key, 'brackets']);
    else if (style === 'spaceDelimited') styles.push([key, 'space']);
    else if (style === 'pipeDelimited') styles.push([key, 'pipe']);
    else if (explode === false) styles.push([key, 'comma']);
  }
  return styles.length === 0 ? undefined : Object.fromEntries(styles);
}

/** OpenAPI 2.0 has a parameter for the whole body, or one for each field of a form. */
function readOldBody(
  { entry, place }: OperationPlace,
  parameters: readonly Parameter[],
  wanted: string,
  tools: Tools,
): ApiBody | undefined {
  const consumes = mediaTypes(place.value.consumes, tools.reader.root(entry).value.consumes);
  const whole = parameters.find((parameter) => parameter.in === 'body');
  if (whole !== undefined) {
    const [content, ...others] = oldContents(consumes, whole.schema, tools.reader);
    if (content === undefined) return undefined;
    reportOthers(others, whole.place.address, tools.findings);
    return { ...typedBody(content, wanted, tools), required: whole.required, example: undefined };
  }
  const fields = parameters.filter((parameter) => parameter.in === 'formData');
  const hasFiles = fields.some(({ schema }) => typeOf(schema, tools.reader) === 'file');
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const shape = objectShape(
    Object.fromEntries(fields.map((field) => [field.name, valueShape(field, tools.types)])),
    required,
  );
  const isMultipart =
    hasFiles || (consumes.includes('multipart/form-data') && !consumes.includes('application/x-www-form-urlencoded'));
  return {
    mediaType: isMultipart ? 'multipart/form-data' : 'application/x-www-form-urlencoded',
    type: tools.types.compose(wanted, shape, place.address),
    required: required.length > 0,
    example: undefined,
  };
}

/** Media types of OpenAPI 2.0: those of the operation, else those of the document, else JSON. */
export function mediaTypes(own: JsonValue | undefined, general: JsonValue | undefined): string[] {
  const listed = own === undefined ? strings(general) : strings(own);
  return listed.length === 0 ? ['application/json'] : listed;
}

export function oldContents(types: readonly string[], schema: Place | undefined, reader: DocumentReader): Content[] {
  return byPreference(
    types.map((mediaType) => ({
      mediaType,
      kind: kindOf(mediaType, schema, reader),
      schema,
      example: undefined,
      encoding: undefined,
    })),
  );
}
