import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Contracts, SchemaAddress } from './model.ts';

/** Compiles a schema of the contracts into a validator, once, at first use. */
export interface SchemaCompiler {
  validator(address: SchemaAddress): ValidateFunction;
}

export interface SchemaCompilerOptions {
  /** Turns `"5"` into `5`: path, query and header values arrive as text. */
  readonly coerceTypes?: boolean;
}

export function createSchemaCompiler(
  contracts: Pick<Contracts, 'files'>,
  options: SchemaCompilerOptions = {},
): SchemaCompiler {
  // OpenAPI documents carry keywords that JSON Schema does not know (example, x-…), hence strict: false.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    coerceTypes: options.coerceTypes ?? false,
    useDefaults: true,
  });
  addFormats.default(ajv);
  for (const file of contracts.files) ajv.addSchema(file.document, file.name);
  const compiled = new Map<SchemaAddress, ValidateFunction>();
  return {
    validator(address) {
      const known = compiled.get(address);
      if (known !== undefined) return known;
      // `$ref` from a fragment needs URI-encoding, an address in the model is written plainly.
      const [file, pointer = ''] = address.split('#');
      const validate = ajv.compile({ $ref: `${file}#${encodeURI(pointer)}` });
      compiled.set(address, validate);
      return validate;
    },
  };
}
