import type { Ajv2020, AnySchemaObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { DomainSchemas, JsonSchema, OperationSchemas } from '../operation-schemas.ts';
import { tolerantSchemas } from './tolerant-schema.ts';

/** Path of a schema inside its domain: `['createSale', 'responses', '201']`. */
export type SchemaPlace = readonly string[];

/**
 * Validators of one contract. A schema is compiled when it is first asked for, and only with what it refers to: compiling takes
 * longer than a thousand validations, and most programs use few operations.
 */
export class DomainValidators {
  readonly #ajv: Ajv2020;
  readonly #schemas: DomainSchemas;
  readonly #compiled = new Map<string, ValidateFunction | undefined>();

  constructor(ajv: Ajv2020, schemas: DomainSchemas) {
    this.#ajv = ajv;
    this.#schemas = schemas;
  }

  /** Undefined when the contract has no schema there. */
  validator(place: SchemaPlace): ValidateFunction | undefined {
    const pointer = place.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    if (this.#compiled.has(pointer)) return this.#compiled.get(pointer);
    const tolerant = place[1] === 'responses';
    const id = this.#register(tolerant);
    const validator = this.#ajv.getSchema(`${id}#/operations/${encodeURI(pointer)}`);
    this.#compiled.set(pointer, validator);
    return validator;
  }

  /** Answers are read tolerantly, requests strictly, so that a contract is two documents. */
  #register(tolerant: boolean): string {
    const { $id, $defs, operations } = this.#schemas;
    const id = `${$id}/${tolerant ? 'answers' : 'requests'}`;
    if (this.#ajv.schemas[id] !== undefined) return id;
    const document: AnySchemaObject = tolerant
      ? { $id: id, $defs: tolerantSchemas($defs), operations: tolerantAnswers(operations) }
      : { $id: id, $defs, operations };
    this.#ajv.addSchema(document);
    return id;
  }
}

function tolerantAnswers(
  operations: DomainSchemas['operations'],
): Record<string, { readonly responses: Record<string, JsonSchema> }> {
  const answers = ({ responses }: OperationSchemas): { readonly responses: Record<string, JsonSchema> } => ({
    responses: tolerantSchemas(responses),
  });
  return Object.fromEntries(Object.entries(operations).map(([id, operation]) => [id, answers(operation)]));
}
