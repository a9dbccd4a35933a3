/**
 * What documents are made of, for whoever adds a format or looks inside a document: XML, the schema engine, format tables,
 * the catalogues of findings. Partners' programs need `@styk/sdk/edo` only; this entry may change with a minor version.
 */
export { archiveFindings } from './archive/verify-archive.ts';
export { bytesFindings } from './bytes/findings.ts';
export { answerFindings, setFindings } from './cross-document/findings.ts';
export { inputFindings } from './findings/input-findings.ts';
export { type ChosenInfo, chooseFormat, type FormatChoice } from './formats/choose-format.ts';
export { type FormatMarks, marksOf, recogniseFormat } from './formats/recognise.ts';
export { editions, type Format, findAmong, loadFormat } from './formats/registry.ts';
export { prepareUserFormat } from './formats/user-format.ts';
export { rules } from './rules/registry.ts';
export type { Rule } from './rules/rule.ts';
export { arrange } from './schema/arrange.ts';
export { compileXsd } from './schema/compile-xsd.ts';
export { type DescribedCondition, describedConditions } from './schema/describe/conditions.ts';
export { type JsonSchema, jsonSchemaOf, type SchemaHead } from './schema/describe/json-schema.ts';
export { outlineOf } from './schema/describe/outline.ts';
export { typeScriptOf } from './schema/describe/type-script.ts';
export { DocumentWriter } from './schema/document-writer.ts';
export { schemaFindings } from './schema/finding-definitions.ts';
export { SchemaModel } from './schema/model.ts';
export type { FormatTable } from './schema/table.ts';
export { treeOf } from './schema/tree-of.ts';
export { validateSchema } from './schema/validate-schema.ts';
export type { ValueTree } from './schema/value-tree.ts';
export { writeDocument } from './schema/write-document.ts';
export { type StreamedLines, writeDocumentStream } from './stream/write-stream.ts';
export type { XmlDocument } from './xml/document.ts';
export { type XmlAttribute, XmlElement } from './xml/element.ts';
export { readXml } from './xml/reader.ts';
export { writeXml, xmlBytes } from './xml/writer.ts';
export { compileTest } from './xpath/compile.ts';
export { XPathNode } from './xpath/node.ts';
export { parseXPath } from './xpath/parse.ts';
export { printXPath } from './xpath/print.ts';
export { simplifyTest } from './xpath/simplify.ts';
