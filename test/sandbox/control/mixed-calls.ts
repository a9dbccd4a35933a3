import { ecosystemContracts } from '../../../src/contracts/ecosystem.ts';
import type { ContractOperation, JsonValue } from '../../../src/contracts/model.ts';
import { schemaAt } from '../../../src/contracts/schema-at.ts';
import type { Client, Reply } from '../harness.ts';

const contracts = ecosystemContracts();

/** What would end the run, set its stage, or tell of itself. */
const LEFT_OUT = new Set(['resetSandbox', 'setClock', 'setFaults', 'saveSnapshot', 'restoreSnapshot', 'listJournal']);

export const mixedOperations = contracts.operations.filter(({ operationId }) => !LEFT_OUT.has(operationId));

/** Remembers ids out of answers by the name of their field, so that later calls name things that are there. */
export class MixedCaller {
  readonly #known = new Map<string, string>([['partnerId', 'prt_sandbox']]);
  readonly #client: Client;
  #calls = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Calls the operation with the example of its contract. */
  async call(operation: ContractOperation): Promise<Reply> {
    this.#calls += 1;
    const [content] = operation.requestBody?.contents ?? [];
    const key = `mixed-${String(this.#calls).padStart(6, '0')}`;
    const headers: Record<string, string> = content === undefined ? {} : { 'content-type': content.mediaType };
    const body = content === undefined ? {} : { raw: this.#bodyOf(content.mediaType, content.example) };
    const answer = await this.#client.call(operation.method.toUpperCase(), this.#pathOf(operation), {
      ...body,
      headers: {
        ...headers,
        traceparent: `00-${String(this.#calls).padStart(32, '0')}-${'1'.padStart(16, '0')}-01`,
        'styk-operation-id': `op_${this.#calls}`,
      },
      key,
    });
    this.#learn(answer.json);
    return answer;
  }

  #bodyOf(mediaType: string, example: JsonValue | undefined): string {
    if (mediaType === 'application/json') return JSON.stringify(this.#named(example ?? {}));
    return typeof example === 'string' ? example : '';
  }

  /** The example with the ids that were met put in the place of its own. */
  #named(value: JsonValue): JsonValue {
    if (Array.isArray(value)) return value.map((one) => this.#named(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, this.#known.get(name) ?? this.#named(member)]),
    );
  }

  #pathOf({ basePath, path, parameters }: ContractOperation): string {
    const placeValue = (name: string) => {
      const parameter = parameters.find((one) => one.name === name && one.in === 'path');
      const type = parameter && schemaAt(contracts, parameter.schema).type;
      return type === 'integer' ? '1' : (this.#known.get(name) ?? 'abc_00000000');
    };
    return basePath + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(placeValue(name)));
  }

  #learn(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.#learn(one);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) {
        if (/Id$/.test(name) && typeof member === 'string' && /^[a-z]{3}_/.test(member)) this.#known.set(name, member);
        else this.#learn(member);
      }
    }
  }
}
