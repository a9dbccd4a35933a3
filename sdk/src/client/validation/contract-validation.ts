import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ContractCheck, ContractFinding } from '../contract-check.ts';
import type { OperationDescriptor } from '../operation.ts';
import type { DomainSchemas } from '../operation-schemas.ts';
import { DomainValidators, type SchemaPlace } from './domain-validators.ts';
import { FORMATS } from './formats.ts';

export interface ContractValidationOptions {
  /** Schemas of the contracts in use: `loyaltySchemas` of `@styk/sdk/api/loyalty.schemas`. Operations of others pass unseen. */
  readonly schemas: readonly DomainSchemas[];
  /**
   * `warn` tells hooks and the logger, `throw` fails the call with a `StykContractError`; a call whose answer is not right has
   * been carried out all the same. Default `warn`.
   */
  readonly mode?: 'warn' | 'throw';
  /** Whether requests are compared too, before they are sent. Default true. */
  readonly requests?: boolean;
}

/** Findings of one body at most. */
const MOST_FINDINGS = 20;

const NONE: readonly ContractFinding[] = [];

/**
 * Compares requests and answers with the contract, for development, tests and conformance:
 * `new Styk({ …, validation: contractValidation({ schemas: [loyaltySchemas] }) })`. Needs the package `ajv`.
 */
export function contractValidation(options: ContractValidationOptions): ContractCheck {
  const { schemas, mode = 'warn', requests = true } = options;
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: false, logger: false, formats: FORMATS });
  const domains = schemas.map((domain) => ({ domain, validators: new DomainValidators(ajv, domain) }));

  const find = (place: SchemaPlace, data: unknown, prefix = ''): readonly ContractFinding[] => {
    const owner = domains.find(({ domain }) => Object.hasOwn(domain.operations, place[0] ?? ''));
    const validate = owner?.validators.validator(place);
    return validate === undefined || validate(data) ? NONE : findingsOf(validate, prefix);
  };

  return {
    mode,
    request(operation, body, query) {
      if (!requests) return NONE;
      const inQuery = Object.entries(query ?? {}).flatMap(([name, value]) =>
        value === undefined || value === null ? [] : find([operation.id, 'query', name], value, `query/${name}`),
      );
      return isReadable(operation, body) ? [...inQuery, ...find([operation.id, 'request'], body)] : inQuery;
    },
    response(operation, status, data) {
      return operation.response === 'json' ? find([operation.id, 'responses', String(status)], data) : NONE;
    },
  };
}

/** Whether a body is still a value: files and what was printed already cannot be looked into. */
function isReadable({ body: type }: OperationDescriptor, body: unknown): boolean {
  if (type === null || body === undefined || body instanceof Uint8Array) return false;
  return type.includes('json') || type === 'application/x-www-form-urlencoded';
}

function findingsOf({ errors }: ValidateFunction, prefix: string): ContractFinding[] {
  return (errors ?? []).slice(0, MOST_FINDINGS).map((error) => ({
    pointer: `${prefix}${error.instancePath}`,
    rule: error.keyword,
    detail: `${error.message ?? error.keyword}${namesOf(error)}`,
  }));
}

/** The unknown member is only in the parameters of the error. Values are left out: they may be personal data. */
function namesOf({ params }: ErrorObject): string {
  const name: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  return typeof name === 'string' ? ` (${name})` : '';
}
