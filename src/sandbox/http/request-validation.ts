import type { LocalizedText } from '@styk/sdk/errors';
import type { ContractOperation, ContractParameter, Contracts } from '../../contracts/model.ts';
import { schemaAt } from '../../contracts/schema-at.ts';
import type { SchemaCompiler } from '../../contracts/schemas.ts';
import type { ProblemFinding } from '../problems.ts';
import { commonProblems, validationFailed } from './common-problems.ts';
import type { RequestHead } from './request-head.ts';
import { readViolations } from './violation.ts';

/** Checks requests of one operation against its contract. */
export interface RequestValidator {
  /** The media type of the body, without parameters; empty when the operation takes no body and none was sent. */
  mediaType(head: RequestHead, bodySize: number): string;
  /** Path, query and header parameters as values of their schema's type, with defaults filled in. */
  params(head: RequestHead, path: Readonly<Record<string, string>>): Record<string, unknown>;
  body(value: unknown, mediaType: string): void;
}

export function createRequestValidator(
  contracts: Contracts,
  schemas: SchemaCompiler,
  operation: ContractOperation,
): RequestValidator {
  const parameters = operation.parameters.map((parameter) => createParameterReader(contracts, schemas, parameter));
  const queryNames = new Set(operation.parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name));
  const contents = new Map(operation.requestBody?.contents.map((content) => [content.mediaType, content.schema]));
  const accepted = [...contents.keys()].join(', ');
  return {
    mediaType(head, bodySize) {
      const given = head.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
      if (bodySize === 0 && operation.requestBody?.required !== true) return '';
      if (contents.has(given)) return given;
      if (contents.size === 0) throw commonProblems.create('malformed-request', { reason: 'no body is expected' });
      throw commonProblems.create('unsupported-media-type', { given, accepted });
    },
    params(head, path) {
      const values: Record<string, unknown> = {};
      const findings: ProblemFinding[] = [];
      for (const read of parameters) findings.push(...read(head, path, values));
      for (const name of new Set(head.query.keys())) {
        if (queryNames.has(name)) continue;
        findings.push({ code: 'unknown-field', detail: named(name, { ru: 'такого параметра нет', en: 'unknown' }) });
      }
      refuseIfAny(findings);
      return values;
    },
    body(value, mediaType) {
      const schema = contents.get(mediaType);
      if (schema === undefined || value instanceof Uint8Array) return;
      const validate = schemas.validator(schema);
      if (!validate(value)) refuseIfAny(readViolations(validate.errors));
    },
  };
}

type ParameterReader = (
  head: RequestHead,
  path: Readonly<Record<string, string>>,
  values: Record<string, unknown>,
) => ProblemFinding[];

function createParameterReader(
  contracts: Contracts,
  schemas: SchemaCompiler,
  { name, in: place, required, schema }: ContractParameter,
): ParameterReader {
  const { type, default: fallback } = schemaAt(contracts, schema);
  const validate = schemas.validator(schema);
  const header = name.toLowerCase();
  return (head, path, values) => {
    // Without them the call is refused in a way of its own, by the frame or by the handler.
    if (name === 'Idempotency-Key' || name === 'If-Match') {
      values[name] = head.headers[header];
      return [];
    }
    if (type === 'array') {
      if (head.query.has(name)) values[name] = head.query.getAll(name);
      if (values[name] === undefined || validate(values[name])) return [];
      return readViolations(validate.errors).map(({ code, detail }) => ({ code, detail: named(name, detail) }));
    }
    const text = place === 'path' ? path[name] : place === 'query' ? head.query.get(name) : head.headers[header];
    if (typeof text !== 'string') {
      if (fallback !== undefined) values[name] = fallback;
      const detail = named(name, { ru: 'обязательный параметр', en: 'is required' });
      return required ? [{ code: 'validation-failed', detail }] : [];
    }
    const value = fromText(text, type);
    if (!validate(value)) {
      return readViolations(validate.errors).map(({ code, detail }) => ({ code, detail: named(name, detail) }));
    }
    values[name] = value;
    return [];
  };
}

/** Parameters arrive as text; what does not look like a value of the type stays text and fails its schema. */
function fromText(text: string, type: unknown): unknown {
  if ((type === 'integer' || type === 'number') && /^-?\d{1,16}(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function named(name: string, detail: LocalizedText): LocalizedText {
  return { ru: `${name}: ${detail.ru}`, en: `${name}: ${detail.en}` };
}

function refuseIfAny([first, ...others]: readonly ProblemFinding[]): void {
  if (first === undefined) return;
  const findings = [first, ...others] as const;
  const unknown = findings.find(({ code }) => code === 'unknown-field');
  if (unknown === undefined) throw validationFailed(findings);
  const { pointer: name = unknown.detail.en } = unknown;
  throw commonProblems.create('unknown-field', { name }, { errors: findings });
}
