import openapiTS, { type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { lowerSchemas, replacedTypes, type Schemas } from './lower-schemas.ts';

/**
 * Prints every schema as an exported TypeScript type of its name. References to `#/components/schemas/` become references to
 * those names; there must be no others.
 */
export async function emitTypes(schemas: Schemas): Promise<string> {
  const components = { schemas: lowerSchemas(schemas) };
  const source = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {}, components };
  const nodes = await openapiTS(source as unknown as OpenAPI3, {
    silent: true,
    immutable: true,
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
  });
  const declarations = schemaMembers(nodes).flatMap((member) => declare(member) ?? []);
  return print(declarations);
}

/** The members of `components['schemas']` in the printer's output. */
function schemaMembers(nodes: readonly ts.Node[]): readonly ts.TypeElement[] {
  const components = nodes.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'components');
  if (components === undefined || !ts.isInterfaceDeclaration(components)) return [];
  const schemas = components.members.find((member) => nameOf(member) === 'schemas');
  if (schemas === undefined || !ts.isPropertySignature(schemas)) return [];
  return schemas.type !== undefined && ts.isTypeLiteralNode(schemas.type) ? schemas.type.members : [];
}

/** An interface for an object, an alias for anything else. */
function declare(member: ts.TypeElement): ts.Statement | undefined {
  const name = nameOf(member);
  if (name === undefined || name in replacedTypes || !ts.isPropertySignature(member) || member.type === undefined) {
    return undefined;
  }
  const type = nameReferences(member.type);
  const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(modifiers, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
}

/** `components['schemas']['Lot']` becomes `Lot`. */
function nameReferences(type: ts.TypeNode): ts.TypeNode {
  const visit = (node: ts.Node): ts.Node => {
    const reference = referencedSchema(node);
    if (reference !== undefined) return namedType(reference);
    return ts.visitEachChild(node, visit, undefined);
  };
  return ts.visitNode(type, visit) as ts.TypeNode;
}

function referencedSchema(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const outer = node.objectType;
  if (!ts.isTypeReferenceNode(outer.objectType) || literalOf(outer.indexType) !== 'schemas') return undefined;
  return literalOf(node.indexType);
}

function namedType(name: string): ts.TypeNode {
  const replacement = replacedTypes[name];
  return ts.factory.createTypeReferenceNode(replacement ?? name);
}

function literalOf(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

function nameOf(member: ts.TypeElement): string | undefined {
  const name = member.name;
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

function print(nodes: readonly ts.Node[]): string {
  const file = ts.createSourceFile('types.ts', '', ts.ScriptTarget.Latest);
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const printed = nodes.map((node) => printer.printNode(ts.EmitHint.Unspecified, node, file));
  return `${printed.join('\n\n')}\n`;
}
