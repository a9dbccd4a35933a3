import { editions, loadFormat, type SchemaModel } from '@styk/sdk/edo/engine';
import { formatSources } from '../../../../src/codegen/format-tables.ts';
import { SchemaOracle } from '../libxml2.ts';
import { OfficialConditions } from '../official-conditions.ts';

/** `STYK_NIGHTLY=1 npx vitest run test/sdk/edo/proofs`: the same proofs over many more documents. */
const isNightly = process.env['STYK_NIGHTLY'] === '1';

/** How much: so much in the normal run, so much at night. */
export function rounds<T extends number | string>(normal: T, nightly: T): T {
  return isNightly ? nightly : normal;
}

/** Of one format, in milliseconds. */
export const timeout: number = rounds<number>(60_000, 3_600_000);

export interface BuiltIn {
  /** `upd-seller/5.03/05_03_05` */
  readonly key: string;
  /** Path of the official schema below formats/xsd. */
  readonly schema: string;
  load(): Promise<SchemaModel>;
}

/** Every built-in format with its official schema. */
export const builtIns: readonly BuiltIn[] = editions.map(({ info, table }) => ({
  key: `${info.id}/${info.version}/${info.edition}`,
  schema: formatSources.find((source) => source.table === `${table}.table.json`)?.schema ?? '',
  load: async () => (await loadFormat(info)).model,
}));

/** libxml2 with the official files, made once per schema and kept for the tests of a file. */
export class Oracles implements Disposable {
  readonly #schemas = new Map<string, SchemaOracle>();
  readonly #conditions = new Map<string, OfficialConditions>();

  schema(file: string): SchemaOracle {
    const made = this.#schemas.get(file) ?? new SchemaOracle(file);
    this.#schemas.set(file, made);
    return made;
  }

  conditions(file: string): OfficialConditions {
    const made = this.#conditions.get(file) ?? new OfficialConditions(file);
    this.#conditions.set(file, made);
    return made;
  }

  [Symbol.dispose](): void {
    for (const oracle of this.#schemas.values()) oracle[Symbol.dispose]();
  }
}
