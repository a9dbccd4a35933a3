import type { ContractFile, JsonObject } from '../../../contracts/model.ts';
import { child, isObject, type Located, resolveReference } from '../../../contracts/references.ts';
import { createSchemaCompiler, type SchemaCompiler } from '../../../contracts/schemas.ts';
import { objectsIn, rootOf } from '../contract-walk.ts';
import { findingAt, type LintFinding, type LintRule } from '../lint-finding.ts';

/** `order.created`, `loyalty.points.clawed_back`: from the domain down to what happened. */
const TYPE = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*(?:\.[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*)+$/;

/** The catalogue of events, `x-styk-events`: a type without its data, scope or example cannot be subscribed to by anybody. */
export const eventCatalogue: LintRule = (files) => {
  const compiler = createSchemaCompiler({ files: [...files.values()] });
  const scopes = scopesOf(files);
  return [...files.values()].flatMap((file) => {
    const catalogue = child(rootOf(file), 'x-styk-events');
    if (catalogue === undefined) return [];
    return objectsIn(catalogue).flatMap(({ key, node }) => check(files, compiler, scopes, key, node));
  });
};

function check(
  files: ReadonlyMap<string, ContractFile>,
  compiler: SchemaCompiler,
  scopes: ReadonlySet<string>,
  type: string,
  event: Located,
): LintFinding[] {
  const { value, address } = event;
  const report = (message: string) => [findingAt(address, 'event', `${type} ${message}`)];
  return [
    ...(TYPE.test(type) ? [] : report('is not a name such as order.created')),
    ...['summary', 'description', 'subject']
      .filter((key) => !isText(value, key))
      .flatMap((key) => report(`has no ${key}`)),
    ...(scopes.has(String(value.scope)) ? [] : report(`has no known scope: ${String(value.scope)}`)),
    ...(typeof value.personalData === 'boolean' ? [] : report('does not say whether it carries personal data')),
    ...(isObject(value.data) ? checkData(files, compiler, event, report) : report('has no data')),
  ];
}

function checkData(
  files: ReadonlyMap<string, ContractFile>,
  compiler: SchemaCompiler,
  event: Located,
  report: (message: string) => LintFinding[],
): LintFinding[] {
  const data = child(event, 'data');
  const schema = data && resolveReference(files, data);
  if (schema?.value.type !== 'object') return report('has data that are no object');
  const { example } = event.value;
  if (example === undefined) return report('has no example');
  const validate = compiler.validator(schema.address);
  // The validator fills in defaults, which must not get into the contract.
  if (validate(structuredClone(example))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) =>
    findingAt(`${event.address}/example${instancePath}`, 'example', message ?? 'does not fit its schema'),
  );
}

function isText(value: JsonObject, key: string): boolean {
  return typeof value[key] === 'string' && value[key] !== '';
}

/** Every scope that any contract offers. */
function scopesOf(files: ReadonlyMap<string, ContractFile>): Set<string> {
  const components = [...files.values()].flatMap((file) => child(rootOf(file), 'components') ?? []);
  const schemes = components.flatMap((node) => child(node, 'securitySchemes') ?? []).flatMap(objectsIn);
  const flows = schemes.flatMap(({ node }) => child(node, 'flows') ?? []).flatMap(objectsIn);
  return new Set(flows.flatMap(({ node }) => Object.keys(child(node, 'scopes')?.value ?? {})));
}
