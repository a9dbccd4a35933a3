import type { OperationDescriptor } from '../../client/operation.ts';
import type { DomainSchemas, JsonSchema } from '../../client/operation-schemas.ts';
import { contractValidation } from '../../client/validation/contract-validation.ts';
import { typesOf, viewSchema } from '../data/schema-object.ts';
import type { MockedCall } from '../http/mocked-call.ts';
import { refuse } from '../refusal.ts';

/** Refuses what the ecosystem would refuse: bodies and parameters that the contract does not allow. */
export class RequestCheck {
  readonly #schemas: DomainSchemas;
  readonly #check: ReturnType<typeof contractValidation>;

  constructor(schemas: DomainSchemas) {
    this.#schemas = schemas;
    this.#check = contractValidation({ schemas: [schemas], mode: 'throw' });
  }

  /** @throws Refusal 422 with the findings in `errors` */
  check(operation: OperationDescriptor, { body, query }: MockedCall): void {
    const findings = this.#check.request(operation, this.#readable(operation, body), this.#readQuery(operation, query));
    const [first] = findings;
    if (first === undefined) return;
    const errors = findings.map(({ pointer, rule, detail }) => ({ pointer, code: codeOf(rule), detail }));
    throw refuse(422, codeOf(first.rule), { detail: `${first.pointer}: ${first.detail}`, errors });
  }

  /** A body of another media type arrives as text. */
  #readable({ body: type }: OperationDescriptor, body: unknown): unknown {
    if (type !== 'application/x-www-form-urlencoded' || typeof body !== 'string') return body;
    return Object.fromEntries(new URLSearchParams(body));
  }

  /** Parameters arrive as text whatever their type. */
  #readQuery({ id, queryParams }: OperationDescriptor, query: URLSearchParams): Record<string, unknown> {
    const schemas = this.#schemas.operations[id]?.query ?? {};
    const sent = queryParams.filter((name) => query.has(name));
    return Object.fromEntries(sent.map((name) => [name, this.#readParameter(schemas[name], query.getAll(name))]));
  }

  #readParameter(schema: JsonSchema | undefined, values: readonly string[]): unknown {
    const view = viewSchema(schema, this.#schemas.$defs);
    if (typesOf(view).includes('array')) {
      const list = values.flatMap((value) => value.split(','));
      return list.map((value) => this.#readParameter(view.items, [value]));
    }
    const [value = ''] = values;
    const isNumber = typesOf(view).some((type) => type === 'integer' || type === 'number');
    if (isNumber && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
    return typesOf(view).includes('boolean') && /^(true|false)$/.test(value) ? value === 'true' : value;
  }
}

function codeOf(rule: string): string {
  return rule === 'additionalProperties' || rule === 'unevaluatedProperties' ? 'unknown-field' : 'validation-failed';
}
