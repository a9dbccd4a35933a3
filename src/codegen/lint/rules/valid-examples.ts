import type { ContractFile, JsonValue } from '../../../contracts/model.ts';
import { child, isObject, type Located } from '../../../contracts/references.ts';
import { createSchemaCompiler, type SchemaCompiler } from '../../../contracts/schemas.ts';
import { objectsIn, rootOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';
import { schemasOf } from '../schema-walk.ts';

/** Examples are copied into programs, so they have to be right. */
export const validExamples: LintRule = (files) => {
  const compiler = createSchemaCompiler({ files: [...files.values()] });
  return [...files.values()].flatMap((file) => examplesOf(file).flatMap((example) => check(compiler, example)));
};

interface Example {
  readonly value: JsonValue;
  readonly address: string;
  readonly schema: string;
}

function examplesOf(file: ContractFile): Example[] {
  const ofSchemas = schemasOf(file).flatMap(({ value, address }) =>
    Array.isArray(value.examples)
      ? value.examples.map((example: JsonValue, index) => ({
          value: example,
          address: `${address}/examples/${index}`,
          schema: address,
        }))
      : [],
  );
  return [...ofSchemas, ...besideSchemas(rootOf(file))];
}

/** `example` and `examples` of parameters, headers and media types, which stand beside their `schema`. */
function besideSchemas(node: Located): Example[] {
  const own = child(node, 'schema') === undefined ? [] : examplesBeside(node);
  return [...own, ...objectsIn(node).flatMap(({ key, node: below }) => (isData(key) ? [] : besideSchemas(below)))];
}

function isData(key: string): boolean {
  return key === 'schemas' || key === 'schema' || key === 'example' || key === 'examples';
}

function examplesBeside(node: Located): Example[] {
  const schema = `${node.address}/schema`;
  const { example } = node.value;
  const examples = child(node, 'examples');
  return [
    ...(example === undefined ? [] : [{ value: example, address: `${node.address}/example`, schema }]),
    ...(examples === undefined ? [] : objectsIn(examples)).flatMap(({ node: named }) =>
      named.value.value === undefined ? [] : [{ value: named.value.value, address: `${named.address}/value`, schema }],
    ),
  ];
}

function check(compiler: SchemaCompiler, { value, address, schema }: Example): LintFinding[] {
  const validate = compiler.validator(schema);
  // The validator fills in defaults, which must not get into the contract.
  if (validate(structuredClone(value))) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = isObject(params as JsonValue) ? ` ${JSON.stringify(params)}` : '';
    return findingAt(`${address}${instancePath}`, 'example', `${message ?? 'does not fit its schema'}${detail}`);
  });
}
